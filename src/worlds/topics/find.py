"""Which topic is meant: by its names first, then by the words that its facts and questions use."""

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from worlds.lexicon.plurals import singular
from worlds.lexicon.table import entries_of
from worlds.topics.load import heads, topic
from worlds.topics.topic import Topic

WORD: Final = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
SMALL: Final = frozenset(
    "a an and are at by for from how in is it its of on or our the their this to we what when where which why with".split()
)
TITLE_WEIGHT, TERM_WEIGHT, TEXT_WEIGHT = 6.0, 3.0, 1.0
FEWEST_LETTERS, LONG_WORD = 5, 10
"""Of a word that may be misspelt by one letter, and by two."""
SURE: Final = 0.6
"""The share of a phrase's weight that a topic's words must have, for it to be meant."""


@dataclass(frozen=True, slots=True)
class Found:
    topic: str
    """Its id."""
    words: tuple[str, ...]
    """Of the phrase, as they were said, that it was found by."""


def named_in(phrase: str) -> Found | None:
    """The topic with the longest name that the phrase says; of two, the one that is said first."""
    said = WORD.findall(phrase.lower())
    pieces = [(respelt(piece), word) for word in said for piece in joined_names().get(stem(word), (stem(word),))]
    stems = [piece for piece, _ in pieces]
    best: tuple[int, int, str] | None = None
    for at, first in enumerate(stems):
        for name, key in names().get(first, ()):
            if (best is None or len(name) > best[0]) and tuple(stems[at : at + len(name)]) == name:
                best = (len(name), at, key)
    if best is None:
        return None
    length, at, key = best
    return Found(key, tuple(dict.fromkeys(word for _, word in pieces[at : at + length])))


def near_to(phrase: str, count: int = 3) -> list[tuple[float, str]]:
    """Topics whose words the phrase uses, the nearest first: (share of the phrase's weight, id)."""
    wanted = [one for one in dict.fromkeys(map(stem, WORD.findall(phrase.lower()))) if one not in SMALL]
    spread = spread_of_words()
    weights = {word: math.log(1 + len(heads()) / spread.get(word, 0.5)) for word in wanted}
    whole = sum(weights.values())
    found = []
    for key, words in words_by_topic().items():
        if (score := shared(words, weights)) > 0:
            found.append((score / whole, key))
    return sorted(found, key=lambda one: (-one[0], one[1]))[:count]


def akin_to(text: str) -> dict[str, float]:
    """How much of the words of each topic a text uses: rare words count more, and those of its names and terms most."""
    said = {stem(word) for word in WORD.findall(text.lower())} - SMALL
    spread = spread_of_words()
    weights = {word: math.log(len(heads()) / spread[word]) for word in said if word in spread}
    return {key: shared(words, weights) for key, words in words_by_topic().items()}


def shared(words: dict[str, float], weights: dict[str, float]) -> float:
    """How much of the weights falls on a topic's words: all of it on those of its name."""
    return sum(weight * min(words.get(word, 0.0), TITLE_WEIGHT) / TITLE_WEIGHT for word, weight in weights.items())


@cache
def names() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Every name of every topic, in stems and without its article, by its first one; as the topics are sorted."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, head in heads().items():
        for name in dict.fromkeys((head.title, *head.names)):
            stems = tuple(map(stem, WORD.findall(name.lower().removeprefix("the "))))
            found.setdefault(stems[0], []).append((stems, key))
    return found


@cache
def joined_names() -> dict[str, tuple[str, ...]]:
    """Names of several words written as one: `watercycle`."""
    return {"".join(name): name for known in names().values() for name, _ in known if len(name) > 1}


@cache
def words_of_names() -> frozenset[str]:
    return frozenset(word for known in names().values() for name, _ in known for word in name)


@lru_cache(maxsize=4096)
def respelt(word: str) -> str:
    """The word of a topic's name that a word is a letter off (`fraccion`), or two if it is long; a word of the language
    stays as it is."""
    if len(word) < FEWEST_LETTERS or word in words_of_names() or word in spread_of_words() or entries_of(word):
        return word
    most = 2 if len(word) >= LONG_WORD else 1
    near = [(OSA.distance(word, known, score_cutoff=most), known) for known in words_of_names()]
    best = sorted(one for one in near if one[0] <= most and len(one[1]) >= FEWEST_LETTERS)[:2]
    is_clear = len(best) == 1 or (len(best) == 2 and best[0][0] < best[1][0])
    return best[0][1] if is_clear else word


def stem(word: str) -> str:
    return singular(word.removesuffix("'s"))


@cache
def words_by_topic() -> dict[str, dict[str, float]]:
    """How much each word says of each topic."""
    return {key: words_of(topic(key)) for key in heads()}


def words_of(one: Topic) -> dict[str, float]:
    weights: dict[str, float] = {}
    texts = [(TEXT_WEIGHT, fact.says) for fact in one.facts.values()]
    texts += [(TEXT_WEIGHT, term.means) for term in one.terms.values()]
    texts += [(TERM_WEIGHT, word) for word in one.terms]
    texts += [(TITLE_WEIGHT, name) for name in (one.title, *one.names)]
    for weight, text in texts:
        for word in {stem(each) for each in WORD.findall(text.lower())} - SMALL:
            weights[word] = weights.get(word, 0.0) + weight
    return weights


@cache
def spread_of_words() -> dict[str, int]:
    """In how many topics each word stands."""
    return dict(Counter(word for words in words_by_topic().values() for word in words))
