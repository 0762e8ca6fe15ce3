"""The grammar of people: a figure's dress, hat, hair and what it holds, by profession and role."""

from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.characters.figure import figure, hair, head_of
from worlds.catalogue.families.belongings import Hold, held
from worlds.catalogue.families.headgear import GOLD, Hat, hat
from worlds.catalogue.grammars.model import Sculpt
from worlds.catalogue.solids import BLACK, Paint, ball, block, both
from worlds.catalogue.thing import Look
from worlds.geometry import Vector
from worlds.scene import Color, Part

Dress = Literal["trousers", "skirt", "robe", "apron", "coat", "vest"]

WHOLE: Final[Vector] = (4.0, 6.5, 2.0)


@dataclass(frozen=True, slots=True)
class Person:
    hat: Hat = "none"
    hold: Hold = "none"
    dress: Dress = "trousers"
    trim: Color = (245, 245, 245)
    """Of hat, apron, belt or badge."""
    legs: Color | None = (54, 66, 96)
    """None: as the coat."""
    skin: Color = (214, 166, 128)
    hair: Color = (84, 58, 42)
    beard: bool = False
    long_hair: bool = False
    glasses: bool = False
    badge: bool = False
    cape: Color | None = None


def person(row: Person) -> Sculpt:
    return lambda look: [*body(row, look), *clothes(row, look), *adorned(row)]


def adorned(row: Person) -> list[Part]:
    trim = Paint(row.trim)
    if row.hold == "none":
        return hat(row.hat, trim, WHOLE)
    w, h, d = WHOLE
    grip = ball("Hand", 0.26 * d, (0.4 * w, 0.36 * h, -0.28 * d), Paint(row.skin))
    return [*hat(row.hat, trim, WHOLE), grip, *held(row.hold, trim, WHOLE)]


def body(row: Person, look: Look) -> list[Part]:
    head, low = head_of(WHOLE)
    skin, coat, locks = Paint(row.skin), Paint.of(look), Paint(row.hair)
    parts = figure(WHOLE, coat, legs=coat if row.dress == "robe" or row.legs is None else Paint(row.legs), skin=skin)
    if row.hat not in ("veil", "hood", "turban", "nemes"):
        parts += hair(WHOLE, locks)
    if row.long_hair:
        parts.append(block("Hair", (1.1 * head, 1.3 * head, 0.3 * head), (0, low - 0.7 * head, 0.42 * head), locks))
    if row.beard:
        parts.append(block("Beard", (0.84 * head, 0.5 * head, 0.24 * head), (0, low - 0.16 * head, -0.4 * head), locks))
    if row.glasses:
        parts.append(
            block("Glasses", (0.86 * head, 0.08 * head, 0.08 * head), (0, low + 0.6 * head, -0.5 * head), BLACK)
        )
    return parts


def clothes(row: Person, look: Look) -> list[Part]:
    w, h, d = WHOLE
    coat, trim = Paint.of(look), Paint(row.trim)
    parts: list[Part] = []
    match row.dress:
        case "skirt":
            parts += [
                block("Skirt", (0.62 * w, 0.14 * h, 0.8 * d), (0, 0.3 * h, 0), coat),
                block("Skirt", (0.7 * w, 0.18 * h, 0.95 * d), (0, 0.14 * h, 0), coat),
            ]
        case "robe":
            parts += [
                block("Robe", (0.62 * w, 0.4 * h, 0.84 * d), (0, 0.02 * h, 0), coat),
                block("Hem", (0.66 * w, 0.05 * h, 0.92 * d), (0, 0.03 * h, 0), trim),
                block("Sash", (0.6 * w, 0.05 * h, 0.7 * d), (0, 0.42 * h, 0), trim),
            ]
        case "apron":
            parts += [
                block("Apron", (0.46 * w, 0.46 * h, 0.08 * d), (0, 0.2 * h, -0.33 * d), trim),
                block("ApronString", (0.6 * w, 0.03 * h, 0.7 * d), (0, 0.46 * h, 0), trim),
            ]
        case "coat":
            parts += [
                block("Coat", (0.62 * w, 0.22 * h, 0.74 * d), (0, 0.2 * h, 0.02 * d), coat),
                block("Shirt", (0.16 * w, 0.18 * h, 0.08 * d), (0, 0.57 * h, -0.3 * d), trim),
            ]
        case "vest":
            parts += [
                block("Vest", (0.6 * w, 0.32 * h, 0.68 * d), (0, 0.42 * h, 0), trim),
                block("Band", (0.62 * w, 0.04 * h, 0.72 * d), (0, 0.52 * h, 0), coat),
                *both(block("Cuff", (0.24 * w, 0.04 * h, 0.58 * d), (0.39 * w, 0.48 * h, 0), trim)),
            ]
        case "trousers":
            parts += [block("Belt", (0.59 * w, 0.04 * h, 0.66 * d), (0, 0.4 * h, 0), trim)]
    if row.badge:
        parts.append(
            block(
                "Badge",
                (0.1 * w, 0.06 * h, 0.06 * d),
                (-0.16 * w, 0.64 * h, -0.32 * d if row.dress != "vest" else -0.36 * d),
                GOLD,
            )
        )
    if row.cape:
        parts += [
            block("Cape", (0.72 * w, 0.6 * h, 0.1 * d), (0, 0.14 * h, 0.38 * d), Paint(row.cape)),
            block("Collar", (0.66 * w, 0.05 * h, 0.74 * d), (0, 0.72 * h, 0.02 * d), Paint(row.cape)),
        ]
    return parts
