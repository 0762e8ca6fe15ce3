"""How a place indoors looks in another time or country: what of its kind is changed, by a word of its title or the theme of its
world."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from worlds.catalogue.hall_kinds import (
    BEAMED,
    BLUE_RUG,
    BY_WORD,
    DARK_OAK,
    HIDE,
    MARBLE,
    OLD_BOARDS,
    PLANK_ROOF,
    RED_RUG,
    SLATE,
    STONE,
    STRAW,
    Kind,
    paint,
)  # fmt: skip
from worlds.catalogue.hall_looks import (
    ARCHED,
    COURSES,
    FRAMED,
    NONE,
    PAPER,
    PILASTERS,
    SLITS,
    SMALL,
    TILED,
    WAINSCOT,
    Roof,
)  # fmt: skip

WOODEN: Final = Roof("flat", OLD_BOARDS, 8.0)
COFFERS: Final = Roof("flat", paint(206, 176, 132, "Wood"), 7.0)


def medieval(kind: Kind) -> Kind:
    return replace(
        kind, walls=paint(176, 166, 146, "Limestone"), dado=SLATE, trim=DARK_OAK, floor=STONE, rug=HIDE, roof=WOODEN,
        windows=ARCHED, pattern=COURSES, light="lantern", is_warm=True, has_pictures=False,
    )  # fmt: skip


def tudor(kind: Kind) -> Kind:
    return replace(
        kind, walls=paint(234, 224, 198, "Plaster"), dado=DARK_OAK, trim=DARK_OAK, floor=OLD_BOARDS, rug=HIDE, roof=WOODEN,
        windows=SMALL, pattern=FRAMED, light="lantern", is_warm=True, has_pictures=False,
    )  # fmt: skip


def viking(kind: Kind) -> Kind:
    return replace(BY_WORD["longhouse"], high=kind.high)


def old(kind: Kind) -> Kind:
    return replace(
        kind, dado=DARK_OAK, trim=DARK_OAK, floor=OLD_BOARDS, roof=BEAMED if kind.roof.shape == "flat" else PLANK_ROOF,
        windows=kind.windows if kind.windows in (NONE, ARCHED) else SMALL, pattern=FRAMED, light="lantern", is_warm=True,
    )  # fmt: skip


def victorian(kind: Kind) -> Kind:
    return replace(
        kind, walls=paint(198, 186, 150), dado=paint(74, 92, 78), trim=DARK_OAK, floor=OLD_BOARDS, pattern=WAINSCOT,
        windows=kind.windows if kind.windows is NONE else ARCHED, light="lantern", is_warm=True,
        roof=kind.roof if kind.roof.shape != "flat" else BEAMED,
    )  # fmt: skip


def ancient(kind: Kind) -> Kind:
    return replace(
        kind, walls=paint(232, 222, 200, "Limestone"), dado=paint(150, 62, 50), trim=paint(240, 236, 226, "Marble"),
        floor=MARBLE, rug=RED_RUG, roof=COFFERS, windows=NONE, pattern=PILASTERS, light="lantern", is_warm=True,
        has_pictures=False, high=17.0,
    )  # fmt: skip


def egyptian(kind: Kind) -> Kind:
    return replace(
        kind, walls=paint(222, 196, 148, "Sandstone"), dado=paint(196, 160, 104, "Sandstone"), trim=paint(38, 104, 132),
        floor=paint(206, 178, 130, "Limestone"), rug=STRAW, roof=Roof("flat", paint(206, 176, 122, "Sandstone"), 12.0),
        windows=SLITS, pattern=PILASTERS, light="lantern", is_warm=True, has_pictures=False,
    )  # fmt: skip


def stone_age(kind: Kind) -> Kind:
    return replace(BY_WORD["dwelling"], high=kind.high)


def japanese(kind: Kind) -> Kind:
    return replace(BY_WORD["tea"], high=kind.high)


def chinese(kind: Kind) -> Kind:
    return replace(
        kind, walls=paint(238, 222, 184), dado=paint(150, 44, 38), trim=paint(168, 46, 38, "Wood"), roof=COFFERS,
        windows=PAPER, pattern=PILASTERS, light="lantern", is_warm=True, rug=RED_RUG,
    )  # fmt: skip


def moorish(kind: Kind) -> Kind:
    return replace(
        kind, walls=paint(232, 206, 164, "Plaster"), dado=paint(38, 112, 132, "CeramicTiles"), trim=paint(130, 84, 48, "Wood"),
        floor=paint(196, 138, 98, "CeramicTiles"), rug=RED_RUG, roof=COFFERS, windows=ARCHED, pattern=TILED, light="lantern",
        is_warm=True,
    )  # fmt: skip


def indian(kind: Kind) -> Kind:
    return replace(
        kind, walls=paint(240, 204, 128, "Plaster"), dado=paint(64, 140, 140), trim=paint(112, 68, 44, "Wood"),
        floor=paint(196, 118, 84, "CeramicTiles"), rug=RED_RUG, light="pendant", is_warm=True,
    )  # fmt: skip


def mexican(kind: Kind) -> Kind:
    return replace(
        kind, walls=paint(236, 176, 88, "Plaster"), dado=paint(48, 110, 170), trim=paint(130, 76, 44, "Wood"),
        floor=paint(190, 106, 74, "CeramicTiles"), rug=BLUE_RUG, roof=WOODEN, light="lantern", is_warm=True,
    )  # fmt: skip


def in_space(kind: Kind) -> Kind:
    return replace(BY_WORD["spaceship"], high=kind.high, has_pictures=False)


ERAS: Final[dict[str, Callable[[Kind], Kind]]] = {
    "stone age": stone_age, "prehistoric": stone_age, "egyptian": egyptian, "egypt": egyptian, "roman": ancient,
    "greek": ancient, "antiquity": ancient, "viking": viking, "aztec": egyptian, "tudor": tudor, "medieval": medieval,
    "victorian": victorian, "edwardian": victorian, "old": old, "ancient": medieval, "japanese": japanese, "chinese": chinese,
    "moroccan": moorish, "arabian": moorish, "persian": moorish, "indian": indian, "mexican": mexican, "space": in_space,
    "futuristic": in_space,
}  # fmt: skip
"""By a word of a title, in lower case, or by a theme."""
TIMELESS: Final = frozenset(
    map(id, (BY_WORD[word] for word in (
        "church", "monastery", "mosque", "temple", "castle", "pyramid", "crypt", "longhouse", "igloo", "tent", "dwelling", "hut",
        "barn", "ship", "submarine", "spaceship", "circus", "tea", "greenhouse", "planetarium", "train", "aeroplane", "prison", "armoury", "potion",
    )))
)  # fmt: skip
"""Kinds that look the same in all times and countries that build them."""
THEMED: Final = ("egypt", "antiquity", "space", "medieval")


def of_its_time(kind: Kind, title: str, theme: str | None) -> Kind:
    """`title` of the place; `theme` of its world."""
    if id(kind) in TIMELESS:
        return kind
    low = f" {title.lower()} "
    era = next((name for name in ERAS if f" {name} " in low), None) or (theme if theme in THEMED else None)
    return ERAS[era](kind) if era is not None else kind
