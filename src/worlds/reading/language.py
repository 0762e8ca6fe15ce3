"""Whether a text is English, by its small words: no other words tell languages apart in so short a text."""

import re
from typing import Final

from worlds.catalogue.things import WORDS as THING_WORDS
from worlds.lexicon.nouns import senses_of
from worlds.lexicon.plurals import singular

ENGLISH: Final = frozenset(
    "a an the and or of in on at to with by for from is are be there it its this that have has two three four five "
    "seven eight nine ten some each every around next between behind near under over inside outside along across we "
    "you they my our your please want need make put".split()
)
OTHERS: Final = {
    "Spanish": (
        "el la los las un una unos unas y con de del al en por para que dos tres cuatro cinco seis siete ocho nueve diez "
        "hay sobre entre mi mis muchos muchas junto cerca"
    ).split(),
    "French": (
        "le la les un une des du et avec de dans sur sous pour il y a deux trois quatre cinq sept huit neuf dix mon ma "
        "mes est sont entre aux au près"
    ).split(),
    "German": (
        "der die das ein eine einen einem einer und mit von im in auf unter zwei drei vier fünf sechs sieben acht neun zehn "
        "es gibt neben zwischen für ist sind viele ich wir"
    ).split(),
    "Italian": (
        "il lo la gli le un una uno e con di del della in su sotto per due tre quattro cinque sei sette otto nove dieci ci "
        "sono tra molti molte vicino"
    ).split(),
    "Portuguese": (
        "o a os as um uma uns umas e com de do da em no na por para dois duas três quatro cinco seis sete oito nove dez há "
        "entre muitos muitas perto"
    ).split(),
    "Dutch": (
        "de het een en met van in op onder voor twee drie vier vijf zes zeven acht negen tien er zijn naast tussen veel "
        "ik wij"
    ).split(),
    "Turkish": (
        "bir ve ile iki üç dört beş altı yedi sekiz dokuz var bu için yanında üzerinde altında içinde arasında büyük "
        "küçük çok"
    ).split(),
    "Polish": (
        "i z w na pod dla jeden jedna dwa dwie trzy cztery pięć sześć siedem osiem jest są obok między oraz duży mały"
    ).split(),
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
    if counts[name] >= FEWEST and counts[name] > 2 * english:
        return name
    return name if counts[name] and not english and is_foreign(words, SMALL[name]) else "English"


def is_foreign(words: list[str], small: frozenset[str]) -> bool:
    """`Hotel con piscina`: one small word, and half of the others are no English that we know."""
    others = [word for word in words if word not in small]
    unknown = [word for word in others if not senses_of(singular(word)) and singular(word) not in THING_WORDS]
    return any(word in small and word not in THING_WORDS for word in words) and len(unknown) * 2 >= len(others) > 0


SMALL: Final = {name: frozenset(words) for name, words in OTHERS.items()}
