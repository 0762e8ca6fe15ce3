"""What carries words."""

from typing import Final

from blockyard.environments.catalogue.lettering import ink
from blockyard.environments.catalogue.solids import DARK_GRAY, METAL, TIMBER, Paint, block, both, pillar, wedge
from blockyard.environments.catalogue.thing import Built, Look, Thing
from blockyard.environments.scene import Text


def sign(look: Look) -> Built:
    w, h, d = look.size
    words = Text(look.text or "Sign", ink(look.color), 1.2)
    parts = [
        *both(block("Post", (0.06 * w, 0.96 * h, 0.5 * d), (0.36 * w, 0, 0.15 * d), TIMBER)),
        block("Board", (w, 0.56 * h, 0.6 * d), (0, 0.44 * h, -0.2 * d), Paint.of(look), text=words),
        block("Foot", (0.94 * w, 0.05 * h, d), (0, 0, 0), TIMBER),
    ]
    return Built(parts)


def signpost(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    words = Text(look.text or "This way", ink(look.color), 1.0)
    parts = [
        pillar("Post", 0.5 * d, h, (0, 0, 0), TIMBER),
        pillar("Foot", d, 0.05 * h, (0, 0, 0), DARK_GRAY),
        block("Arrow", (0.7 * w, 0.24 * h, 0.6 * d), (0.06 * w, 0.7 * h, -0.18 * d), paint, text=words),
        wedge("Point", (0.2 * w, 0.24 * h, 0.6 * d), (0.4 * w, 0.7 * h, -0.18 * d), paint, down="right"),
        block("Arrow", (0.6 * w, 0.22 * h, 0.6 * d), (-0.2 * w, 0.38 * h, -0.18 * d), paint),
    ]
    return Built(parts)


def info_board(look: Look) -> Built:
    w, h, d = look.size
    words = Text(look.text or "Did you know?", ink(look.color), 1.0)
    parts = [
        *both(block("Leg", (0.08 * w, 0.5 * h, 0.3 * d), (0.36 * w, 0, 0.1 * d), METAL)),
        block("Frame", (w, 0.62 * h, 0.3 * d), (0, 0.38 * h, 0.1 * d), TIMBER),
        block("Board", (0.95 * w, 0.57 * h, 0.5 * d), (0, 0.405 * h, -0.1 * d), Paint.of(look), text=words),
        *both(block("Foot", (0.12 * w, 0.05 * h, d), (0.36 * w, 0, 0), METAL)),
    ]
    return Built(parts)


def billboard(look: Look) -> Built:
    w, h, d = look.size
    words = Text(look.text or "Welcome", ink(look.color), 3.0)
    parts = [
        *both(pillar("Post", 0.7 * d, 0.6 * h, (0.34 * w, 0, 0), METAL)),
        block("Board", (w, 0.6 * h, d), (0, 0.4 * h, 0), Paint.of(look), text=words),
    ]
    return Built(parts)


def banner(look: Look) -> Built:
    w, h, d = look.size
    words = Text(look.text or "Welcome", ink(look.color), 2.0)
    parts = [
        *both(pillar("Pole", d, h, (w / 2 - d / 2, 0, 0), METAL)),
        block("Banner", (w - d, 0.36 * h, 0.3 * d), (0, 0.6 * h, 0), Paint.of(look), text=words),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("sign", "sign", "sign", ("welcome sign", "name sign", "warning sign", "label", "notice"), (8, 7, 1.6), (236, 214, 160), "WoodPlanks", sign, indoors=True),
    Thing("signpost", "signpost", "sign", ("arrow sign", "direction sign", "arrow", "sign post", "road sign", "street sign"), (8, 9, 1.6), (230, 200, 120), "WoodPlanks", signpost),
    Thing("info_board", "info board", "sign", ("information board", "information sign", "notice board", "bulletin board", "fact board", "poster", "poster board", "display", "display board", "exhibit", "information panel", "info panel", "info sign"), (9, 8, 2), (240, 238, 228), "SmoothPlastic", info_board, indoors=True, visited=True),
    Thing("billboard", "billboard", "sign", ("advertising board", "big sign"), (24, 18, 1.6), (245, 245, 245), "SmoothPlastic", billboard),
    Thing("banner", "banner", "sign", ("welcome banner", "finish banner"), (18, 13, 1), (40, 90, 180), "Fabric", banner),
)  # fmt: skip
