"""Computers' insides, power and machines that fly."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE
from worlds.catalogue.families.machines import MACHINE
from worlds.catalogue.families.play import TOY
from worlds.catalogue.families.shapes import knob, plate
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, WHITE, Paint, ball, beam, block, both, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part

GOLD: Final = Paint((226, 180, 70), "Metal")
GREEN: Final = Paint((90, 230, 110)).lit(3)
RED: Final = Paint((220, 50, 46))


def server_rack() -> list[Part]:
    return [
        block("Case", (3, 7, 3), (0, 0, 0), MAIN),
        *[block("Server", (2.6, 0.8, 0.3), (0, 0.4 + 1.05 * i, -1.5), SHADE) for i in range(6)],
        *[
            block("Lamp", (0.24, 0.2, 0.2), (-1.0 + 0.4 * j, 0.7 + 1.05 * i, -1.66), GREEN)
            for i in range(6)
            for j in range(2)
        ],
        *[block("Slot", (1.0, 0.2, 0.2), (0.6, 0.7 + 1.05 * i, -1.66), BLACK) for i in range(6)],
    ]


def microchip() -> list[Part]:
    return [
        *[block("Leg", (0.24, 0.5, 0.5), (-1.2 + 0.6 * i, 0, z), METAL) for i in range(5) for z in (-1.2, 1.2)],
        block("Chip", (3.2, 0.7, 2.2), (0, 0.3, 0), MAIN),
        pillar("Dot", 0.4, 0.16, (-1.2, 0.94, -0.6), WHITE),
        block("Die", (1.3, 0.2, 0.9), (0.2, 0.94, 0), GOLD),
    ]


def circuit_board() -> list[Part]:
    return [
        block("Board", (4.4, 0.3, 3), (0, 0, 0), MAIN),
        block("Chip", (1.1, 0.4, 1.1), (-0.8, 0.24, 0.2), BLACK),
        block("Chip", (0.7, 0.36, 0.5), (0.8, 0.24, 0.8), BLACK),
        *[block("Track", (2.0, 0.12, 0.14), (0.6, 0.24, -0.2 - 0.3 * i), GOLD) for i in range(4)],
        *[pillar("Capacitor", 0.5, 0.7, (1.7, 0.2, -0.9 + 0.7 * i), METAL) for i in range(3)],
        *[block("Socket", (0.7, 0.6, 0.7), (-1.8, 0.2, z), METAL) for z in (-0.9, 0.9)],
        ball("Lamp", 0.4, (0.2, 0.2, -1.2), RED),
    ]


def router() -> list[Part]:
    return [
        block("Case", (3.4, 0.7, 2), (0, 0, 0), MAIN),
        *[block("Antenna", (0.24, 2.4, 0.24), (x, 0.5, 0.8), MAIN) for x in (-1.3, 0, 1.3)],
        *[block("Lamp", (0.2, 0.2, 0.2), (-1.0 + 0.4 * i, 0.3, -0.96), GREEN) for i in range(5)],
    ]


def plug() -> list[Part]:
    return [
        block("Body", (1.5, 1.2, 1.3), (0, 0, 0), MAIN),
        *both(block("Pin", (0.24, 0.3, 1.0), (0.4, 0.5, -1.0), METAL)),
        beam("Cord", (0, 0.6, 0.5), (0, 0.4, 2.2), 0.36, SHADE, rounded=True),
        beam("Cord", (0, 0.4, 2.0), (1.4, 0.2, 2.8), 0.36, SHADE, rounded=True),
        block("Grip", (1.7, 0.24, 0.9), (0, 0.5, 0.1), SHADE),
    ]


def pylon() -> list[Part]:
    feet = [(-1, -1), (-1, 1), (1, -1), (1, 1)]
    arms = ((16, 5.5), (20, 4.5))
    return [
        *[beam("Leg", (3.4 * x, 0, 3.4 * z), (0.7 * x, 23, 0.7 * z), 0.6, MAIN) for x, z in feet],
        *[beam("Brace", (2.9 * x, 4, 2.9 * z), (-1.9 * x, 12, 1.9 * z), 0.36, MAIN) for x, z in feet],
        *[block("Arm", (2 * reach, 0.5, 1.4), (0, y, 0), MAIN) for y, reach in arms],
        *[
            pillar("Insulator", 0.5, 1.4, (side * (reach - 0.5), y - 1.3, 0), Paint((120, 60, 50)))
            for y, reach in arms
            for side in (-1, 1)
        ],
        block("Top", (1.6, 0.8, 1.6), (0, 22.6, 0), MAIN),
    ]


def transformer() -> list[Part]:
    return [
        block("Pad", (5, 0.4, 4), (0, 0, 0), SHADE),
        block("Tank", (3.8, 3.4, 2.6), (0, 0.3, 0), MAIN),
        *[block("Fin", (0.2, 2.6, 0.7), (-1.5 + 0.6 * i, 0.6, z), MAIN) for i in range(6) for z in (-1.6, 1.6)],
        *[pillar("Bushing", 0.5, 1.6, (x, 3.6, 0), Paint((130, 70, 54))) for x in (-1.2, 0, 1.2)],
        *[ball("Cap", 0.5, (x, 5.0, 0), METAL) for x in (-1.2, 0, 1.2)],
        plate("Warning", (0.9, 0.9), (0, 1.4), -1.3, Paint((250, 210, 40))),
    ]


def drone() -> list[Part]:
    corners = [(-1, -1), (-1, 1), (1, -1), (1, 1)]
    return [
        block("Body", (1.8, 0.7, 2.2), (0, 0.75, 0), MAIN),
        *[beam("Arm", (0.3 * x, 1.1, 0.4 * z), (1.7 * x, 1.2, 1.7 * z), 0.3, MAIN) for x, z in corners],
        *[pillar("Motor", 0.5, 0.6, (1.7 * x, 1.0, 1.7 * z), BLACK) for x, z in corners],
        *[
            pillar("Rotor", 1.2, 0.14, (1.7 * x, 1.56, 1.7 * z), Paint((200, 206, 214), "Glass", 0.3))
            for x, z in corners
        ],
        *both(block("Skid", (0.2, 0.9, 0.2), (0.5, 0, 0), DARK_GRAY)),
        *both(block("Skid", (0.24, 0.2, 2), (0.5, 0, 0), DARK_GRAY)),
        ball("Camera", 0.5, (0, 0.6, -0.9), BLACK),
    ]


def joystick() -> list[Part]:
    return [
        block("Base", (3, 0.8, 2.6), (0, 0, 0), MAIN),
        block("Deck", (2.6, 0.2, 2.2), (0, 0.7, 0), SHADE),
        beam("Stick", (-0.5, 0.8, 0), (-0.5, 2.4, 0), 0.3, METAL, rounded=True),
        ball("Knob", 0.9, (-0.5, 2.1, 0), RED),
        *[
            pillar("Button", 0.5, 0.24, (0.7, 0.8, z), paint)
            for z, paint in ((-0.5, RED), (0.3, Paint((60, 120, 220))))
        ],
    ]


def push_button() -> list[Part]:
    return [
        block("Foot", (2.4, 0.4, 2.4), (0, 0, 0), MAIN),
        block("Column", (1.4, 2.6, 1.4), (0, 0.3, 0), MAIN),
        block("Desk", (2.2, 0.4, 2.2), (0, 2.8, 0), MAIN),
        pillar("Ring", 1.7, 0.24, (0, 3.1, 0), METAL),
        pillar("Button", 1.3, 0.5, (0, 3.2, 0), RED),
        knob("Lamp", 0.4, (0, 2), -0.7, GREEN),
    ]


def jet_pack() -> list[Part]:
    fire = Paint((255, 160, 50)).lit(6)
    return [
        block("Stand", (2.6, 0.3, 1.6), (0, 0, 0), DARK_GRAY),
        block("Frame", (1.2, 2.6, 0.6), (0, 1.2, 0), SHADE),
        *both(pillar("Tank", 1.0, 2.8, (0.9, 1.3, 0), MAIN)),
        *both(ball("Dome", 1.0, (0.9, 3.6, 0), RED)),
        *both(pillar("Nozzle", 0.7, 0.5, (0.9, 0.9, 0), METAL)),
        *both(pillar("Flame", 0.5, 0.8, (0.9, 0.2, 0), fire)),
        *both(block("Strap", (0.3, 2.0, 0.24), (0.4, 1.5, -0.4), BLACK)),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    MACHINE.row("server_rack", "server, computer server, mainframe, supercomputer, hard drive, data center rack", (44, 48, 56), "Metal", server_rack()),
    MACHINE.row("microchip", "computer chip, chip, processor, cpu, sensor, led", (40, 44, 50), "SmoothPlastic", microchip()),
    MACHINE.row("circuit_board", "breadboard, motherboard, microcontroller, micro:bit, arduino", (40, 120, 70), "SmoothPlastic", circuit_board()),
    MACHINE.row("router", "wifi router, modem, wi-fi router, hotspot", (230, 232, 236), "SmoothPlastic", router()),
    MACHINE.row("plug", "electric plug, power plug, plug socket, power cable, extension cord, wire, cable", (240, 240, 236), "SmoothPlastic", plug()),
    STRUCTURE.row("power_pylon", "pylon, power line, electricity pylon, transmission tower, utility pole, telegraph pole, power grid, electric grid", (140, 144, 150), "Metal", pylon()),
    MACHINE.row("transformer", "power transformer, substation, electric transformer", (120, 134, 126), "Metal", transformer()),
    MACHINE.row("drone", "quadcopter, camera drone, delivery drone", (70, 74, 84), "SmoothPlastic", drone()),
    TOY.row("joystick", "gamepad, game console, arcade stick", (52, 54, 64), "SmoothPlastic", joystick()),
    MACHINE.row("push_button", "button, buzzer, quiz buzzer, red button, switch button, emergency button", (120, 126, 136), "Metal", push_button()),
    MACHINE.row("jet_pack", "jetpack, rocket pack", (190, 194, 202), "Metal", jet_pack()),
)  # fmt: skip
