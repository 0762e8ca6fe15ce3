"""People."""

from typing import Final

from worlds.catalogue.characters.figure import HAIR, figure, hair, head_of
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    METAL,
    RED,
    TIMBER,
    WHITE,
    YELLOW,
    Paint,
    block,
    both,
    cone,
    pillar,
)
from worlds.catalogue.thing import Built, Look, Thing

GOLD: Final = Paint((232, 186, 60), "Metal")
LIQUID: Final = Paint((96, 226, 120), "Neon")
STRAW: Final = Paint((222, 192, 112), "Fabric")


def person(look: Look) -> Built:
    return Built([*figure(look.size, Paint.of(look)), *hair(look.size)])


def teacher(look: Look) -> Built:
    """With a tie, glasses and a book."""
    w, h, d = look.size
    head, low = head_of(look.size)
    parts = [*figure(look.size, Paint.of(look)), *hair(look.size, Paint((120, 116, 112)))]
    parts += [
        block("Shirt", (0.2 * w, 0.2 * h, 0.1 * d), (0, 0.55 * h, -0.3 * d), WHITE),
        block("Tie", (0.07 * w, 0.19 * h, 0.1 * d), (0, 0.54 * h, -0.33 * d), RED),
        block("Glasses", (0.8 * head, 0.08 * head, 0.08 * head), (0, low + 0.5 * head, -0.47 * head), BLACK),
        block("Book", (0.26 * w, 0.14 * h, 0.14 * d), (0.36 * w, 0.36 * h, -0.36 * d), BLUE),
        block("Pages", (0.24 * w, 0.13 * h, 0.09 * d), (0.373 * w, 0.365 * h, -0.36 * d), WHITE),
    ]
    return Built(parts)


def scientist(look: Look) -> Built:
    """In a lab coat, with goggles and a flask."""
    w, h, d = look.size
    head, low = head_of(look.size)
    paint = Paint.of(look)
    parts = [*figure(look.size, paint), *hair(look.size, Paint((206, 204, 200)))]
    parts += [
        block("Coat", (0.62 * w, 0.2 * h, 0.72 * d), (0, 0.22 * h, 0.02 * d), paint),
        block("Shirt", (0.16 * w, 0.16 * h, 0.1 * d), (0, 0.59 * h, -0.3 * d), BLUE),
        block("Goggles", (0.9 * head, 0.26 * head, 0.1 * head), (0, low + 0.42 * head, -0.48 * head), DARK_GRAY),
        *both(
            block("Lens", (0.3 * head, 0.18 * head, 0.1 * head), (0.22 * head, low + 0.46 * head, -0.51 * head), LIQUID)
        ),
        *cone("Flask", 0.2 * w, 0.08 * h, (-0.38 * w, 0.33 * h, -0.28 * d), LIQUID, steps=2, tip=0.6),
        pillar("Neck", 0.08 * w, 0.08 * h, (-0.38 * w, 0.4 * h, -0.28 * d), METAL),
    ]
    return Built(parts)


def knight(look: Look) -> Built:
    """In armor, with helmet, sword and shield."""
    w, h, d = look.size
    body = (0.86 * w, 0.94 * h, d)
    head, low = head_of(body)
    paint = Paint.of(look)
    parts = figure(body, paint, legs=paint, skin=paint, shoes=DARK_GRAY)
    parts = [part for part in parts if part.name != "Eye"]
    parts += [
        block("Helmet", (1.16 * head, 1.1 * head, 1.08 * head), (0, low - 0.02 * h, 0), paint),
        block("Visor", (0.9 * head, 0.16 * head, 0.1 * head), (0, low + 0.5 * head, -0.52 * head), BLACK),
        block("Plume", (0.16 * head, h - low - head, 0.9 * head), (0, low + head, 0.06 * head), RED),
        block("Belt", (0.5 * w, 0.05 * h, 0.68 * d), (0, 0.38 * h, 0), TIMBER),
        block("Shield", (0.3 * w, 0.3 * h, 0.12 * d), (0.35 * w, 0.4 * h, -0.31 * d), RED),
        block("Emblem", (0.07 * w, 0.24 * h, 0.12 * d), (0.35 * w, 0.43 * h, -0.33 * d), GOLD),
        block("Blade", (0.06 * w, 0.5 * h, 0.1 * d), (-0.42 * w, 0.44 * h, -0.36 * d), METAL),
        block("Guard", (0.15 * w, 0.03 * h, 0.14 * d), (-0.42 * w, 0.43 * h, -0.36 * d), GOLD),
        block("Grip", (0.05 * w, 0.1 * h, 0.3 * d), (-0.4 * w, 0.34 * h, -0.3 * d), TIMBER),
    ]
    return Built(parts)


