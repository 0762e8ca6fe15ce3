"""Vehicles on the road."""

from typing import Final

from worlds.catalogue.solids import BLACK, BLUE, DARK_GRAY, METAL, RED, WHITE, Paint, block, both, pillar, wedge
from worlds.catalogue.thing import Built, Look, Thing
from worlds.catalogue.vehicles.wheels import lights, wheels
from worlds.scene import Part

PANE: Final = Paint((120, 170, 196), "Glass", 0.3)
STEEL: Final = Paint((176, 180, 186), "DiamondPlate")


def car(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    wheel = 0.4 * h
    floor, belt = 0.2 * h, 0.56 * h
    inner = w - 0.06 * w
    return Built(
        [
            *wheels(w / 2, wheel, 0.14 * w, -0.3 * d, 0.3 * d),
            block("Body", (inner, belt - floor, 0.97 * d), (0, floor, 0), paint),
            block("Cabin", (0.84 * inner, 0.36 * h, 0.4 * d), (0, belt, 0.08 * d), PANE),
            wedge("Windshield", (0.84 * inner, 0.36 * h, 0.16 * d), (0, belt, -0.2 * d), PANE, "front"),
            wedge("RearWindow", (0.84 * inner, 0.36 * h, 0.1 * d), (0, belt, 0.33 * d), PANE, "back"),
            block("Roof", (0.88 * inner, h - belt - 0.34 * h, 0.42 * d), (0, belt + 0.34 * h, 0.08 * d), paint),
            block("Hood", (0.8 * inner, 0.05 * h, 0.18 * d), (0, belt - 0.01 * h, -0.38 * d), paint),
            block("Bumper", (0.98 * inner, 0.1 * h, d), (0, floor + 0.02 * h, 0), DARK_GRAY),
            *lights(0.34 * w, 0.44 * h, 0.16 * h, -d / 2, d / 2),
        ]
    )


def box_van(look: Look) -> tuple[list[Part], float]:
    """Wheels, chassis and cab of a van or lorry, and the z where its load begins."""
    w, h, d = look.size
    paint = Paint.of(look)
    wheel, floor = 0.26 * h, 0.16 * h
    cab = 0.26 * d
    front = -d / 2
    top = 0.72 * h
    begin = front + cab + 0.2
    parts = [
        *wheels(w / 2 - 0.01 * w, wheel, 0.1 * w, -0.34 * d, 0.3 * d),
        block("Chassis", (0.7 * w, 0.1 * h, 0.94 * d), (0, 0.12 * h, 0), DARK_GRAY),
        block("Cab", (0.9 * w, top - floor, cab - 0.06 * d), (0, floor, front + cab / 2 + 0.03 * d), paint),
        block("Windshield", (0.8 * w, 0.24 * h, 0.2), (0, 0.42 * h, front + 0.06 * d - 0.02), PANE),
        *both(block("SideWindow", (0.2, 0.2 * h, 0.1 * d), (0.45 * w, 0.44 * h, front + 0.16 * d), PANE)),
        block("Bumper", (0.94 * w, 0.11 * h, 0.08 * d), (0, 0.115 * h, front + 0.045 * d), METAL),
        *lights(0.34 * w, 0.32 * h, 0.1 * h, front + 0.05 * d, d / 2 - 0.012 * d),
    ]
    return parts, begin


def truck(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts, begin = box_van(look)
    long = d / 2 - 0.02 * d - begin
    middle = begin + long / 2
    parts += [
        block("Cargo", (0.98 * w, 0.82 * h, long), (0, 0.18 * h, middle), paint),
        *both(block("Stripe", (0.02 * w, 0.12 * h, 0.9 * long), (0.49 * w, 0.5 * h, middle), WHITE)),
        block("RearDoor", (0.84 * w, 0.66 * h, 0.2), (0, 0.26 * h, begin + long), METAL),
    ]
    return Built(parts)


def fire_truck(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts, begin = box_van(look)
    long = d / 2 - 0.02 * d - begin
    middle, top = begin + long / 2, 0.74 * h
    parts += [
        block("Body", (0.96 * w, top - 0.16 * h, long), (0, 0.16 * h, middle), paint),
        *both(block("Stripe", (0.04 * w, 0.08 * h, 0.96 * long), (0.48 * w, 0.4 * h, middle), WHITE)),
        *both(block("Locker", (0.04 * w, 0.2 * h, 0.5 * long), (0.48 * w, 0.5 * h, middle), STEEL)),
        pillar("Turntable", 0.3 * w, 0.14 * h, (0, top - 0.02 * h, 0.3 * d), METAL),
        *both(block("Ladder", (0.05 * w, 0.06 * h, 0.8 * d), (0.1 * w, 0.84 * h, 0), WHITE)),
        block("SirenBar", (0.6 * w, 0.07 * h, 0.05 * d), (0, 0.71 * h, -0.32 * d), BLUE.lit(20)),
        *both(pillar("Beacon", 0.1 * w, 0.14 * h, (0.4 * w, top - 0.02 * h, 0.42 * d), BLUE.lit(12))),
    ]
    for i in range(5):
        parts.append(block("Rung", (0.22 * w, 0.04 * h, 0.012 * d), (0, 0.85 * h, (i - 2) * 0.16 * d), WHITE))
    parts.append(block("Basket", (0.3 * w, 0.16 * h, 0.08 * d), (0, 0.84 * h, -0.4 * d), METAL))
    return Built(parts)


def ambulance(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts, begin = box_van(look)
    long = d / 2 - 0.02 * d - begin
    middle, top = begin + long / 2, 0.9 * h
    parts += [
        block("Body", (0.96 * w, top - 0.16 * h, long), (0, 0.16 * h, middle), paint),
        *both(block("Cross", (0.04 * w, 0.34 * h, 0.07 * d), (0.475 * w, 0.42 * h, middle), RED)),
        *both(block("Cross", (0.042 * w, 0.1 * h, 0.2 * d), (0.475 * w, 0.54 * h, middle), RED)),
        *both(block("Stripe", (0.038 * w, 0.06 * h, 0.98 * long), (0.475 * w, 0.26 * h, middle), RED)),
        *both(
            block(
                "Beacon",
                (0.2 * w, h - top + 0.02 * h, 0.06 * d),
                (0.3 * w, top - 0.02 * h, begin + 0.05 * d),
                BLUE.lit(20),
            )
        ),
        block("RearDoor", (0.7 * w, 0.6 * h, 0.2), (0, 0.24 * h, begin + long - 0.02), METAL),
    ]
    return Built(parts)


def bus(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    wheel, floor = 0.26 * h, 0.13 * h
    hood = 0.14 * d
    front = -d / 2 + hood
    long = d - hood - 0.01 * d
    middle = front + long / 2
    body = 0.94 * w
    row = (0.05 * w, 0.2 * h, 0.1 * long)
    parts = [
        *wheels(w / 2, wheel, 0.12 * w, -0.3 * d, 0.3 * d),
        block("Body", (body, 0.82 * h, long), (0, floor, middle), paint),
        block("Roof", (0.86 * body, h - floor - 0.8 * h, 0.96 * long), (0, floor + 0.8 * h, middle), paint),
        block("Hood", (0.86 * body, 0.34 * h, hood), (0, floor, -d / 2 + hood / 2 + 0.01 * d), paint),
        block("Grille", (0.5 * body, 0.2 * h, 0.02 * d), (0, 0.2 * h, -d / 2 + 0.012 * d), BLACK),
        block("Windshield", (0.84 * body, 0.26 * h, 0.2), (0, 0.56 * h, front), PANE),
        *both(block("Stripe", (0.03 * w, 0.04 * h, 0.98 * long), (body / 2, 0.44 * h, middle), BLACK)),
        block("Bumper", (0.96 * w, 0.08 * h, 0.99 * d), (0, 0.1 * h, 0), DARK_GRAY),
        *lights(0.36 * w, 0.38 * h, 0.09 * h, -d / 2 + 0.004 * d, d / 2),
    ]
    for i in range(6):
        parts += both(block("Window", row, (body / 2 - 0.01 * w, 0.56 * h, front + (i + 0.7) * long / 6.4), PANE))
    return Built(parts)


def police_car(look: Look) -> Built:
    """A car with a light bar and a white door."""
    w, h, d = look.size
    bar = 0.1 * h
    parts = car(Look((w, h - bar, d), look.color, look.material)).parts
    tall = h - bar
    parts += [
        block("LightBar", (0.5 * w, bar + 0.02 * h, 0.06 * d), (0, tall - 0.02 * h, 0.05 * d), BLUE.lit(20)),
        block("LightBar", (0.2 * w, bar + 0.01 * h, 0.07 * d), (0, tall - 0.02 * h, 0.05 * d), RED.lit(20)),
        *both(block("Door", (0.04 * w, 0.22 * h, 0.24 * d), (0.465 * w, 0.26 * h, 0), WHITE)),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "car",
        "car",
        "vehicle",
        ("automobile", "sports car", "race car", "racing car"),
        (8, 6, 16),
        (196, 40, 28),
        "SmoothPlastic",
        car,
    ),
    Thing(
        "police_car",
        "police car",
        "vehicle",
        ("police cruiser", "patrol car", "cop car"),
        (8, 6.6, 16),
        (32, 58, 128),
        "SmoothPlastic",
        police_car,
    ),
    Thing(
        "bus",
        "bus",
        "vehicle",
        ("school bus", "coach", "minibus", "omnibus", "autobus"),
        (10, 12, 32),
        (245, 190, 40),
        "SmoothPlastic",
        bus,
    ),
    Thing(
        "truck",
        "truck",
        "vehicle",
        (
            "lorry",
            "semi truck",
            "moving van",
        ),
        (10, 12, 28),
        (38, 104, 172),
        "SmoothPlastic",
        truck,
    ),
    Thing(
        "fire_truck",
        "fire truck",
        "vehicle",
        ("fire engine", "firetruck", "fire brigade truck"),
        (10, 12, 30),
        (200, 36, 30),
        "SmoothPlastic",
        fire_truck,
    ),
    Thing(
        "ambulance",
        "ambulance",
        "vehicle",
        ("ambulance car", "emergency vehicle", "rescue vehicle"),
        (9, 11, 22),
        (240, 242, 243),
        "SmoothPlastic",
        ambulance,
    ),
)
