"""What single words mean: things, colours, materials, sizes; singular forms; what kind of word an unknown one is."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

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
IRREGULAR: Final[dict[str, str]] = {
    "shelves": "shelf",
    "bookshelves": "bookshelf",
    "leaves": "leaf",
    "knives": "knife",
    "wolves": "wolf",
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "mice": "mouse",
    "geese": "goose",
    "feet": "foot",
    "cacti": "cactus",
    "fungi": "fungus",
    "buses": "bus",
    "lenses": "lens",
    "glasses": "glass",
    "chess": "chess",
    "classes": "class",
    "canvas": "canvas",
    "atlas": "atlas",
    "grass": "grass",
    "compass": "compass",
    "axes": "axis",
    "oxen": "ox",
    "sheep": "sheep",
    "fish": "fish",
    "deer": "deer",
    "spacecraft": "spacecraft",
    "aircraft": "aircraft",
    "dominoes": "domino",
    "volcanoes": "volcano",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "heroes": "hero",
    "igloos": "igloo",
    "telescopes": "telescope",
    "mars": "mars",
    "physics": "physics",
    "venus": "venus",
    "series": "series",
    "bus": "bus",
    "cactus": "cactus",
    "lens": "lens",
    "gas": "gas",
    "moss": "moss",
    "cross": "cross",
    "fortress": "fortress",
    "colossus": "colossus",
    "walrus": "walrus",
    "tyrannosaurus": "tyrannosaurus",
    "canoes": "canoe",
    "houses": "house",
    "greenhouses": "greenhouse",
    "lighthouses": "lighthouse",
    "horses": "horse",
    "mazes": "maze",
    "bridges": "bridge",
    "fences": "fence",
    "spaces": "space",
    "statues": "statue",
    "axe": "axe",
    "skis": "ski",
    "taxis": "taxi",
    "kiwis": "kiwi",
    "dice": "die",
    "benches": "bench",
    "this": "this",
    "his": "his",
    "its": "its",
    "is": "is",
    "was": "was",
    "has": "has",
    "as": "as",
    "us": "us",
    "yes": "yes",
    "plus": "plus",
    "always": "always",
}
MAX_WORDS: Final = 4
"""In the name of a thing."""
FEWEST_LETTERS: Final = 5
"""Of a word whose misspelling is forgiven."""


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def is_plural(word: str) -> bool:
    return singular(word) != word


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
    """By a letter more, less, other, or two swapped."""
    if abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    if len(a) == len(b):
        differ = [i for i in range(len(a)) if a[i] != b[i]]
        swapped = (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and a[differ[0]] == b[differ[1]]
            and a[differ[1]] == b[differ[0]]
        )
        return len(differ) == 1 or swapped
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


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


@lru_cache(maxsize=1)
def lexicon() -> dict[str, str]:
    """English words with their most frequent part of speech."""
    spec = find_spec("textblob")  # its word list is all that is needed; to import it takes 0.3 s
    assert spec is not None
    assert spec.origin is not None
    lines = (Path(spec.origin).parent / "en" / "en-lexicon.txt").read_text().splitlines()
    pairs = [line.split()[:2] for line in lines if line and not line.startswith(";")]
    tags = dict(pair for pair in pairs if len(pair) == 2)
    return {word.lower(): tag for word, tag in tags.items() if word.islower() or word.lower() not in tags}


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
