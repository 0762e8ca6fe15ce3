"""Parts of buildings and what is built outdoors: doors, stairs, gates, dams, fences, towers."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, NOUN, SHADE, Family
from worlds.catalogue.families.shapes import board, corners, turned_on_lathe
from worlds.catalogue.solids import (
    BLACK,
    DARK_GRAY,
    GLASS,
    METAL,
    PLANKS,
    STONE,
    TIMBER,
    WHITE,
    Paint,
    ball,
    beam,
    block,
    both,
    pillar,
    wedge,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

STRUCTURE: Final = Family("structure", "structure", indoors=False)
WATER: Final = Paint((90, 170, 220), "Glass", 0.3)
EARTH: Final = Paint((110, 80, 54), "Ground")
GOLD: Final = Paint((232, 180, 60), "Metal")
SAND: Final = (214, 184, 130)
ROCK: Final = (150, 148, 142)
OAK: Final = (150, 106, 66)


def door(panels: Paint, *, double: bool = False) -> list[Part]:
    """In a frame, closed."""
    wide = 8.0 if double else 5.0
    parts = [
        *both(block("Jamb", (0.7, 9.4, 1), (wide / 2 + 0.3, 0.2, 0), SHADE)),
        block("Head", (wide + 1.6, 0.8, 1.1), (0, 9.3, 0), SHADE),
        block("Sill", (wide + 1.4, 0.3, 1.4), (0, 0, 0), STONE),
    ]
    leaves = (-wide / 4, wide / 4) if double else (0.0,)
    leaf = wide / len(leaves)
    for x in leaves:
        parts += [
            block("Leaf", (leaf - 0.1, 9.1, 0.5), (x, 0.25, 0), MAIN),
            *[block("Panel", (0.6 * leaf, 3, 0.8), (x, y, 0), panels) for y in (1.2, 5.2)],
        ]
        parts.append(ball("Knob", 0.5, (x + (0.4 * leaf if x <= 0 else -0.4 * leaf), 4.4, -0.4), GOLD))
    return parts


def window() -> list[Part]:
    return [
        block("Wall", (7, 3, 0.8), (0, 0, 0), MAIN),
        block("Sill", (6.6, 0.4, 1.5), (0, 2.9, 0), WHITE),
        *both(block("Wall", (1.2, 5, 0.8), (2.9, 2.95, 0), MAIN)),
        block("Wall", (7, 1.4, 0.8), (0, 7.9, 0), MAIN),
        block("Pane", (4.7, 5, 0.2), (0, 2.9, 0), GLASS),
        block("Bar", (4.6, 0.3, 0.4), (0, 5.2, 0), WHITE),
        block("Bar", (0.3, 4.6, 0.44), (0, 3, 0), WHITE),
    ]


def ladder() -> list[Part]:
    parts = [
        *both(beam("Rail", (1, 0.2, -1.4), (1, 9.8, 1.4), 0.36, MAIN)),
        *both(beam("Prop", (0.9, 0.2, 3), (0.9, 8, 0.9), 0.3, MAIN)),
    ]
    return parts + [block("Rung", (2.1, 0.3, 0.4), (0, 1 + 1.2 * i, -1.22 + 0.35 * i), MAIN) for i in range(8)]


def stairs(steps: int, wide: float) -> list[Part]:
    """Up to the back, with a landing and rails."""
    parts = [block("Step", (wide, 1 + i, 1.5), (0, 0, 1.5 * i), MAIN if i % 2 == 0 else LIGHT) for i in range(steps)]
    parts.append(block("Landing", (wide, steps, 4), (0, 0, 1.5 * steps + 1.25), MAIN))
    parts += both(
        beam("Rail", (wide / 2 - 0.2, 3.6, -0.3), (wide / 2 - 0.2, 3 + steps - 0.4, 1.5 * steps - 0.6), 0.3, METAL)
    )
    parts += [
        block("Baluster", (0.3, 3, 0.3), (side * (wide / 2 - 0.2), 0.9 + 1.5 * i * 0.67, 1.5 * i - 0.1), METAL)
        for i in (0, 2, 4)
        for side in (-1, 1)
        if i < steps
    ]
    return parts


def ramp() -> list[Part]:
    """An inclined plane with a crate that is pushed up it."""
    return [
        wedge("Ramp", (6, 5, 14), (0, 0, 0), MAIN, "front"),
        block("Landing", (6, 5, 4), (0, 0, 8.9), MAIN),
        *both(beam("Kerb", (2.8, 0.4, -6.6), (2.8, 5.1, 6.8), 0.4, SHADE)),
        *[block("Stripe", (4, 0.14, 0.3), (0, 2.45 + 0.357 * z, z + 0.1), WHITE) for z in (-3, 0, 3)],
        block("Crate", (2.4, 2.4, 2.4), (0, 4.9, 8.9), PLANKS),
        block("Edge", (2.5, 0.3, 2.5), (0, 6, 8.9), TIMBER),
    ]


def arch(*, keystone: bool = True, tall: float = 12) -> list[Part]:
    """Piers, and stones that lean towards each other."""
    top = tall - 4
    parts = [
        *both(block("Pier", (3, top, 4), (6, 0, 0), MAIN)),
        *both(block("Impost", (3.6, 0.8, 4.6), (6, top - 0.4, 0), SHADE)),
    ]
    parts += [
        *both(beam("Voussoir", (5.6, top, 0), (4.6, top + 2.2, 0), 3, MAIN)),
        *both(beam("Voussoir", (4.6, top + 2, 0), (2.2, top + 3.4, 0), 3, MAIN)),
        block("Crown", (5, 2.6, 3.2), (0, top + 2.4, 0), MAIN),
    ]
    parts.append(block("Attic", (16, 2, 4.2), (0, top + 4.6, 0), MAIN))
    if keystone:
        parts.append(block("Keystone", (1.8, 3, 3.6), (0, top + 2.1, 0), LIGHT))
    return parts


def torii() -> list[Part]:
    return [
        *both(pillar("Post", 1.6, 14, (6, 0, 0), MAIN)),
        *both(pillar("Foot", 2.2, 1.2, (6, 0, 0), BLACK)),
        block("Tie", (15, 1, 1), (0, 10, 0), MAIN),
        block("Lintel", (18, 1.2, 1.8), (0, 13.4, 0), MAIN),
        block("Cap", (19.4, 0.7, 2.2), (0, 14.5, 0), BLACK),
        block("Plaque", (2, 2.4, 0.6), (0, 11, 0), GOLD),
    ]


def gatehouse(*, bridge: bool = False) -> list[Part]:
    """Two towers with teeth, an opening between, a portcullis half raised; or a drawbridge that is down."""
    parts = [
        *both(pillar("Tower", 6, 16, (9, 0, 0), MAIN)),
        *both(pillar("TowerTop", 7, 1.4, (9, 15.4, 0), MAIN)),
        block("Curtain", (13, 6, 4), (0, 9.5, 0), MAIN),
        *[block("Merlon", (1.6, 1.6, 3.6), (x, 15.4, 0), MAIN) for x in (-4, 0, 4)],
    ]
    parts += [block("Merlon", (1.4, 1.4, 5), (side * 9 + x, 16.7, 0), SHADE) for side in (-1, 1) for x in (-2, 2)]
    if bridge:
        parts += [
            block("Bridge", (9, 0.6, 14), (0, 0.4, -8), PLANKS),
            block("Sill", (12.6, 0.8, 6), (0, 0, 0), MAIN),
            *both(beam("Chain", (4.2, 0.9, -14), (4.2, 13, -1.8), 0.4, METAL)),
            *[block("Plank", (9.2, 0.2, 0.4), (0, 0.9, -3 - 3 * i), TIMBER) for i in range(4)],
            block("Moat", (24, 0.3, 9), (0, 0, -7.4), WATER),
        ]
    else:
        parts += [
            *[block("Bar", (0.4, 4, 0.4), (x, 6.6, -0.6), METAL) for x in (-4.4, -2.2, 0, 2.2, 4.4)],
            block("Bar", (11, 0.4, 0.5), (0, 7.8, -0.6), METAL),
        ]
    return parts


def aqueduct() -> list[Part]:
    """Three arches, and a channel with water on them."""
    parts = [block("Pier", (3, 12, 5), (10 * i - 15, 0, 0), MAIN) for i in range(4)]
    for i in range(3):
        x = 10 * i - 10
        parts += [beam("Arch", (x + side * 3.6, 11, 0), (x + side * 1.2, 13, 0), 2.4, MAIN) for side in (-1, 1)]
    parts += [
        block("Channel", (33, 2, 5.4), (0, 12.6, 0), MAIN),
        *[block("Wall", (33, 1.6, 1.2), (0, 14.5, z), MAIN) for z in (-2.1, 2.1)],
        block("Water", (32.8, 0.9, 3), (0, 14.5, 0), WATER),
    ]
    return [*parts, *[block("Band", (3.5, 0.7, 5.5), (10 * i - 15, 10, 0), SHADE) for i in range(4)]]


def dam() -> list[Part]:
    return [
        *[block("Wall", (40, 4, 8 - 1.4 * i), (0, 4 * i, 0.7 * i), MAIN) for i in range(4)],
        block("Road", (40.2, 0.6, 4.4), (0, 15.9, 2.1), DARK_GRAY),
        *[block("Spillway", (3, 12, 0.6), (x, 1, -3.6 + 1.0), WATER) for x in (-8, 0, 8)],
        *[block("Pier", (1.4, 17, 9), (x, 0, 0), MAIN) for x in (-12, -4, 4, 12)],
        block("Lake", (40, 13, 6), (0, 0, 7), WATER),
        block("River", (26, 0.5, 5), (0, 0, -6), WATER),
    ]


def trench() -> list[Part]:
    """Two banks of earth with sandbags, duckboards between."""
    sack = Paint((190, 170, 126), "Fabric")
    parts = [
        *both(block("Bank", (4, 6, 30), (6, 0, 0), MAIN)),
        *both(block("Revetment", (0.4, 5.4, 29), (3.9, 0.2, 0), PLANKS)),
        block("Bottom", (8, 0.4, 30), (0, 0, 0), MAIN),
    ]
    parts += [block("Duckboard", (4, 0.3, 1.2), (0, 0.35, 3 * i - 13.5), TIMBER) for i in range(10)]
    return parts + [
        part for i in range(6) for part in both(block("Sandbag", (2.6, 1.2, 3.9), (5.4, 5.9, 4.6 * i - 11.5), sack))
    ]


def barbed_wire() -> list[Part]:
    parts: list[Part] = []
    for x in (-8, 0, 8):
        parts += [
            beam("Stake", (x, 0.14, -1.6), (x, 4.6, 1.2), 0.4, MAIN),
            beam("Stake", (x, 0.14, 1.6), (x, 4.6, -1.2), 0.4, MAIN),
        ]
    parts += [
        block("Wire", (18, 0.16, 0.16), (0, y, z), METAL)
        for y, z in ((4.2, 1), (4.2, -1), (2.2, 0), (1.2, 0.9), (1.2, -0.9))
    ]
    parts += [block("Barb", (0.16, 0.7, 0.16), (2.6 * i - 6.5, 3.9, 1 if i % 2 else -1), METAL) for i in range(6)]
    return [*parts, block("Rail", (18, 0.4, 0.4), (0, 2.4, 0), MAIN)]


def picket(count: int, high: float, *, wire: bool = False, iron: bool = False) -> list[Part]:
    """Posts and rails; pickets between, or wire, or iron points."""
    wide = 2 * count
    parts = [block("Rail", (wide, 0.4, 0.4), (0, share * high, 0.3), MAIN) for share in (0.3, 0.75)]
    for i in range(count):
        x = 2 * (i + 0.5) - wide / 2
        if wire and i % 3:
            continue
        parts.append(
            pillar("Post", 0.5, high, (x, 0, 0), MAIN) if iron else block("Picket", (1.3, high, 0.4), (x, 0, 0), MAIN)
        )
        parts.append(
            ball("Point", 0.7, (x, high - 0.2, 0), SHADE)
            if iron
            else block("Tip", (0.8, 0.5, 0.38), (x, high - 0.1, 0), MAIN)
        )
    if wire:
        parts += [block("Wire", (wide, 0.16, 0.16), (0, 0.2 * high * i, -0.1), METAL) for i in range(1, 5)]
        parts.append(block("Ground", (wide, 0.24, 1), (0, 0, 0), EARTH))
    return parts


def watchtower() -> list[Part]:
    """A cabin on four legs, a ladder to it."""
    parts = [
        *corners("Leg", (0.9, 16, 0.9), (8, 8), MAIN),
        block("Deck", (10, 0.6, 10), (0, 15.6, 0), PLANKS),
        *corners("Post", (0.6, 6, 0.6), (9, 9), MAIN, 16),
        *[block("Roof", (12 - 3.4 * i, 1, 12 - 3.4 * i), (0, 21.8 + 0.98 * i, 0), SHADE) for i in range(3)],
    ]
    parts += [
        *both(block("Rail", (0.4, 2.6, 9.4), (4.6, 16.1, 0), MAIN)),
        *[block("Rail", (9.4, 2.6, 0.44), (0, 16.1, z), MAIN) for z in (-4.6, 4.6)],
        *both(beam("Brace", (3.8, 1, -4), (-3.8, 14.6, -4), 0.5, MAIN)),
        *both(beam("Ladder", (0.8, 0.2, -6), (0.8, 16, -5), 0.36, TIMBER)),
    ]
    return parts + [block("Rung", (1.6, 0.3, 0.3), (0, 2 + 2.6 * i, -5.9 + 0.164 * i), TIMBER) for i in range(6)]


def tunnel() -> list[Part]:
    """Its mouth in a hillside, rails that go in."""
    dark = Paint((20, 20, 22))
    parts = [
        *both(block("Pier", (3, 9, 5), (7, 0, 0), MAIN)),
        *both(beam("Arch", (6.4, 8.6, 0), (3.6, 12, 0), 3.4, MAIN)),
        block("Crown", (8.6, 3.4, 5), (0, 10.8, 0), MAIN),
        block("Dark", (11, 11, 0.6), (0, 0, 2), dark),
        block("Parapet", (19, 1.4, 5.4), (0, 13.8, 0), SHADE),
    ]
    parts += [
        *both(block("Wing", (4, 6, 4), (10, 0, 0.6), MAIN)),
        *both(block("Rail", (0.4, 0.5, 9), (1.8, 0.3, -2.4), METAL)),
        *[block("Sleeper", (6, 0.4, 1), (0, 0, -6.2 + 2 * i), TIMBER) for i in range(4)],
        block("Bed", (11.4, 0.2, 9), (0, 0, -2.4), STONE),
    ]
    return parts


def stage() -> list[Part]:
    velvet = Paint((160, 26, 44), "Fabric")
    return [
        block("Floor", (26, 2.4, 14), (0, 0, 0), MAIN),
        block("Front", (26.2, 0.6, 0.6), (0, 2, -6.9), SHADE),
        *both(block("Post", (1, 14, 1), (12, 2.2, -5), SHADE)),
        block("Beam", (26, 1.4, 1.4), (0, 15, -5), SHADE),
        *both(block("Curtain", (4, 12.8, 1.1), (9.4, 2.3, -4.8), velvet)),
        block("Valance", (23, 2.4, 1.2), (0, 12.8, -4.8), velvet),
        block("Backdrop", (24, 12, 0.6), (0, 2.3, 6.4), Paint((90, 130, 190), "Fabric")),
        *[pillar("Footlight", 0.9, 0.6, (x, 2.3, -6), Paint((255, 236, 179)).lit(10)) for x in (-6, -2, 2, 6)],
        *[block("Step", (5, 0.8 * (i + 1), 1.6), (0, 0, -9.3 + 1.5 * i), SHADE) for i in range(2)],
    ]


def pedestal() -> list[Part]:
    return [
        block("Base", (5, 0.8, 5), (0, 0, 0), MAIN),
        block("Step", (4.2, 0.6, 4.2), (0, 0.75, 0), SHADE),
        block("Shaft", (3.4, 3, 3.4), (0, 1.3, 0), MAIN),
        block("Cap", (4.4, 0.7, 4.4), (0, 4.25, 0), MAIN),
        board((2.6, 1.2, 0.3), (0, 2.2, -1.75), Paint((150, 116, 50), "Metal"), (250, 245, 220), NOUN, 0.7),
        block("Foot", (5.6, 0.4, 5.6), (0, 0, 0), SHADE),
    ]


def winners() -> list[Part]:
    parts: list[Part] = []
    for x, high, number, paint in (
        (0, 3.4, "1", GOLD),
        (-4.2, 2.4, "2", METAL),
        (4.2, 1.7, "3", Paint((180, 110, 60), "Metal")),
    ):
        parts += [
            block("Block", (4.2, high, 4), (x, 0, 0.02 * x), MAIN),
            board((2, 1.2, 0.3), (x, high / 2 - 0.6, -2.05 + 0.02 * x), WHITE, (30, 30, 30), number, 1.1),
            block("Top", (3.6, 0.3, 3.4), (x, high - 0.1, 0), paint),
        ]
    return parts


def balcony() -> list[Part]:
    parts = [
        block("Wall", (14, 18, 1.4), (0, 0, 3), MAIN),
        block("Slab", (11, 0.8, 5), (0, 8, 0), SHADE),
        block("DoorFrame", (5, 8, 0.4), (0, 8.7, 2.2), WHITE),
        block("Door", (4, 7.4, 0.5), (0, 8.7, 2.1), GLASS),
        *both(beam("Bracket", (4, 5, 2.4), (4, 8, -1.6), 0.8, SHADE)),
        block("Handrail", (11, 0.4, 0.5), (0, 11.6, -2.2), WHITE),
        *both(block("Handrail", (0.5, 0.42, 4.6), (5.2, 11.6, 0), WHITE)),
    ]
    return parts + [block("Baluster", (0.4, 3, 0.4), (1.75 * i - 5.25, 8.7, -2.2), WHITE) for i in range(7)]


def scaffold() -> list[Part]:
    parts = [pillar("Standard", 0.4, 18, (x, 0, z), METAL) for x in (-7, 0, 7) for z in (-2.4, 2.4)]
    for y in (5.6, 11.6, 17):
        parts += [
            block("Board", (15, 0.4, 4.6), (0, y, 0), MAIN),
            block("Rail", (15, 0.3, 0.3), (0, y + (2.2 if y < 15 else 0.1), -2.5), METAL),
        ]
    return [
        *parts,
        *[beam("Brace", (-7, 0.2, -2.5), (7, 11, -2.5), 0.3, METAL)],
        *[block("Foot", (16, 0.2, 1), (0, 0, z), MAIN) for z in (-2.4, 2.4)],
    ]


THINGS: Final[tuple[Thing, ...]] = (
    STRUCTURE.row("built_structure", "man-made structure, constructed structure", ROCK, "Cobblestone", [*both(block("Pier", (3, 8, 4), (4.5, 0, 0), MAIN)), block("Lintel", (13, 3, 4.4), (0, 7.9, 0), MAIN), block("Cornice", (14, 0.8, 5), (0, 10.8, 0), SHADE), *both(block("Foot", (4, 1, 5), (4.5, 0, 0), SHADE)), board((9, 1.8, 0.3), (0, 8.5, -2.25), PLANKS, (40, 28, 18), NOUN, 1.4)]),
    STRUCTURE.row("scaffolding", "scaffold, building site, construction site", (196, 156, 96), "WoodPlanks", scaffold()),
    STRUCTURE.row("door", "front door, doorway, entrance door, wooden door, door frame", (140, 86, 50), "Wood", door(LIGHT)),
    STRUCTURE.row("double_door", "castle door, big door, church door, barn door", (120, 76, 46), "Wood", door(LIGHT, double=True)),
    STRUCTURE.row("window", "window frame, glass window, stained glass window", (200, 110, 80), "Brick", window()),
    STRUCTURE.row("ladder", "step ladder, stepladder, wooden ladder, rope ladder", OAK, "Wood", ladder()),
    STRUCTURE.row("stairs", "staircase, stairway, flight of stairs, stair, step, steps, staircase entrance, flight of steps", (196, 190, 178), "Concrete", stairs(6, 8)),
    STRUCTURE.row("inclined_plane", "ramp, wheelchair ramp, inclined ramp, loading ramp", OAK, "WoodPlanks", ramp()),
    STRUCTURE.row("arch_of_stone", "stone arch, triumphal arch, roman arch, arc de triomphe, archway, arch", SAND, "Sandstone", arch()),
    STRUCTURE.row("torii", "torii gate, japanese gate, shrine gate", (200, 60, 40), "Wood", torii()),
    STRUCTURE.row("castle_gate", "gatehouse, portcullis, city gate, fortress gate", ROCK, "Cobblestone", gatehouse()),
    STRUCTURE.row("drawbridge", "castle drawbridge, castle bridge", ROCK, "Cobblestone", gatehouse(bridge=True)),
    STRUCTURE.row("balcony", "terrace, juliet's balcony, veranda, porch", (226, 200, 160), "Plaster", balcony()),
    STRUCTURE.row("chimney", "smokestack, chimney stack, factory chimney", (170, 84, 66), "Brick", [block("Base", (5, 4, 5), (0, 0, 0), SHADE), *turned_on_lathe("Stack", ((4, 8), (3.6, 8), (3.2, 8)), MAIN, (0, 3.8, 0)), pillar("Rim", 3.8, 1, (0, 27.6, 0), SHADE), pillar("Band", 3.7, 0.8, (0, 19, 0), WHITE), pillar("Flue", 2.4, 0.3, (0, 28.4, 0), BLACK)]),
    STRUCTURE.row("dam", "hydroelectric dam, barrage, weir, hoover dam, levee, dike", (186, 184, 178), "Concrete", dam()),
    STRUCTURE.row("aqueduct", "roman aqueduct, viaduct", SAND, "Sandstone", aqueduct()),
    STRUCTURE.row("trench", "dugout, foxhole, trench system, ditch, fire step, machine gun nest, duckboard", (112, 84, 58), "Ground", trench()),
    STRUCTURE.row("barbed_wire", "barbed wire fence, wire entanglement, razor wire", (120, 84, 56), "Wood", barbed_wire()),
    STRUCTURE.row("sandbag_wall", "sandbag, sand bag, sandbags", (190, 170, 126), "Fabric", [block("Sandbag", (2.8, 1.1, 1.8), (2.8 * i + (1.4 if row % 2 else 0) - 4.4, 1.1 * row, 0), MAIN if (i + row) % 3 else SHADE) for row in range(4) for i in range(4)]),
    STRUCTURE.row("picket_fence", "garden fence, white fence, wooden fence", (238, 238, 234), "WoodPlanks", picket(8, 4)),
    STRUCTURE.row("wire_fence", "chain link fence, chain-link fence, electric fence, paddock fence, farm fence, paddock", (130, 92, 60), "Wood", picket(10, 4.4, wire=True)),
    STRUCTURE.row("iron_fence", "railing, metal fence, iron railing, handrail, guardrail", (48, 50, 56), "Metal", picket(9, 5, iron=True)),
    STRUCTURE.row("wooden_watchtower", "watchtower, lookout post, watch tower, guard tower, lookout tower, lookout, fire tower, viewpoint, viewing tower, bird hide", OAK, "Wood", watchtower()),
    STRUCTURE.row("tunnel", "tunnel entrance, railway tunnel, mine entrance, mine, mine shaft, mineshaft, coal mine, gold mine", ROCK, "Cobblestone", tunnel()),
    STRUCTURE.row("stage", "theater stage, theatre stage, school stage, concert stage, orchestra stage, performance stage, puppet theater, bandstand", (150, 104, 64), "WoodPlanks", stage(), floor="Floor"),
    STRUCTURE.row("pedestal", "plinth, display stand, exhibit stand, museum stand", (226, 222, 212), "Marble", pedestal(), top=True),
    STRUCTURE.row("winners_podium", "medal podium, victory podium, award podium, winner's podium", (60, 110, 190), "SmoothPlastic", winners()),
)  # fmt: skip
