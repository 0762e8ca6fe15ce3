"""Where players arrive, what they reach and what they collect."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.lettering import panel, shown
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, WHITE, Paint, ball, beam, block, both, drum, pillar, solid
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Glow, Part, Shape

SHINE: Final = Paint((120, 90, 240), "Neon", 0.4, Glow((150, 120, 255), 20))


def spawn_pad(look: Look) -> Built:
    """A low stone in the place's own ways. What Roblox needs lies on it and is not seen."""
    w, h, d = look.size
    low = 0.3 * h
    inside = 0.92 * min(w, d)
    spawn = solid("Spawn", (inside, h - low, inside), (0, (h + low) / 2, 0), Paint.of(look), shape=Shape.SPAWN)
    parts = [
        pillar("Base", 0.7 * min(w, d), low, (0, 0, 0), Paint.of(look)),
        replace(spawn, transparency=1.0),
    ]
    return Built(parts)


def checkpoint(look: Look) -> Built:
    """A pad to step on, under a banner between two posts."""
    w, h, d = look.size
    words = shown(look, "Checkpoint", "checkpoint", "check point")
    pad = 0.05 * h
    parts = [
        replace(block("Checkpoint", (w, pad, d), (0, 0, 0), Paint.of(look)), tags=("Checkpoint",)),
        block("Field", (0.6 * w, 0.02 * h, 0.6 * d), (0, pad, 0), WHITE),
        *both(pillar("Post", 0.08 * w, 0.9 * h, (0.44 * w, pad, 0), METAL)),
        *both(ball("Knob", 0.12 * w, (0.44 * w, h - 0.12 * w, 0), METAL)),
        panel("Banner", (0.8 * w, 0.2 * h, 0.08 * d), (0, 0.7 * h, 0), Paint.of(look), words, 0.1 * h),
    ]
    return Built(parts)


def finish_line(look: Look) -> Built:
    return gate(look, shown(look, "FINISH", "finish line", "finish", "finishing line", "goal line"))


def start_line(look: Look) -> Built:
    return gate(look, shown(look, "START", "start line", "starting line", "start gate"))


def gate(look: Look, words: str) -> Built:
    """Over a chequered strip."""
    w, h, d = look.size
    ground = 0.02 * h
    thick = 0.3 * d
    parts = [
        *both(block("Post", (0.05 * w, 0.7 * h, thick), (0.475 * w, 0, 0), Paint.of(look))),
        panel("Beam", (w, 0.26 * h, 1.2 * thick), (0, 0.7 * h, 0), Paint.of(look), words, 0.18 * h),
    ]
    for column in range(9):
        side = (column % 2 * 2 - 1) * d / 4
        x = (column - 4) * 0.1 * w
        parts.append(block("Check", (0.1 * w, ground, d / 2), (x, 0, side), BLACK))
        parts.append(block("Check", (0.1 * w, ground, d / 2), (x, 0, -side), WHITE))
        parts.append(block("Trim", (0.1 * w, 0.04 * h, thick), (x, 0.96 * h, 0), WHITE if column % 2 else BLACK))
    return Built(parts)


def coin(look: Look) -> Built:
    """On a small stand, so that it can be taken and stays in sight."""
    w, h, d = look.size
    size = min(0.98 * w, 0.8 * h)
    middle = h - size / 2
    face = drum("Coin", 0.6 * d, size, (0, middle, 0), Paint(look.color, look.material, 0.0, Glow(look.color, 8)), "z")
    parts = [
        replace(face, collides=False, tags=("Collectible",)),
        drum("Relief", 0.76 * d, 0.7 * size, (0, middle, 0), Paint.of(look), "z"),
        pillar("Post", 0.12 * w, h - size - 0.06 * h, (0, 0.06 * h, 0), METAL),
        pillar("Foot", d, 0.06 * h, (0, 0, 0), DARK_GRAY),
    ]
    return Built(parts)


def trophy(look: Look) -> Built:
    """A cup with two handles."""
    w, h, _ = look.size
    cup = Paint.of(look)
    parts = [
        block("Plinth", (0.6 * w, 0.18 * h, 0.6 * w), (0, 0, 0), DARK_GRAY),
        pillar("Foot", 0.5 * w, 0.06 * h, (0, 0.18 * h, 0), cup),
        pillar("Stem", 0.16 * w, 0.16 * h, (0, 0.24 * h, 0), cup),
        pillar("Cup", 0.4 * w, 0.1 * h, (0, 0.4 * h, 0), cup),
        pillar("Cup", 0.52 * w, 0.44 * h, (0, 0.5 * h, 0), cup),
        pillar("Rim", 0.6 * w, 0.06 * h, (0, 0.94 * h, 0), cup),
        *both(beam("Handle", (0.26 * w, 0.86 * h, 0), (0.47 * w, 0.86 * h, 0), 0.06 * w, cup)),
        *both(block("Handle", (0.07 * w, 0.3 * h, 0.07 * w), (0.46 * w, 0.58 * h, 0), cup)),
        *both(beam("Handle", (0.26 * w, 0.6 * h, 0), (0.47 * w, 0.6 * h, 0), 0.06 * w, cup)),
    ]
    return Built(parts)


def portal(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    sill, lintel = 0.05 * h, 0.84 * h
    parts: list[Part] = [
        block("Sill", (w, sill, d), (0, 0, 0), paint),
        *both(block("Pillar", (0.16 * w, lintel - sill, 0.8 * d), (0.4 * w, sill, 0), paint)),
        block("Lintel", (0.96 * w, 0.1 * h, 0.9 * d), (0, lintel, 0), paint),
        block("Keystone", (0.24 * w, h - lintel - 0.1 * h, 0.8 * d), (0, lintel + 0.1 * h, 0), paint),
        block("Shine", (0.64 * w, lintel - sill, 0.1 * d), (0, sill, 0), SHINE, collides=False),
        *both(ball("Spark", 0.06 * h, (0.4 * w, lintel + 0.1 * h, 0), Paint(SHINE.color, "Neon"))),
    ]
    if words := shown(look, "", "portal"):
        parts.append(panel("Sign", (0.9 * w, 0.09 * h, 0.06 * d), (0, 0.845 * h, -0.46 * d), BLACK, words, 0.08 * h))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("spawn_pad", "spawn pad", "game", (), (5, 0.5, 5), (150, 140, 120), "Pavement", spawn_pad),
    Thing("checkpoint", "checkpoint", "game", ("check point", "waypoint", "save point", "checkpoint pad", "respawn pad", "spawn pad", "checkpoint marker",), (8, 10, 8), (60, 200, 110), "SmoothPlastic", checkpoint, visited=True),
    Thing("finish_line", "finish line", "game", ("finish", "goal line", "finishing line", "finish arch", "finish gate"), (24, 14, 6), (230, 60, 60), "SmoothPlastic", finish_line),
    Thing("start_line", "start line", "game", ("starting line", "start arch", "start gate", "starting gate"), (24, 14, 6), (60, 170, 90), "SmoothPlastic", start_line),
    Thing("coin", "coin", "game", ("collectible", "token", "gold coin", "collectable"), (3, 4, 1.2), (245, 200, 60), "Metal", coin, indoors=True),
    Thing("trophy", "trophy", "game", ("prize", "trophy cup", "winner's cup", "award"), (3, 4.4, 1.8), (239, 184, 56), "Metal", trophy, indoors=True),
    Thing("portal", "portal", "game", ("teleporter", "magic door", "stargate", "teleport pad", "teleporter pad", "nether portal", "warp pad",), (10, 13, 3), (110, 112, 120), "Slate", portal, visited=True),
)  # fmt: skip
