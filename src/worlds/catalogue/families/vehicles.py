"""Vehicles on wheels, runners and rails: bodies, boxes and what they carry."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    METAL,
    PLANKS,
    RED,
    RUBBER,
    TIMBER,
    WHITE,
    YELLOW,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
    wedge,
)
from worlds.catalogue.thing import Thing
from worlds.catalogue.vehicles.wheels import lights, wheels
from worlds.scene import Part

VEHICLE: Final = Family("vehicle", "vehicle", indoors=False)
PANE: Final = Paint((120, 170, 196), "Glass", 0.3)
CLOTH: Final = Paint((240, 234, 216), "Fabric")
GOLD: Final = Paint((232, 180, 60), "Metal")
OAK: Final = (150, 106, 66)


def spoked(x: float, across: float, z: float) -> list[Part]:
    """A pair of wooden wheels with an iron hub."""
    return [
        *both(drum("Wheel", 0.5, across, (x, across / 2, z), TIMBER, "x")),
        *both(drum("Inner", 0.6, 0.76 * across, (x, across / 2, z), PLANKS, "x")),
        *both(drum("Hub", 0.9, 0.3 * across, (x, across / 2, z), DARK_GRAY, "x")),
    ]


def cart(long: float, *, axles: int = 1, load: Paint | None = None) -> list[Part]:
    """A box on wooden wheels with shafts for an animal to the front."""
    parts = [
        block("Floor", (5, 0.5, long), (0, 2.4, 0), MAIN),
        *both(block("Side", (0.4, 2, long), (2.4, 2.6, 0), MAIN)),
        *[block("End", (4.6, 1.9, 0.4), (0, 2.6, z), MAIN) for z in (-long / 2 + 0.2, long / 2 - 0.2)],
    ]
    for z in (0.0,) if axles == 1 else (-0.32 * long, 0.32 * long):
        parts += [*spoked(3, 4, z), drum("Axle", 6, 0.5, (0, 2, z), METAL, "x")]
    parts += both(beam("Shaft", (1.2, 2.5, -long / 2 + 0.2), (1, 1.6, -long / 2 - 5), 0.4, MAIN))
    if load:
        parts += [
            block("Load", (4.2, 2.8, long - 1), (0, 2.8, 0), load),
            block("Load", (3, 1.2, long - 3), (0, 5.5, 0), load),
        ]
    return parts


def covered_wagon() -> list[Part]:
    parts = cart(12, axles=2)
    parts += [
        block("Cover", (4.7, 2.8, 11), (0, 4.4, 0), CLOTH),
        block("Cover", (3.9, 1.2, 11.2), (0, 7, 0), CLOTH),
        block("Cover", (2.2, 0.6, 11.4), (0, 8.1, 0), CLOTH),
        *[block("Hoop", (4.84, 2.9, 0.4), (0, 4.4, z), WHITE) for z in (-4, 0, 4)],
    ]
    return [
        *parts,
        block("Side", (5.4, 1.4, 11.8), (0, 3, 0), MAIN),
        block("Seat", (4, 0.5, 1.6), (0, 4.7, -5.8), MAIN),
    ]


def carriage(glass: Paint, *, open_top: bool = False) -> list[Part]:
    parts = [
        *spoked(3, 3.4, -3.6),
        *spoked(3, 4.4, 3.6),
        *[drum("Axle", 6, 0.4, (0, y, z), METAL, "x") for y, z in ((1.7, -3.6), (2.2, 3.6))],
        block("Chassis", (2, 0.7, 9), (0, 1.8, 0), DARK_GRAY),
        block("Body", (4.6, 2.6, 5.4), (0, 2.4, 0.6), MAIN),
        block("Bench", (4, 1.6, 1.8), (0, 3.4, -3.6), MAIN),
        block("Footboard", (3.4, 1.4, 0.4), (0, 2.5, -4.6), MAIN),
        beam("Pole", (0, 2.4, -4), (0, 1.8, -8.4), 0.4, TIMBER),
    ]
    if open_top:
        return [
            *parts,
            block("Seat", (3.8, 0.6, 1.8), (0, 4.9, 1.8), RED),
            block("Back", (4.2, 2, 0.6), (0, 4.9, 3), MAIN),
        ]
    return [
        *parts,
        block("Cabin", (4.4, 3, 5.2), (0, 4.9, 0.6), MAIN),
        *both(block("Window", (0.3, 1.8, 2.4), (2.2, 5.3, 0.6), glass)),
        block("Roof", (5, 0.5, 5.8), (0, 7.8, 0.6), SHADE),
        *[ball("Lamp", 0.7, (x, 5, -2.3), GOLD) for x in (-2, 2)],
        ball("Crown", 1.2, (0, 8.1, 0.6), GOLD),
    ]


def chariot() -> list[Part]:
    return [
        *spoked(2.8, 3.6, 0),
        drum("Axle", 5.6, 0.4, (0, 1.8, 0), METAL, "x"),
        block("Floor", (3.6, 0.4, 3.4), (0, 1.9, 0), MAIN),
        block("Front", (3.6, 3.2, 0.4), (0, 2.1, -1.6), MAIN),
        *both(wedge("Side", (0.4, 2.6, 3), (1.7, 2.2, 0), MAIN, "back")),
        beam("Pole", (0, 2, -1.6), (0, 2.6, -7), 0.4, TIMBER),
        block("Yoke", (4, 0.4, 0.4), (0, 2.6, -6.6), TIMBER),
        drum("Shield", 0.3, 1.6, (0, 3.8, -1.85), GOLD, "z"),
    ]


def cab_car(body: float, *, roof_sign: Paint | None = None, long: float = 15) -> list[Part]:
    """A car: `body` is how high its roof is over the belt; a sign or a bar on the roof."""
    parts = [
        *wheels(4, 2.6, 1.1, -0.3 * long, 0.3 * long),
        block("Body", (7.5, 2.2, long), (0, 1.2, 0), MAIN),
        block("Cabin", (6.6, body, 0.56 * long), (0, 3.3, 0.06 * long), PANE),
        block("Roof", (6.9, 0.5, 0.58 * long), (0, 3.2 + body, 0.06 * long), MAIN),
        *both(block("Post", (0.3, body + 0.2, 0.7), (3.22, 3.2, 0.06 * long), MAIN)),
        *lights(2.6, 2.4, 0.9, -long / 2 - 0.1, long / 2 + 0.1),
        block("Bumper", (7.6, 0.6, long + 0.3), (0, 1, 0), DARK_GRAY),
    ]
    if roof_sign:
        parts.append(block("RoofSign", (2.6, 0.8, 0.9), (0, 3.6 + body, 0.02 * long), roof_sign))
    return parts


def van(long: float, *, cargo: list[Part] | None = None) -> list[Part]:
    parts = [
        *wheels(4.3, 2.8, 1.1, -0.32 * long, 0.32 * long),
        block("Body", (8.2, 6.8, long), (0, 1.4, 0), MAIN),
        block("Windshield", (7, 2.4, 0.4), (0, 4.9, -long / 2), PANE),
        *both(block("Window", (0.4, 2.2, 0.18 * long), (4.1, 5, -0.36 * long), PANE)),
        block("Bumper", (8.4, 0.9, long + 0.4), (0, 1.2, 0), DARK_GRAY),
        *lights(3, 3, 1, -long / 2 - 0.2, long / 2 + 0.2),
    ]
    return parts + (cargo or [])


def flat_truck(bed: list[Part]) -> list[Part]:
    """A cab, a chassis of 20 studs, and what is on it."""
    return [
        *wheels(4.4, 3, 1.2, -8, 3, 7),
        block("Chassis", (6.8, 1, 22), (0, 1.6, 0), DARK_GRAY),
        block("Cab", (8, 6, 5.4), (0, 1.6, -8.2), MAIN),
        block("Windshield", (7, 2.4, 0.4), (0, 4.6, -10.9), PANE),
        *both(block("Window", (0.4, 2, 2.6), (4, 4.8, -8.6), PANE)),
        block("Bumper", (8.2, 1, 0.8), (0, 1.4, -11), METAL),
        *lights(3, 3, 1, -11.2, 11.1),
        *bed,
    ]


def tram() -> list[Part]:
    parts = [
        block("Body", (8.6, 4, 30), (0, 1.4, 0), MAIN),
        block("Windows", (8.4, 3.6, 29.6), (0, 5.2, 0), PANE),
        block("Roof", (8.8, 1, 30), (0, 8.6, 0), MAIN),
        block("Skirt", (7.6, 1.4, 28), (0, 0.4, 0), DARK_GRAY),
        block("Stripe", (8.8, 0.7, 30.2), (0, 3, 0), WHITE),
    ]
    parts += [
        part for z in (-14.8, -7, 0, 7, 14.8) for part in both(block("Post", (0.4, 3.8, 0.8), (4.16, 5.2, z), MAIN))
    ]
    parts += [
        *both(drum("Wheel", 0.8, 2, (3, 1, -9), METAL, "x")),
        *both(drum("Wheel", 0.8, 2, (3, 1, 9), METAL, "x")),
        beam("Pantograph", (0, 9.4, 2), (0, 12, -1), 0.4, METAL),
        block("Bar", (4, 0.3, 0.4), (0, 11.9, -1), METAL),
        *[block("Rail", (0.4, 0.3, 32), (x, 0, 0), METAL) for x in (-3, 3)],
        block("Light", (1, 0.8, 0.4), (0, 2, -15.1), YELLOW),
    ]
    return parts


def rail_car(kind: str) -> list[Part]:
    """A carriage with windows, or a waggon with coal."""
    parts = [
        *both(drum("Wheel", 0.8, 2, (3, 1.3, -7), METAL, "x")),
        *both(drum("Wheel", 0.8, 2, (3, 1.3, 7), METAL, "x")),
        block("Chassis", (7, 0.8, 22), (0, 2, 0), DARK_GRAY),
        *[block("Rail", (0.4, 0.3, 24), (x, 0, 0), METAL) for x in (-3, 3)],
        *[block("Coupling", (0.8, 0.6, 1.4), (0, 2, z), METAL) for z in (-11.4, 11.4)],
    ]
    if kind == "coach":
        parts += [
            block("Body", (8.4, 8, 21.6), (0, 2.7, 0), MAIN),
            block("Roof", (8.8, 0.9, 22), (0, 10.6, 0), SHADE),
            *[
                part
                for z in (-7.6, -3.8, 0, 3.8, 7.6)
                for part in both(block("Window", (0.4, 3, 2.4), (4.2, 6, z), PANE))
            ],
            block("Stripe", (8.6, 0.6, 21.8), (0, 4.6, 0), YELLOW),
        ]
    else:
        parts += [
            block("Tub", (8, 4, 20), (0, 2.7, 0), MAIN),
            block("Rim", (8.5, 0.6, 20.6), (0, 6.4, 0), MAIN),
            *[block("Rib", (8.3, 3.6, 0.6), (0, 2.9, z), SHADE) for z in (-7, 0, 7)],
            block("Coal", (7, 0.8, 19), (0, 6.6, 0), BLACK),
            *[ball("Coal", 2.6, (x, 6, z), BLACK) for x, z in ((1, -5), (-1, 0), (1.4, 5))],
        ]
    return parts


def two_wheeler(*, motor: bool = False) -> list[Part]:
    """A kick scooter, or a motorcycle."""
    size = 2.6 if motor else 1
    z = 2.4 if motor else 2
    parts = [
        *[drum("Wheel", 0.6 if motor else 0.36, size, (0, size / 2, side * z), RUBBER, "x") for side in (-1, 1)],
        *[drum("Hub", 0.7 if motor else 0.46, 0.5 * size, (0, size / 2, side * z), METAL, "x") for side in (-1, 1)],
    ]
    if motor:
        return [
            *parts,
            block("Tank", (1.2, 1, 2), (0, 2.6, -0.4), MAIN),
            block("Seat", (1.1, 0.5, 2.2), (0, 2.6, 1.4), BLACK),
            block("Fender", (0.9, 0.3, 2), (0, 2.5, 2.5), MAIN),
            block("Engine", (1.2, 1.3, 1.8), (0, 1, 0), METAL),
            block("Frame", (0.6, 0.6, 4.6), (0, 1.8, 0), MAIN),
            beam("Fork", (0, 1.3, -2.4), (0, 3.8, -1.4), 0.4, METAL),
            block("Handlebar", (3, 0.26, 0.3), (0, 3.7, -1.4), BLACK),
            ball("Light", 0.8, (0, 2.9, -2), YELLOW),
            drum("Exhaust", 2.6, 0.4, (0.8, 1, 1.2), METAL, "z"),
            block("Panel", (1.5, 1.2, 2.4), (0, 1.6, 0.9), MAIN),
        ]
    return [
        *parts,
        block("Deck", (1, 0.3, 3.6), (0, 0.6, 0.2), MAIN),
        beam("Stem", (0, 0.6, -1.9), (0, 4, -1.5), 0.36, MAIN),
        block("Handlebar", (2, 0.3, 0.3), (0, 3.9, -1.5), MAIN),
        *both(block("Grip", (0.6, 0.36, 0.36), (1, 3.87, -1.5), BLACK)),
    ]


def skateboard() -> list[Part]:
    return [
        block("Deck", (1.4, 0.24, 3.4), (0, 0.6, 0), MAIN),
        *[beam("Tip", (0, 0.72, side * 1.65), (0, 1, side * 2.2), 0.3, MAIN) for side in (-1, 1)],
        *[part for z in (-1.1, 1.1) for part in both(drum("Wheel", 0.36, 0.6, (0.5, 0.3, z), YELLOW, "x"))],
        *[block("Truck", (1, 0.3, 0.5), (0, 0.36, z), METAL) for z in (-1.1, 1.1)],
    ]


def sled(*, dog: bool = False) -> list[Part]:
    parts = [
        *both(block("Runner", (0.3, 0.3, 5.6), (1.1, 0, 0.2), METAL)),
        *both(beam("Tip", (1.1, 0.16, -2.5), (1.1, 1.2, -3.4), 0.3, METAL)),
        *[block("Post", (0.24, 0.9, 0.3), (x, 0.2, z), MAIN) for x in (-1.1, 1.1) for z in (-1.6, 1.6)],
        *[block("Slat", (0.6, 0.24, 5), (0.72 * i, 1, 0.2), MAIN) for i in (-1, 0, 1)],
        *[block("Bar", (2.6, 0.3, 0.4), (0, 0.8, z), MAIN) for z in (-1.6, 1.6)],
    ]
    if dog:
        parts += [
            *both(beam("Stanchion", (1.1, 1, 2), (1.1, 3.4, 2.8), 0.26, MAIN)),
            block("Handle", (2.5, 0.3, 0.3), (0, 3.3, 2.8), MAIN),
            block("Pack", (2, 1.2, 2.4), (0, 1.2, 0), RED),
        ]
    return parts


THINGS: Final[tuple[Thing, ...]] = (
    VEHICLE.row("vehicle", "motor vehicle, transport, means of transport, transportation, motor car, passenger car", (70, 120, 200), "SmoothPlastic", cab_car(2.2)),
    VEHICLE.row("taxi", "cab, taxi cab, taxicab", (245, 200, 40), "SmoothPlastic", cab_car(2.2, roof_sign=WHITE)),
    VEHICLE.row("electric_car", "smart car, hybrid car, mini car, electric vehicle", (90, 190, 120), "SmoothPlastic", cab_car(2.6, long=11)),
    VEHICLE.row("jeep", "off-roader, safari jeep, suv, four wheel drive, army jeep, land rover", (96, 110, 70), "SmoothPlastic", [*cab_car(2.4, long=13), drum("Spare", 0.8, 2.6, (0, 3, 6.8), RUBBER, "z")]),
    VEHICLE.row("delivery_van", "van, camper, camper van, minivan, mail truck, ice cream truck, delivery truck, caravan", (236, 236, 232), "SmoothPlastic", van(18, cargo=[*both(block("Stripe", (0.3, 0.8, 16), (4.1, 3.4, 0), BLUE)), block("RearDoor", (6.6, 5, 0.4), (0, 2.2, 9), LIGHT)])),
    VEHICLE.row("pickup_truck", "pickup, pick-up truck, farm truck", (170, 50, 44), "SmoothPlastic", [*wheels(4, 2.8, 1.1, -5, 5), block("Body", (7.6, 2, 17), (0, 1.4, 0), MAIN), block("Cab", (7, 2.6, 5), (0, 3.3, -1.6), PANE), block("Roof", (7.2, 0.5, 5.2), (0, 5.8, -1.6), MAIN), *both(block("Side", (0.5, 1.6, 7), (3.5, 3.3, 4.8), MAIN)), block("Tailgate", (7.4, 1.6, 0.5), (0, 3.3, 8.2), MAIN), block("Hay", (5, 1.8, 5), (0, 3.3, 4.6), Paint((226, 190, 100))), *lights(2.8, 2.6, 0.9, -8.6, 8.6)]),
    VEHICLE.row("dump_truck", "tipper, dumper, tipper truck, garbage truck, bin lorry", (240, 180, 40), "SmoothPlastic", flat_truck([block("Bed", (8.4, 0.6, 14), (0, 2.6, 3.4), MAIN), *both(block("Side", (0.6, 4, 14), (3.9, 2.8, 3.4), MAIN)), block("Headboard", (8.2, 5, 0.6), (0, 2.8, -3.4), MAIN), block("Earth", (7, 3.4, 13), (0, 3, 3.4), Paint((110, 80, 54), "Ground"))])),
    VEHICLE.row("tanker", "tank truck, oil tanker truck, milk truck, water truck", (200, 204, 210), "Metal", flat_truck([drum("Tank", 15, 6, (0, 5.4, 3.4), MAIN, "z"), *[drum("Band", 0.5, 6.3, (0, 5.4, z), BLUE, "z") for z in (-2, 3.4, 8.8)], pillar("Hatch", 2, 0.8, (0, 8.2, 3.4), METAL)])),
    VEHICLE.row("crane_truck", "crane, mobile crane, construction crane, tower crane", (240, 180, 40), "Metal", flat_truck([block("Bed", (8, 1, 15), (0, 2.5, 3.4), MAIN), pillar("Turntable", 5, 1, (0, 3.4, 4), DARK_GRAY), block("House", (5, 3.4, 5), (0, 4.3, 5), MAIN), beam("Boom", (0, 6.6, 4), (0, 16, -10), 1.6, MAIN), block("Cable", (0.3, 6, 0.3), (0, 9.6, -9.6), METAL), block("Hook", (1.2, 1.2, 0.8), (0, 8.6, -9.6), RED)])),
    VEHICLE.row("tank", "army tank, battle tank, military tank, armored vehicle", (92, 104, 70), "Metal", [*both(block("Track", (2.4, 3, 16), (4, 0.2, 0), BLACK)), *[part for z in (-6, -3, 0, 3, 6) for part in both(drum("Wheel", 2.6, 2, (4, 1.6, z), DARK_GRAY, "x"))], block("Hull", (9, 2, 17), (0, 3, 0), MAIN), block("Fender", (10.8, 0.4, 16.6), (0, 3.4, 0.02), MAIN), block("Body", (5.6, 2.4, 15), (0, 1.2, 0), MAIN), pillar("Turret", 6.4, 2.4, (0, 4.9, 1), MAIN), drum("Gun", 12, 0.9, (0, 6.2, -5.4), MAIN, "z"), pillar("Hatch", 1.8, 0.6, (1, 7.2, 1.6), SHADE)]),
    VEHICLE.row("bulldozer", "earth mover, road roller, steamroller, snow plow, snowplow, loader", (240, 180, 40), "Metal", [*both(block("Track", (2, 2.6, 10), (3.4, 0.2, 1), BLACK)), block("Body", (5, 3.4, 8), (0, 1.8, 1), MAIN), block("Engine", (4.4, 2, 4), (0, 5, -1), MAIN), block("Cab", (4.4, 3.4, 3.4), (0, 5, 3), PANE), block("Roof", (4.8, 0.6, 4), (0, 8.3, 3), MAIN), block("Blade", (9.6, 4, 0.8), (0, 0.2, -6), METAL), *both(beam("Arm", (3.4, 1.6, 2), (3.4, 1.6, -5.8), 0.7, MAIN)), pillar("Exhaust", 0.6, 2.4, (1.4, 6.8, -1.4), METAL)]),
    VEHICLE.row("combine_harvester", "harvester, combine", (60, 140, 60), "SmoothPlastic", [*wheels(5, 4.4, 1.8, -3), *wheels(4.6, 3, 1.4, 6), block("Body", (8, 6, 14), (0, 2.4, 2), MAIN), block("Cab", (5, 4, 3.6), (0, 6, -6.4), PANE), block("CabFloor", (5.4, 3.2, 4), (0, 3, -6.4), MAIN), block("CabRoof", (5.4, 0.6, 4), (0, 9.8, -6.4), MAIN), drum("Reel", 13.6, 2.6, (0, 2, -10), YELLOW, "x"), block("Header", (14, 1.6, 4), (0, 0.6, -8.6), RED), block("Feeder", (3, 2, 4), (0, 1.4, -6.6), MAIN), beam("Chute", (3.4, 8, 4), (8, 10, 0), 0.9, MAIN)]),
    VEHICLE.row("cart", "ox cart, donkey cart, horse cart, wooden cart", OAK, "WoodPlanks", cart(8)),
    VEHICLE.row("hay_wagon", "wagon, hay cart, farm wagon, horse-drawn wagon", OAK, "WoodPlanks", cart(12, axles=2, load=Paint((226, 190, 100)))),
    VEHICLE.row("covered_wagon", "prairie schooner, conestoga wagon, oregon trail wagon, pioneer wagon", OAK, "WoodPlanks", covered_wagon()),
    VEHICLE.row("carriage", "royal carriage, horse carriage, stagecoach, horse-drawn carriage, coach and horses, cinderella's carriage", (150, 40, 60), "Wood", carriage(PANE)),
    VEHICLE.row("buggy_carriage", "horse buggy, rickshaw, open carriage, amish buggy", (60, 62, 70), "Wood", carriage(PANE, open_top=True)),
    VEHICLE.row("chariot", "roman chariot, war chariot, egyptian chariot", (190, 60, 44), "Wood", chariot()),
    VEHICLE.row("tram", "streetcar, trolley car, light rail, cable car", (200, 44, 44), "SmoothPlastic", tram()),
    VEHICLE.row("railway_carriage", "train carriage, passenger car of a train, railroad car, train car, subway car, railway car", (40, 90, 150), "SmoothPlastic", rail_car("coach")),
    VEHICLE.row("freight_wagon", "freight car, goods wagon, coal car", (120, 76, 56), "CorrodedMetal", rail_car("coal")),
    VEHICLE.row("motorcycle", "motorbike, moped, motor scooter", (190, 40, 44), "Metal", two_wheeler(motor=True)),
    VEHICLE.row("kick_scooter", "scooter, push scooter", (60, 160, 200), "Metal", two_wheeler()),
    VEHICLE.row("skateboard", "longboard, snowboard, roller skate", (220, 80, 60), "WoodPlanks", skateboard()),
    VEHICLE.row("sled", "sledge, toboggan, wooden sled", OAK, "Wood", sled()),
    VEHICLE.row("dog_sled", "dogsled, sleigh, husky sled, santa's sleigh", OAK, "Wood", sled(dog=True)),
)  # fmt: skip
