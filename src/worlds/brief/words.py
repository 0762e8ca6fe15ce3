"""What single words mean: things, colours, materials, sizes; what kind of word an unknown one is."""

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from worlds.brief.lexicon import lexicon
from worlds.brief.plurals import is_plural, singular
from worlds.brief.tokens import Token
from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.catalogue.materials import MATERIAL_WORDS
from worlds.catalogue.things import WORDS as THING_WORDS
from worlds.sizes import SizeWord

SIZES: Final[dict[str, SizeWord]] = {
    **dict.fromkeys("tiny miniature mini teeny".split(), SizeWord.TINY),
    **dict.fromkeys("small little short low compact smaller".split(), SizeWord.SMALL),
    **dict.fromkeys("medium medium-sized normal regular".split(), SizeWord.MEDIUM),
    **dict.fromkeys(
        ["big", "large", "tall", "high", "long", "wide", "bigger", "larger", "taller", "big-sized"], SizeWord.LARGE
    ),
    **dict.fromkeys(
        ["huge", "giant", "gigantic", "enormous", "massive", "colossal", "towering", "immense", "monumental", "vast"],
        SizeWord.HUGE,
    ),
}
SHADES: Final = frozenset("light dark bright pale deep hot neon pastel vivid".split())
MAX_WORDS: Final = 4
"""In the name of a thing."""
FEWEST_LETTERS: Final = 5
"""Of a word whose misspelling is forgiven."""


def thing_named(words: str) -> str | None:
    """The catalogue's name of what these (singular) words mean, misspelled by one letter at most."""
    known = spelled(words)
    return THING_WORDS[known] if known is not None else None


@lru_cache(maxsize=20_000)
def spelled(words: str) -> str | None:
    """The words of the catalogue that are meant, spelled as the catalogue does."""
    exact = next((known for known in (words, words.replace("-", " ")) if known in THING_WORDS), None)
    if exact is not None or len(words) < FEWEST_LETTERS or " " in words:
        return exact
    near = [known for known in THING_WORDS if one_letter_apart(words, known)]
    unambiguous = len({THING_WORDS[known] for known in near}) == 1
    return min(near) if unambiguous and not is_english(words) else None


def one_letter_apart(a: str, b: str) -> bool:
    """By a letter more, less, other, or two swapped; the first is the same."""
    return a[0] == b[0] and OSA.distance(a, b, score_cutoff=1) == 1


def thing_at(tokens: list[Token], start: int) -> tuple[str, str, int, bool] | None:
    """(catalogue name, words in the singular, index after, whether plural) of the longest name that begins here."""
    for length in range(min(MAX_WORDS, len(tokens) - start), 0, -1):
        piece = tokens[start : start + length]
        if any(token.kind != "word" for token in piece):
            continue
        last = piece[-1].text
        before = [token.text for token in piece[:-1]]
        for form in dict.fromkeys((last, singular(last))):
            known = spelled(" ".join([*before, form]))
            if known is not None:
                return THING_WORDS[known], known, start + length, is_plural(last) and form != last
    return None


def color_at(tokens: list[Token], start: int) -> tuple[str, int] | None:
    """(name in the palette, index after): `red`, `dark blue`, `light-green`, `bright yellow`."""
    text = tokens[start].text if start < len(tokens) else ""
    after = tokens[start + 1].text if start + 1 < len(tokens) else ""
    for words, end in ((f"{text} {after}", start + 2), (text.replace("-", " "), start + 1)):
        name = words if words in PALETTE else COLOR_WORDS.get(words)
        if name is not None:
            return name, end
    if text in SHADES and (after in PALETTE or after in COLOR_WORDS):
        return (after if after in PALETTE else COLOR_WORDS[after]), start + 2
    parts = text.split("-")
    if len(parts) == 2 and parts[1] in ("colored", "coloured") and parts[0] in PALETTE:
        return parts[0], start + 1
    return None


def material_of(word: str) -> str | None:
    return (
        MATERIAL_WORDS.get(word)
        or MATERIAL_WORDS.get(singular(word))
        or MATERIAL_WORDS.get(word.removesuffix("-built").removesuffix("-made"))
    )


def is_english(word: str) -> bool:
    return word in lexicon() or singular(word) in lexicon()


def tag_of(word: str) -> str:
    """Part of speech in the Penn Treebank's letters; NN for a word that no lexicon has."""
    known = lexicon().get(word) or lexicon().get(singular(word))
    if known is not None:
        return known
    if word.endswith("ly"):
        return "RB"
    if word.endswith(("ous", "ful", "ish", "able", "ible", "less", "-looking", "-shaped", "-like", "-style")):
        return "JJ"
    return "VBG" if word.endswith("ing") else "NN"
