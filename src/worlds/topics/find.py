"""Which topic a phrase or a text speaks of: by the topics' names first, then by the words that their facts use."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from worlds.lexicon.table import entries_of
from worlds.topics.index import MOST, SMALL, WORD, Words, index, stem
from worlds.topics.load import heads

FEWEST_LETTERS, LONG_WORD = 5, 10
"""Of a word that may be misspelt by one letter, and by two."""
NAMED: Final = 0.4
"""What it counts that a phrase says a whole name of a topic; the rest is how much of the phrase the topic's words are."""
UNNAMED: Final = 0.4
"""What the topic's words count where no word is of its name."""


ALL_BUT_NAMED: Final = 0.99
"""How near a topic is at most whose name is not said word by word."""


@dataclass(frozen=True, slots=True)
class Found:
    topic: str
    """Its id."""
    words: tuple[str, ...]
    """Of the phrase, as they were said, that it was found by."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near a topic is to a phrase."""

    topic: str
    score: float
    """0 to 1: the phrase is its name."""
    is_named: bool
    words: tuple[str, ...]
    """Of the phrase, that speak for it."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A phrase, read once for all topics."""

    pieces: list[tuple[str, str]]
    weights: dict[str, float]
    """Of its stems."""
    named: dict[str, set[str]]
    """Words of it that name a topic, by topic."""


def named_in(phrase: str) -> Found | None:
    """The topic with the longest name that the phrase says; of two, the one that is said first."""
    return next(named_all(pieces_of(phrase)), None)


def named_all(pieces: list[tuple[str, str]]) -> Iterator[Found]:
    """The topics whose names are said, the longest name first, and none by a part of a longer one."""
    stems = [piece for piece, _ in pieces]
    hits = [
        (-len(name), at, key)
        for at, first in enumerate(stems)
        for name, key in names().get(first, ())
        if tuple(stems[at : at + len(name)]) == name
    ]
    taken: dict[int, int] = {}
    for less, at, _, key in sorted((less, at, number, key) for number, (less, at, key) in enumerate(hits)):
        span = range(at, at - less)
        if all(taken.get(one, less) == less for one in span):  # of names as long, each counts
            taken.update(dict.fromkeys(span, less))
            yield Found(key, tuple(dict.fromkeys(word for _, word in pieces[at : at - less])))


def pieces_of(phrase: str) -> list[tuple[str, str]]:
    """(Stem, word as it was said), respelt and parted as names of topics are written."""
    said = WORD.findall(phrase.lower())
    return [(respelt(piece), word) for word in said for piece in joined_names().get(stem(word), (stem(word),))]


def near_to(phrase: str, general: frozenset[str] = frozenset()) -> list[Near]:
    """Topics that a phrase speaks of, the nearest first. `general`: words, as stems, that count only where they stand in a
    name."""
    weighed = weighed_in(phrase)
    keys = {key for piece in weighed.weights for key in topics_with().get(piece, ())}
    return sorted((nearness(key, weighed, general) for key in keys), key=lambda one: (-one.score, one.topic))


def nearness_to(phrase: str, topic: str, general: frozenset[str] = frozenset()) -> float:
    """How near the phrase is to one topic; 0: it has none of its words."""
    weighed = weighed_in(phrase)
    return nearness(topic, weighed, general).score if weighed.weights.keys() & index()[topic].keys() else 0.0


def weighed_in(phrase: str) -> Weighed:
    pieces = pieces_of(phrase)
    named: dict[str, set[str]] = {}
    for found in named_all(pieces):
        named.setdefault(found.topic, set()).update(found.words)
    return Weighed(pieces, weights_of({piece for piece, _ in pieces if piece not in SMALL}), named)


