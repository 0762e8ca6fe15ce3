"""Sport, play and toys."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.families.shapes import board, corners, octagon, turned_on_lathe
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    GREEN,
    METAL,
    RED,
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
from worlds.scene import Part

SPORT: Final = Family("sport", "game", indoors=False)
TOY: Final = Family("toy", "game")
NET: Final = Paint(MAIN.color, MAIN.material, 0.4)
PINK: Final = Paint((240, 140, 185))
OAK: Final = (170, 122, 76)


def on_ring(across: float, marks: list[Part]) -> list[Part]:
    """A ball on a flat ring, so that it does not roll."""
    return [pillar("Ring", 0.6 * across, 0.2, (0, 0, 0), BLACK), ball("Ball", across, (0, 0.1, 0), MAIN), *marks]


def patches(across: float, paint: Paint) -> list[Part]:
    """Round patches on a ball on a ring: in front, at the sides, on top."""
    r, y, wide = across / 2, 0.1 + across / 2, 0.4 * across
    return [
        drum("Patch", 0.2, wide, (0, y, 0.02 - 0.92 * r), paint, "z"),
        drum("Patch", 0.2, wide, (0, y, 0.92 * r), paint, "z"),
        *both(drum("Patch", 0.2, wide, (0.92 * r, y, 0), paint, "x")),
        pillar("Patch", wide, 0.2, (0, 0.04 + 0.92 * across, 0), paint),
    ]


def seams(across: float, paint: Paint) -> list[Part]:
    """Crossed lines on a ball on a ring, in front, at the sides and on top."""
    r, long, thin = across / 2, 0.36 * across, 0.12 * across
    y, out = 0.1 + r, 0.92 * r
    return [
        *[block("Seam", (thin, long, 0.2), (0, y - long / 2, side * out), paint) for side in (-1, 1)],
        *[block("Seam", (long, thin, 0.2), (0, y - thin / 2, side * out), paint) for side in (-1, 1)],
        *both(block("Seam", (0.2, long, thin), (out, y - long / 2, 0), paint)),
        block("Seam", (thin, 0.2, long), (0, y + out - 0.1, 0), paint),
        block("Seam", (long, 0.2, thin), (0, y + out - 0.1, 0), paint),
    ]


def net_across(wide: float, low: float, high: float) -> list[Part]:
    return [
        *both(pillar("Post", 0.5, high + 0.3, (wide / 2, 0, 0), MAIN)),
        *both(block("Foot", (1.4, 0.3, 2.4), (wide / 2, 0, 0), MAIN)),
        block("Net", (wide, high - low, 0.16), (0, low, 0), NET),
        block("Tape", (wide + 0.2, 0.3, 0.26), (0, high - 0.2, 0), WHITE),
        *[block("Cord", (0.16, high - low - 0.1, 0.2), (wide * (i / 6 - 0.5), low, 0), WHITE) for i in range(1, 6)],
    ]


def h_posts() -> list[Part]:
    return [
        *both(pillar("Post", 0.6, 20, (9, 0, 0), MAIN)),
        block("Crossbar", (18, 0.6, 0.6), (0, 8, 0), MAIN),
        *both(pillar("Pad", 1.4, 5, (9, 0, 0), BLUE)),
    ]


def hurdle(count: int) -> list[Part]:
    parts: list[Part] = [block("Track", (6, 0.2, 7 * count), (0, 0, 0), MAIN)]
    for i in range(count):
        z = 7 * (i + 0.5) - 3.5 * count
        parts += [
            *both(block("Leg", (0.3, 3, 0.3), (2, 0.1, z), METAL)),
            block("Bar", (4.6, 0.8, 0.36), (0, 2.8, z), WHITE),
            *both(block("Stripe", (0.9, 0.86, 0.42), (1.4, 2.77, z), RED)),
            *both(block("Foot", (0.34, 0.2, 2), (2, 0.1, z + 0.8), METAL)),
        ]
    return parts


def racket() -> list[Part]:
    parts = [
        block("Foot", (1.6, 0.3, 1.2), (0, 0, 0), BLACK),
        pillar("Grip", 0.4, 1.4, (0, 0.2, 0), MAIN),
        pillar("Shaft", 0.3, 0.8, (0, 1.5, 0), MAIN),
    ]
    parts += [
        beam("Frame", (x0, 3.2 + 1.25 * y0, 0), (x1, 3.2 + 1.25 * y1, 0), 0.24, MAIN)
        for (x0, y0), (x1, y1) in octagon(0.9)
    ]
    parts += [block("String", (0.12, 2, 0.13), (0.3 * i, 2.2, 0), WHITE) for i in (-1, 0, 1)]
    return parts + [block("String", (1.7, 0.12, 0.12), (0, 2.6 + 0.5 * i, 0), WHITE) for i in range(3)]


def bat() -> list[Part]:
    return [
        block("Foot", (1.4, 0.3, 1.4), (0, 0, 0), SHADE),
        *turned_on_lathe("Bat", ((0.6, 0.2), (0.3, 1.4), (0.45, 0.8), (0.6, 1.4), (0.5, 0.2)), MAIN, (0, 0.2, 0)),
    ]


def target() -> list[Part]:
    parts: list[Part] = [
        drum("Ring", 0.5 + 0.1 * i, 4.4 - 0.9 * i, (0, 3.6, 0), paint, "z")
        for i, paint in enumerate((WHITE, BLACK, BLUE, RED, YELLOW))
    ]
    return [
        *parts,
        *both(beam("Leg", (0.8, 5.6, 0.2), (2, 0.14, -0.4), 0.4, MAIN)),
        beam("Leg", (0, 5.6, 0.3), (0, 0.14, 2.6), 0.4, MAIN),
        block("Board", (4.8, 4.8, 0.4), (0, 1.2, 0.1), MAIN),
        beam("Arrow", (0.3, 3.7, -0.3), (0.5, 3.9, -2.4), 0.16, TIMBER),
        block("Fletching", (0.4, 0.4, 0.4), (0.5, 3.7, -2.4), RED),
    ]


def skittles() -> list[Part]:
    parts: list[Part] = [block("Lane", (4.4, 0.2, 8), (0, 0, 0), MAIN)]
    for x, z in ((0, 0), (-0.6, 1), (0.6, 1), (-1.2, 2), (0, 2), (1.2, 2)):
        parts += [
            *turned_on_lathe("Pin", ((0.5, 0.8), (0.26, 0.3), (0.36, 0.3)), WHITE, (x, 0.16, z + 1)),
            pillar("Stripe", 0.3, 0.12, (x, 1.04, z + 1), RED),
        ]
    return [*parts, ball("Ball", 1.1, (0.4, 0.15, -2.6), BLUE)]


def boxing_ring() -> list[Part]:
    parts = [
        block("Floor", (18, 2, 18), (0, 0, 0), MAIN),
        block("Canvas", (17, 0.3, 17), (0, 1.9, 0), Paint((220, 224, 230), "Fabric")),
        *[
            part
            for x, z, paint in ((-8, -8, RED), (8, 8, BLUE), (8, -8, WHITE), (-8, 8, WHITE))
            for part in (pillar("Post", 0.9, 5.4, (x, 2, z), paint),)
        ],
    ]
    for y in (4, 5.4, 6.8):
        parts += [block("Rope", (16, 0.24, 0.24), (0, y, z), RED) for z in (-8, 8)] + both(
            block("Rope", (0.24, 0.26, 16), (8, y - 0.01, 0), RED)
        )
    return parts


def roundabout() -> list[Part]:
    parts = [
        pillar("Base", 2, 0.5, (0, 0, 0), BLACK),
        pillar("Disc", 8, 0.5, (0, 0.4, 0), MAIN),
        pillar("Middle", 0.7, 3.6, (0, 0.8, 0), METAL),
    ]
    for x, z, y, paint in ((3, 0, 3.2, RED), (-3, 0, 3.24, BLUE), (0, 3, 3.28, YELLOW), (0, -3, 3.32, GREEN)):
        parts += [pillar("Post", 0.3, 2.4, (x, 0.8, z), paint), beam("Bar", (0, y, 0), (x, y, z), 0.3, paint)]
    return parts


def carousel() -> list[Part]:
    parts = [
        pillar("Floor", 18, 1, (0, 0, 0), MAIN),
        pillar("Column", 3, 11, (0, 0.9, 0), YELLOW),
        *turned_on_lathe("Roof", ((19, 1.4), (14, 1.4), (9, 1.4), (4, 1.4)), MAIN, (0, 11.6, 0)),
        ball("Knob", 1.6, (0, 17, 0), YELLOW),
        pillar("Fringe", 18.4, 0.6, (0, 11.1, 0), WHITE),
    ]
    for x, z, paint in (
        (6.4, 0, RED),
        (-6.4, 0, BLUE),
        (0, 6.4, WHITE),
        (0, -6.4, PINK),
        (4.5, -4.5, WHITE),
        (-4.5, -4.5, YELLOW),
    ):
        parts += [
            pillar("Pole", 0.3, 10.4, (x, 0.9, z), YELLOW),
            block("Horse", (2.4, 1.4, 1), (x, 4, z), paint),
            block("HorseHead", (0.7, 1.6, 0.7), (x - 1.2, 5, z), paint),
        ]
    return parts


def ferris_wheel() -> list[Part]:
    parts = [
        block("Base", (16, 1, 8), (0, 0, 0), SHADE),
        *[beam("Leg", (x, 0.8, z), (0, 17, z), 1, MAIN) for x in (-6, 6) for z in (-2, 2)],
        drum("Axle", 5, 1.4, (0, 17, 0), METAL, "z"),
    ]
    for (x0, y0), (x1, y1) in octagon(13):
        parts.append(beam("Rim", (x0, 17 + y0, 0), (x1, 17 + y1, 0), 0.8, MAIN))
    for i, ((x, y), _) in enumerate(octagon(13)):
        parts += [
            beam("Spoke", (0, 17, 0), (x, 17 + y, 0), 0.5, MAIN),
            block("Cabin", (2.6, 2.4, 2.4), (x, 17 + y - 2.45, 0), (RED, YELLOW, BLUE, GREEN)[i % 4]),
        ]
    return parts


def teddy() -> list[Part]:
    return [
        ball("Body", 1.8, (0, 0.2, 0), MAIN),
        ball("Belly", 1.2, (0, 0.4, -0.5), LIGHT),
        ball("Head", 1.4, (0, 1.7, 0), MAIN),
        *both(ball("Ear", 0.6, (0.55, 2.75, 0.1), MAIN)),
        ball("Muzzle", 0.7, (0, 1.8, -0.6), LIGHT),
        ball("Nose", 0.26, (0, 2.2, -0.9), BLACK),
        *both(ball("Eye", 0.2, (0.3, 2.5, -0.56), BLACK)),
        *both(ball("Leg", 0.9, (0.6, 0, -0.7), MAIN)),
        *both(ball("Arm", 0.8, (0.95, 0.9, -0.2), MAIN)),
    ]


def doll() -> list[Part]:
    skin = Paint((240, 200, 170))
    return [
        *turned_on_lathe("Dress", ((1.7, 0.5), (1.3, 0.5), (0.9, 0.7)), MAIN, (0, 0.5, 0)),
        *both(block("Leg", (0.3, 0.6, 0.4), (0.3, 0, 0), skin)),
        ball("Head", 1, (0, 2.1, 0), skin),
        ball("Hair", 1.1, (0, 2.2, 0.2), YELLOW),
        *both(beam("Arm", (0.4, 2, 0), (1, 1.2, -0.1), 0.26, skin)),
        *both(ball("Eye", 0.14, (0.2, 2.6, -0.45), BLACK)),
        ball("Bun", 0.5, (0, 3, 0.3), YELLOW),
    ]


def toy_blocks() -> list[Part]:
    parts: list[Part] = []
    for x, y, z, paint, letter in ((-1, 0, 0, MAIN, "A"), (0.6, 0, 0.1, MAIN, "B"), (-0.2, 1.4, 0.05, MAIN, "C")):
        parts += [
            block("Block", (1.4, 1.4, 1.4), (x, y, z), paint),
            board((1, 1, 0.2), (x, y + 0.2, z - 0.68), WHITE, (40, 60, 140), letter, 0.9),
        ]
    return parts


def bricks() -> list[Part]:
    parts: list[Part] = []
    for x, y, paint in ((-1.2, 0, MAIN), (1.2, 0, BLUE), (0, 1, MAIN), (0, 2, YELLOW)):
        parts += [
            block("Brick", (2.3, 0.96, 1.2), (x, y, 0), paint),
            *[pillar("Stud", 0.4, 0.2, (x + dx, y + 0.9, dz), paint) for dx in (-0.55, 0.55) for dz in (-0.3, 0.3)],
        ]
    return parts


def balloon(x: float, low: float, paint: Paint) -> list[Part]:
    return [
        ball("Balloon", 1.7, (x, low, 0), paint),
        ball("Knot", 0.34, (x, low - 0.2, 0), paint),
        block("String", (0.13, low - 0.1, 0.13), (x, 0.1, 0), WHITE),
    ]


def kite() -> list[Part]:
    return [
        block("Foot", (1.4, 0.4, 1.4), (0, 0, 0.6), SHADE),
        pillar("Pole", 0.3, 5, (0, 0.2, 0.6), TIMBER),
        wedge("Sail", (1.6, 1.6, 0.2), (-0.8, 5, 0.4), MAIN, "left"),
        wedge("Sail", (1.6, 1.6, 0.22), (0.8, 5, 0.4), LIGHT, "right"),
        beam("Sail", (-0.8, 5.1, 0.4), (0.06, 2.8, 0.4), 0.4, MAIN),
        block("Sail", (2.2, 0.8, 0.2), (0, 4.3, 0.4), MAIN),
        block("Sail", (1.4, 0.8, 0.2), (0, 3.6, 0.4), MAIN),
        block("Sail", (0.6, 0.8, 0.2), (0, 2.9, 0.4), MAIN),
        block("Tail", (0.2, 2, 0.16), (0, 1, 0.4), WHITE),
        *[
            block("Bow", (0.9, 0.34, 0.24), (0, 1.2 + 0.7 * i, 0.4), paint)
            for i, paint in enumerate((RED, YELLOW, BLUE))
        ],
    ]


def dollhouse() -> list[Part]:
    return [
        block("House", (4, 3, 2.4), (0, 0, 0), MAIN),
        block("Base", (4.6, 0.3, 3.2), (0, 0, 0), MAIN),
        wedge("Roof", (2.3, 1.6, 2.8), (-1.15, 2.95, 0), RED, "left"),
        wedge("Roof", (2.3, 1.6, 2.8), (1.15, 2.95, 0), RED, "right"),
        block("Door", (0.8, 1.3, 0.2), (0, 0, -1.2), TIMBER),
        *[
            block("Window", (0.8, 0.8, 0.2), (x, y, -1.2), Paint((170, 220, 250), "Glass"))
            for x, y in ((-1.2, 0.5), (1.2, 0.5), (-1.2, 1.9), (1.2, 1.9), (0, 1.9))
        ],
        block("Chimney", (0.5, 1, 0.5), (1.2, 3.8, 0.3), SHADE),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    SPORT.row("sports_equipment", "sport equipment, gym equipment, sporting good, sports gear", (60, 120, 200), "SmoothPlastic", [block("Rack", (5, 0.4, 2), (0, 0, 0), MAIN), *both(block("Post", (0.4, 3, 2), (2.3, 0.3, 0), MAIN)), block("Shelf", (4.4, 0.3, 2), (0, 1.9, 0), MAIN), block("Back", (4.6, 3.2, 0.3), (0, 0.2, 0.9), MAIN), *[ball("Ball", 1.3, (x, y, -0.2), paint) for x, y, paint in ((-1.4, 0.35, RED), (0, 0.35, WHITE), (1.4, 0.35, YELLOW), (-0.8, 2.15, BLUE), (0.8, 2.15, Paint((240, 130, 40))))]]),
    SPORT.row("soccer_ball", "football, soccerball, ball", (244, 244, 244), "SmoothPlastic", on_ring(1.6, patches(1.6, BLACK))),
    SPORT.row("basketball", "basket ball", (226, 115, 40), "Leather", on_ring(1.7, seams(1.7, BLACK))),
    SPORT.row("volleyball", "handball, netball, medicine ball, dodgeball", (244, 230, 120), "Leather", on_ring(1.6, seams(1.6, BLUE))),
    SPORT.row("tennis_ball", "cricket ball, golf ball, baseball", (206, 230, 60), "Fabric", on_ring(1.1, seams(1.1, WHITE))),
    SPORT.row("beach_ball", "gym ball, bouncy ball, exercise ball, play ball, rubber ball", (230, 60, 60), "SmoothPlastic", on_ring(2.4, patches(2.4, YELLOW))),
    SPORT.row("bowling_alley", "skittle, bowling pin, ten pin bowling, bowling lane", OAK, "WoodPlanks", skittles()),
    SPORT.row("volleyball_net", "tall net, badminton net", (60, 62, 70), "Metal", net_across(16, 5, 9)),
    SPORT.row("tennis_net", "net, sports net", (50, 110, 80), "Metal", net_across(18, 0.3, 3.6)),
    SPORT.row("rugby_posts", "rugby goal, field goal, american football goal, rugby post", (244, 244, 244), "Metal", h_posts()),
    SPORT.row("hurdle", "hurdles, show jump, horse jump", (190, 90, 66), "Rubber", hurdle(3)),
    SPORT.row("tennis_racket", "racket, racquet, badminton racket, tennis racquet", (200, 50, 50), "SmoothPlastic", racket()),
    SPORT.row("baseball_bat", "bat for baseball, cricket bat, wooden club", OAK, "Wood", bat()),
    SPORT.row("archery_target", "target, dartboard, bullseye, dart board, bull's eye", OAK, "Wood", target()),
    SPORT.row("boxing_ring", "wrestling ring", (60, 90, 170), "SmoothPlastic", boxing_ring()),
    SPORT.row("diving_board", "springboard, high dive, diving platform", (60, 130, 200), "Metal", [*corners("Post", (0.6, 9, 0.6), (3, 3), MAIN), block("Platform", (4, 0.5, 5), (0, 8.8, 0), MAIN), block("Board", (2, 0.3, 9), (0, 9.2, -4.4), WHITE), *both(block("Rail", (0.24, 0.3, 4.6), (1.9, 11.6, 0.1), MAIN)), *[block("Baluster", (0.24, 2.6, 0.24), (x, 9.1, z), MAIN) for x in (-1.9, 1.9) for z in (-2, 2)], *both(beam("Ladder", (0.9, 0.2, 4.6), (0.9, 9.2, 2.3), 0.3, METAL)), *[block("Rung", (1.8, 0.24, 0.24), (0, 1.2 + 1.6 * i, 4.36 - 0.41 * i), METAL) for i in range(5)]]),
    SPORT.row("roundabout", "merry-go-round of a playground, spinner, playground roundabout", (200, 60, 60), "Metal", roundabout()),
    SPORT.row("carousel", "merry-go-round, merry go round, fairground ride", (220, 60, 90), "SmoothPlastic", carousel()),
    SPORT.row("ferris_wheel", "big wheel, observation wheel, amusement ride, amusement park, fair ride", (220, 60, 80), "Metal", ferris_wheel()),
    TOY.row("toy", "plaything, doll toy", (220, 60, 60), "SmoothPlastic", toy_blocks()),
    TOY.row("building_block", "toy block, foam block, wooden block, alphabet block, letter block, toy brick block", OAK, "Wood", toy_blocks()),
    TOY.row("toy_brick", "lego, lego brick, plastic brick, construction toy", (200, 40, 40), "SmoothPlastic", bricks()),
    TOY.row("doll", "puppet, rag doll, action figure, marionette", (220, 90, 150), "Fabric", doll()),
    TOY.row("doll_house", "dollhouse, doll's house, dolls house, model house", (250, 220, 150), "Wood", dollhouse()),
    TOY.row("party_balloon", "birthday balloon, helium balloon, bunch of balloons, party decoration, toy balloon", (220, 40, 60), "SmoothPlastic", [block("Weight", (2, 0.5, 1), (0, 0, 0), MAIN), *balloon(-0.7, 4, MAIN), *balloon(0.7, 4.6, BLUE), *balloon(0, 5.6, MAIN)]),
    TOY.row("kite", "toy kite, chinese kite", (226, 60, 60), "Fabric", kite()),
    TOY.row("spinning_top", "yo-yo, dreidel", (60, 140, 200), "Wood", [pillar("Tip", 0.3, 0.3, (0, 0, 0), METAL), *turned_on_lathe("Top", ((0.7, 0.3), (1.3, 0.3), (1.7, 0.4), (1.2, 0.2)), MAIN, (0, 0.25, 0)), pillar("Band", 1.76, 0.16, (0, 1, 0), YELLOW), pillar("Handle", 0.26, 0.8, (0, 1.4, 0), TIMBER)]),
    TOY.row("rocking_horse", "hobby horse, toy horse", OAK, "Wood", [block("Body", (1.2, 1.2, 2.8), (0, 2, 0), MAIN), block("Neck", (0.9, 1.6, 0.9), (0, 2.8, -1.3), MAIN), block("Head", (0.8, 0.8, 1.5), (0, 4, -1.7), MAIN), *[block("Leg", (0.36, 1.9, 0.4), (x, 0.3, z), MAIN) for x in (-0.5, 0.5) for z in (-1.1, 1.1)], *both(block("Rocker", (0.3, 0.36, 3.2), (0.5, 0, 0), RED)), *both(beam("Rocker", (0.5, 0.2, -1.5), (0.5, 0.8, -2.5), 0.3, RED)), *both(beam("Rocker", (0.5, 0.2, 1.5), (0.5, 0.8, 2.5), 0.3, RED)), block("Saddle", (1.3, 0.3, 1), (0, 3.1, 0.1), BLUE), block("Mane", (0.3, 1.7, 0.4), (0, 3.2, -0.8), WHITE), block("Tail", (0.3, 1.2, 0.4), (0, 1.94, 1.5), WHITE)]),
    TOY.row("chess_board", "chess, chessboard, checkers, checkerboard, board game, game board, draughts, senet board, backgammon, checkerboard floor, senet", OAK, "Wood", [block("Board", (4.6, 0.4, 4.6), (0, 0, 0), MAIN), *[block("Square", (0.96, 0.14, 0.96), (x - 1.5, 0.32, z - 1.5), BLACK if (x + z) % 2 else WHITE) for x in range(4) for z in range(4)], *[part for x, z, paint in ((-1.5, -1.5, WHITE), (0.5, -1.5, WHITE), (-0.5, 1.5, BLACK), (1.5, 1.5, BLACK)) for part in (pillar("Piece", 0.5, 0.7, (x, 0.4, z), paint), ball("PieceHead", 0.44, (x, 1, z), paint))]]),
)  # fmt: skip
