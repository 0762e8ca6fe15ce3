"""What carries words."""

from typing import Final

from worlds.catalogue.lettering import panel, shown
from worlds.catalogue.solids import (
    DARK_GRAY,
    LAMP,
    METAL,
    PLANKS,
    TIMBER,
    Paint,
    ball,
    block,
    both,
    pillar,
    solid,
    wedge,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Rotation, Vector
from worlds.scene import Part

ON_ITS_CORNER: Final[Rotation] = (0.707107, -0.707107, 0, 0.707107, 0.707107, 0, 0, 0, 1)
"""An eighth of a turn about z."""


def sign(look: Look) -> Built:
    w, h, d = look.size
    words = shown(look, "Welcome!", "sign", "welcome sign")
    parts = [
        *both(block("Foot", (0.12 * w, 0.04 * h, d), (0.36 * w, 0, 0), TIMBER)),
        *both(block("Post", (0.06 * w, 0.92 * h, 0.36 * d), (0.36 * w, 0.04 * h, 0.22 * d), TIMBER)),
        panel("Board", (w, 0.56 * h, 0.46 * d), (0, 0.38 * h, -0.19 * d), Paint.of(look), words, 0.16 * h),
        block("Cap", (w, 0.06 * h, 0.9 * d), (0, 0.94 * h, 0), TIMBER),
    ]
    return Built(parts)


def signpost(look: Look) -> Built:
    """Arrows that point to three sides; the highest shows the words."""
    w, h, d = look.size
    paint = Paint.of(look)
    words = shown(look, "This way", "signpost", "arrow sign", "direction sign", "arrow", "sign post")
    parts = [
        pillar("Foot", d, 0.05 * h, (0, 0, 0), DARK_GRAY),
        pillar("Post", 0.4 * d, 0.92 * h, (0, 0.05 * h, 0.2 * d), TIMBER),
        ball("Knob", 0.5 * d, (0, h - 0.5 * d, 0.2 * d), TIMBER),
        panel("Arrow", (0.84 * w, 0.22 * h, 0.4 * d), (-0.08 * w, 0.66 * h, -0.2 * d), paint, words, 0.11 * h),
        block("Arrow", (0.7 * w, 0.17 * h, 0.4 * d), (0.13 * w, 0.42 * h, -0.2 * d), paint),
        block("Arrow", (0.5 * w, 0.14 * h, 0.4 * d), (-0.05 * w, 0.22 * h, -0.2 * d), paint),
        point(0.22 * h, (0.34 * w, 0.77 * h, -0.2 * d), 0.4 * d, paint),
        point(0.17 * h, (-0.22 * w, 0.505 * h, -0.2 * d), 0.4 * d, paint),
        point(0.14 * h, (0.2 * w, 0.29 * h, -0.2 * d), 0.4 * d, paint),
    ]
    return Built(parts)


def point(height: float, centre: Vector, depth: float, paint: Paint) -> Part:
    """Half of it looks out of the end of an arrow that is `height` high."""
    side = height * ON_ITS_CORNER[0]
    return solid("Point", (side, side, 0.9 * depth), centre, paint, rotation=ON_ITS_CORNER)


def info_board(look: Look) -> Built:
    """As at a nature trail: a board under a small roof."""
    w, h, d = look.size
    words = shown(look, "Did you know?", "info board", "information board", "notice board", "bulletin board")
    roof = (w, 0.1 * h, d / 2)
    parts = [
        panel("Board", (0.9 * w, 0.6 * h, 0.3 * d), (0, 0.28 * h, -0.1 * d), Paint.of(look), words, 0.14 * h),
        block("Rail", (0.94 * w, 0.04 * h, 0.4 * d), (0, 0.24 * h, -0.1 * d), TIMBER),
        *both(block("Post", (0.06 * w, 0.84 * h, 0.2 * d), (0.4 * w, 0.04 * h, 0.15 * d), TIMBER)),
        block("Beam", (0.9 * w, 0.02 * h, 0.5 * d), (0, 0.88 * h, 0), TIMBER),
        *both(block("Foot", (0.1 * w, 0.04 * h, 0.94 * d), (0.4 * w, 0, 0), DARK_GRAY)),
        wedge("Roof", roof, (0, 0.9 * h, -d / 4), PLANKS, down="front"),
        wedge("Roof", roof, (0, 0.9 * h, d / 4), PLANKS, down="back"),
    ]
    return Built(parts)


def billboard(look: Look) -> Built:
    """On two masts, with a gangway and lamps before it."""
    w, h, d = look.size
    words = shown(look, "Welcome!", "billboard", "big sign")
    low = 0.4 * h
    parts = [
        *both(pillar("Mast", 0.5 * d, 0.94 * h, (0.3 * w, 0, 0.25 * d), METAL)),
        panel("Board", (w, 0.57 * h, 0.3 * d), (0, low + 0.03 * h, -0.15 * d), Paint.of(look), words, 0.2 * h),
        block("Gangway", (0.96 * w, 0.03 * h, 0.9 * d), (0, low, -0.05 * d), DARK_GRAY),
        *both(pillar("Foot", d, 0.03 * h, (0.3 * w, 0, 0), DARK_GRAY)),
        *(
            block("Lamp", (0.06 * w, 0.025 * h, 0.12 * d), (place * 0.3 * w, low + 0.03 * h, -0.4 * d), LAMP)
            for place in (-1, 0, 1)
        ),
    ]
    return Built(parts)


def banner(look: Look) -> Built:
    """Cloth between two poles, high enough to walk below."""
    w, h, d = look.size
    words = shown(look, "Welcome!", "banner", "welcome banner")
    cloth = w - 1.4 * d
    parts = [
        *both(pillar("Pole", 0.5 * d, 0.92 * h, (w / 2 - d / 2, 0.03 * h, 0), METAL)),
        *both(pillar("Foot", d, 0.03 * h, (w / 2 - d / 2, 0, 0), DARK_GRAY)),
        *both(ball("Knob", 0.8 * d, (w / 2 - d / 2, h - 0.8 * d, 0), METAL)),
        panel("Cloth", (cloth, 0.32 * h, 0.2 * d), (0, 0.58 * h, 0), Paint.of(look), words, 0.14 * h),
        block("Hem", (cloth, 0.02 * h, 0.3 * d), (0, 0.9 * h, 0), TIMBER),
        block("Hem", (cloth, 0.02 * h, 0.3 * d), (0, 0.56 * h, 0), TIMBER),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("sign", "sign", "sign", ("welcome sign", "name sign", "warning sign", "label", "notice", "punctuation sign", "name plate", "drop-off zone", "label board", "price sign",), (8, 7, 1.6), (236, 214, 160), "WoodPlanks", sign, indoors=True),
    Thing("signpost", "signpost", "sign", ("arrow sign", "direction sign", "arrow", "sign post", "road sign", "street sign"), (8, 9, 1.6), (230, 200, 120), "WoodPlanks", signpost),
    Thing("info_board", "info board", "sign", ("information board", "information sign", "notice board", "noticeboard", "bulletin board", "fact board", "poster", "poster board", "star chart", "star map", "wall chart", "speech bubble board", "display", "display board", "exhibit", "information panel", "info panel", "info sign", "board", "map board", "code board", "tally board", "riddle board", "play activity panel", "advertising column", "advertising sign",), (9, 8, 2), (240, 238, 228), "SmoothPlastic", info_board, indoors=True, visited=True),
    Thing("billboard", "billboard", "sign", ("advertising board", "big sign"), (24, 18, 1.6), (245, 245, 245), "SmoothPlastic", billboard),
    Thing("banner", "banner", "sign", ("welcome banner", "finish banner"), (18, 13, 1), (40, 90, 180), "Fabric", banner),
)  # fmt: skip