def pirate(look: Look) -> Built:
    """With a hat, an eye patch and a cutlass."""
    w, h, d = look.size
    body = (0.9 * w, 0.96 * h, d)
    head, low = head_of(body)
    parts = figure(body, Paint.of(look), legs=DARK_GRAY)
    parts += [
        block("Beard", (0.9 * head, 0.36 * head, 0.3 * head), (0, low - 0.06 * head, -0.34 * head), HAIR),
        block("EyePatch", (0.3 * head, 0.3 * head, 0.1 * head), (0.2 * head, low + 0.42 * head, -0.47 * head), BLACK),
        block("Brim", (1.7 * head, 0.3 * head, 0.98 * d), (0, low + 0.86 * head, 0), BLACK),
        block("Hat", (1.1 * head, h - low - head, 0.8 * head), (0, low + head, 0), BLACK),
        block("Belt", (0.52 * w, 0.05 * h, 0.68 * d), (0, 0.385 * h, 0), TIMBER),
        block("Buckle", (0.1 * w, 0.04 * h, 0.1 * d), (0, 0.39 * h, -0.32 * d), GOLD),
        block("Cutlass", (0.06 * w, 0.4 * h, 0.1 * d), (-0.44 * w, 0.36 * h, -0.34 * d), METAL),
        block("Guard", (0.12 * w, 0.03 * h, 0.4 * d), (-0.44 * w, 0.35 * h, -0.28 * d), GOLD),
    ]
    return Built(parts)


def farmer(look: Look) -> Built:
    """In dungarees, with a straw hat and a fork."""
    w, h, d = look.size
    body = (0.9 * w, 0.97 * h, d)
    head, low = head_of(body)
    dungarees = Paint((58, 92, 150), "Fabric")
    parts = figure(body, Paint.of(look), legs=dungarees)
    parts += [
        block("Bib", (0.34 * w, 0.18 * h, 0.1 * d), (0, 0.38 * h, -0.3 * d), dungarees),
        *both(block("Strap", (0.06 * w, 0.2 * h, 0.1 * d), (0.12 * w, 0.54 * h, -0.285 * d), dungarees)),
        pillar("Brim", min(2 * head, d), 0.1 * head, (0, low + 0.86 * head, 0), STRAW),
        pillar("Hat", 1.1 * head, h - low - 0.9 * head, (0, low + 0.9 * head, 0), STRAW),
        pillar("Handle", 0.06 * w, 0.7 * h, (-0.46 * w, 0, -0.3 * d), TIMBER),
        block("Fork", (0.08 * w, 0.06 * h, 0.3 * d), (-0.46 * w, 0.69 * h, -0.3 * d), METAL),
        *[block("Prong", (0.06 * w, 0.14 * h, 0.07 * d), (-0.46 * w, 0.74 * h, z * d), METAL) for z in (-0.41, -0.19)],
        block("Button", (0.06 * w, 0.03 * h, 0.1 * d), (0, 0.5 * h, -0.33 * d), YELLOW),
    ]
    return Built(parts)


SIZE: Final = (4.0, 6.5, 2.0)

THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "person",
        "person",
        "character",
        ("man", "woman", "villager", "human", "human figure"),
        SIZE,
        (66, 124, 190),
        "Fabric",
        person,
    ),
    Thing(
        "teacher",
        "teacher",
        "character",
        ("professor", "schoolteacher", "instructor", "principal"),
        SIZE,
        (92, 108, 74),
        "Fabric",
        teacher,
    ),
    Thing(
        "scientist",
        "scientist",
        "character",
        ("researcher", "chemist", "inventor", "mad scientist"),
        SIZE,
        (240, 242, 244),
        "Fabric",
        scientist,
    ),
    Thing("farmer", "farmer", "character", ("farm hand",), SIZE, (190, 58, 50), "Fabric", farmer),
    Thing(
        "knight",
        "knight",
        "character",
        ("guard", "warrior", "armored knight", "king's guard"),
        (4.6, 7.4, 2.2),
        (168, 174, 182),
        "Metal",
        knight,
    ),
    Thing(
        "pirate",
        "pirate",
        "character",
        ("captain", "buccaneer", "pirate captain"),
        (4.4, 7.0, 2.0),
        (142, 34, 40),
        "Fabric",
        pirate,
    ),
)
