"""The body that animals on four legs share."""

from dataclasses import dataclass

from worlds.catalogue.solids import BLACK, DARK_GRAY, Paint, beam, block, both
from worlds.catalogue.thing import Look
from worlds.geometry import Vector
from worlds.scene import Part


@dataclass(frozen=True, slots=True)
class Build:
    """Proportions: shares of the width along x, of the height along y, of the depth along z."""

    legs: float
    """Height of the belly."""
    back: float
    """Height of the back."""
    head: Vector
    head_low: float
    """Height of the head's lower edge."""
    snout: Vector
    tail: float
    """How far the tail reaches behind the rump."""
    leg: float = 0.26
    """Width of a leg."""
    neck: float = 0.4
    """Width of the neck."""
    flanks: float = 0.96
    """Width of the body."""


def quadruped(look: Look, build: Build, *, snout: Paint | None = None, hoof: Paint = DARK_GRAY) -> list[Part]:
    """Its snout touches the front of the look's size, its tail the back, its flanks the sides."""
    w, h, d = look.size
    paint = Paint.of(look)
    head = (build.head[0] * w, build.head[1] * h, build.head[2] * d)
    nose = (build.snout[0] * w, build.snout[1] * h, build.snout[2] * d + 0.008 * d)
    face, low, top = face_of(look, build), build.head_low * h, build.back * h
    chest, rump = face + 0.6 * head[2], d / 2 - build.tail * d
    leg, deep = build.leg * w, 0.3 * build.leg * w + 0.06 * d
    x, belly = 0.46 * w - leg / 2, (build.legs - 0.03) * h
    parts = [
        block("Body", (build.flanks * w, top - belly, rump - chest), (0, belly, (rump + chest) / 2), paint),
        block("Head", head, (0, low, face + head[2] / 2), paint),
        block("Snout", nose, (0, low + 0.01 * h, face + 0.02 * d - nose[2] / 2), snout or paint),
        *both(
            block(
                "Eye",
                (0.06 * w, 0.2 * head[1], 0.16 * head[2]),
                (head[0] / 2 - 0.01 * w, low + 0.56 * head[1], face + 0.3 * head[2]),
                BLACK,
            )
        ),
    ]
    for z in (chest + 0.6 * deep, rump - 0.6 * deep):
        parts += both(block("Leg", (leg, build.legs * h, deep), (x, 0, z), paint))
        parts += both(block("Foot", (1.08 * leg, 0.08 * h, 1.1 * deep), (x, 0, z), hoof))
    start, end = (0, 0.6 * top + 0.4 * belly, chest + 0.06 * d), (0, low + 0.4 * head[1], face + 0.5 * head[2])
    parts.append(beam("Neck", start, end, build.neck * w, paint))
    parts.append(beam("Tail", (0, 0.94 * top, rump - 0.04 * d), (0, 0.6 * top, d / 2 - 0.06 * w), 0.1 * w, paint))
    return parts


def face_of(look: Look, build: Build) -> float:
    """z of the head's front, behind the snout."""
    return look.size[2] * (build.snout[2] - 0.5)


def ears(look: Look, build: Build, size: Vector, paint: Paint, *, out: float = 0.36, low: float = 0.9) -> list[Part]:
    """Beside the top of the head: `out` is a share of its width, `low` of its height."""
    w, h, d = look.size
    z = face_of(look, build) + 0.45 * build.head[2] * d
    base = (out * build.head[0] * w, (build.head_low + low * build.head[1]) * h, z)
    return both(block("Ear", (size[0] * w, size[1] * h, size[2] * d), base, paint))