def nearness(key: str, weighed: Weighed, general: frozenset[str]) -> Near:
    words, pieces, named = index()[key], weighed.pieces, weighed.named.get(key, set())
    spoken = {piece for piece, word in pieces if word in named}
    counted = {piece: weight for piece, weight in weighed.weights.items() if piece in spoken or piece not in general}
    whole = sum(counted.values())
    share = shared(words, counted) / whole if whole else 0.0
    if named:
        score = min(1.0, round(NAMED + (1 - NAMED) * share, 9))  # a whole share is exactly 1
    else:
        said = share * max(UNNAMED, *(said_of(name, counted) for name in names_of(key)))
        score = min(ALL_BUT_NAMED, said)  # `Farm animals` is no `Animal Farm`
    by = named | {word for piece, word in pieces if piece in counted and piece in words}
    return Near(key, score, bool(named), tuple(dict.fromkeys(word for _, word in pieces if word in by)))


def said_of(name: tuple[str, ...], counted: dict[str, float]) -> float:
    """The share of a name's words that a phrase says."""
    weights = weights_of_name(name)
    whole = sum(weights.values())
    return sum(weight for word, weight in weights.items() if word in counted) / whole if whole else 0.0


@cache
def weights_of_name(name: tuple[str, ...]) -> Mapping[str, float]:
    return weights_of({*name} - SMALL)


def akin_to(text: str) -> Mapping[str, float]:
    """How much of the words of each topic a text uses: rare words count more, and those of its names and terms most."""
    said = {stem(word) for word in WORD.findall(text.lower())} - SMALL
    found = dict.fromkeys(index(), 0.0)
    for word in sorted(said):
        keys = topics_with().get(word, ())
        for key in keys:
            found[key] += math.log(len(found) / len(keys)) * index()[key][word] / MOST
    return found


def shared(words: Words, weights: dict[str, float]) -> float:
    """How much of the weights falls on a topic's words: all of it on those of its name."""
    return sum(weight * words.get(word, 0) / MOST for word, weight in weights.items())


def weights_of(stems: Iterable[str]) -> dict[str, float]:
    """A word weighs the more, the fewer topics use it."""
    spread = spread_of_words()
    return {word: math.log(1 + len(index()) / spread.get(word, 0.5)) for word in sorted(stems)}


@cache
def names() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Every name of every topic, in stems and without its article, by its first one; as the topics are sorted."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key in heads():
        for name in names_of(key):
            found.setdefault(name[0], []).append((name, key))
    return found


@cache
def names_of(key: str) -> tuple[tuple[str, ...], ...]:
    head = heads()[key]
    said = dict.fromkeys((head.title, *head.names))
    return tuple(dict.fromkeys(tuple(map(stem, WORD.findall(name.lower().removeprefix("the ")))) for name in said))


@cache
def joined_names() -> dict[str, tuple[str, ...]]:
    """Names of several words written as one: `watercycle`."""
    return {"".join(name): name for known in names().values() for name, _ in known if len(name) > 1}


@cache
def words_of_names() -> frozenset[str]:
    return frozenset(word for known in names().values() for name, _ in known for word in name)


@cache
def sorted_words() -> list[str]:
    """Of names, that another word may be a misspelling of."""
    return sorted(word for word in words_of_names() if len(word) >= FEWEST_LETTERS)


@lru_cache(maxsize=4096)
def respelt(word: str) -> str:
    """The word of a topic's name that a word is a letter off (`fraccion`), or two if it is long; of two, the one that
    begins alike. A word of the language stays as it is."""
    if len(word) < FEWEST_LETTERS or word in words_of_names() or word in spread_of_words() or entries_of(word):
        return word
    most = 2 if len(word) >= LONG_WORD else 1
    near = extract(word, sorted_words(), scorer=OSA.distance, score_cutoff=most, limit=None)
    best = sorted((away, known[0] != word[0], known) for known, away, _ in near)[:2]
    is_clear = len(best) == 1 or (len(best) == 2 and best[0][:2] < best[1][:2])
    return best[0][2] if is_clear else word


@cache
def spread_of_words() -> dict[str, int]:
    """In how many topics each word stands."""
    return dict(Counter(word for words in index().values() for word in words))


@cache
def topics_with() -> dict[str, list[str]]:
    """The topics that each word stands in."""
    found: dict[str, list[str]] = {}
    for key, words in index().items():
        for word in words:
            found.setdefault(word, []).append(key)
    return found
