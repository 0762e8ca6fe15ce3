"""Colours, materials and sizes among the words that describe a thing."""

from typing import TYPE_CHECKING, Final

from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.catalogue.materials import MATERIAL_WORDS
from worlds.sizes import SizeWord

if TYPE_CHECKING:
    from spacy.tokens import Token

SIZES: Final[dict[str, SizeWord]] = {
    **dict.fromkeys("tiny miniature mini teeny".split(), SizeWord.TINY),
    **dict.fromkeys("small little short low compact smaller".split(), SizeWord.SMALL),
    **dict.fromkeys("medium medium-sized normal regular".split(), SizeWord.MEDIUM),
    **dict.fromkeys("big large tall high long wide bigger larger taller tallest biggest".split(), SizeWord.LARGE),
    **dict.fromkeys(
        "huge giant gigantic enormous massive colossal towering immense monumental vast great".split(), SizeWord.HUGE
    ),
}
SHADES: Final = frozenset("light dark bright pale deep hot neon pastel vivid".split())


def color_in(tokens: list["Token"]) -> tuple[str, list["Token"]] | None:
    """(a name of the palette, the words that say it): `red`, `dark blue`, `bright yellow`."""
    for number, token in enumerate(tokens):
        word = token.lower_.replace("-", " ")
        after = tokens[number + 1].lower_ if number + 1 < len(tokens) else ""
        pair = f"{word} {after}"
        for name in (pair, word):
            found = name if name in PALETTE else COLOR_WORDS.get(name)
            if found is not None:
                return found, tokens[number : number + (2 if name == pair else 1)]
        if word in SHADES and (after in PALETTE or after in COLOR_WORDS):
            return COLOR_WORDS.get(after, after), tokens[number : number + 2]
    return None


def material_in(tokens: list["Token"]) -> tuple[str, list["Token"]] | None:
    """(a material of Roblox's, the word that says it)."""
    for token in tokens:
        found = MATERIAL_WORDS.get(token.lower_)
        if found is not None:
            return found, [token]
    return None


def size_in(tokens: list["Token"]) -> tuple[SizeWord, list["Token"]] | None:
    for token in tokens:
        found = SIZES.get(token.lower_)
        if found is not None:
            return found, [token]
    return None
