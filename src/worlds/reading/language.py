"""Whether a text is English, by its small words: no other words tell languages apart in so short a text."""

import re
from typing import Final

ENGLISH: Final = frozenset(
    "a an the and or of in on at to with by for from is are be there it its this that have has two three four five six "
    "seven eight nine ten some each every around next between behind near under over inside outside along across i we "
    "you they my our your please want need make put".split()
)
OTHERS: Final = {
    "Spanish": (
        "el la los las un una unos unas y con de del al en por para que dos tres cuatro cinco hay sobre entre mi mis"
    ).split(),
    "French": (
        "le la les un une des du et avec de dans sur sous pour il y a deux trois quatre cinq mon ma "
        "mes est sont entre aux"
    ).split(),
    "German": (
        "der die das ein eine einen einem und mit von im in auf unter zwei drei vier fünf es gibt "
        "neben zwischen für ist sind"
    ).split(),
    "Italian": (
        "il lo la gli le un una uno e con di del della in su sotto per due tre quattro cinque ci sono tra"
    ).split(),
    "Portuguese": (
        "o a os as um uma uns umas e com de do da em no na por para dois duas três quatro cinco há entre"
    ).split(),
    "Dutch": "de het een en met van in op onder voor twee drie vier vijf er zijn naast tussen".split(),
    "Polish": "i z w na pod dla dwa dwie trzy cztery pięć jest są obok między".split(),
}
WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")
FEWEST: Final = 2
"""Small words of another language that it takes."""


def language_of(text: str) -> str:
    """`English`, unless its small words, or its letters, are another's. Names of languages are in English."""
    letters = [letter for letter in text if letter.isalpha()]
    if letters and sum(bool(LATIN.match(letter)) for letter in letters) * 2 < len(letters):
        return "another language"
    words = [word.lower() for word in WORD.findall(text)]
    english = sum(word in ENGLISH for word in words)
    counts = {name: sum(word in small for word in words) for name, small in SMALL.items()}
    name = max(counts, key=lambda one: counts[one])
    return name if counts[name] >= FEWEST and counts[name] > 2 * english else "English"


SMALL: Final = {name: frozenset(words) for name, words in OTHERS.items()}
