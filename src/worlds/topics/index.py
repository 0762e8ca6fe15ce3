"""The words by which topics are found, with what each says of each topic; and the file that keeps them (load.INDEX)."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from worlds.lexicon.american import american
from worlds.lexicon.plurals import singular
from worlds.topics.load import indexed, paths, topic
from worlds.topics.topic import Head, Topic

WORD: Final = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
SMALL: Final = frozenset(
    "a an and are at by for from how in is it its of on or our the their this to we what when where which why with".split()
)
MOST: Final = 6
"""What a word of a topic's name says of it: as much as a word says that stands in six of its facts and meanings."""
TERM: Final = 3
"""What a word of a term says."""
Words = dict[str, int]
"""How much each word, in the singular, says of a topic: 1 to MOST."""


def stem(word: str) -> str:
    return singular(american(singular(word.removesuffix("'s"))))


def stems_of(text: str) -> list[str]:
    """With what is small."""
    return [stem(word) for word in WORD.findall(text.lower())]


@cache
def index() -> dict[str, Words]:
    """Of all topics, by id."""
    return {
        key: {word: int(weight) for weight, words in one["words"].items() for word in words.split()}
        for key, one in indexed().items()
    }


def written() -> str:
    """The file, made of the packs: a line a topic, so that what changes in one pack changes one line."""
    lines = (f"{json.dumps(key)}:{json.dumps(entry_of(topic(key)), ensure_ascii=False)}" for key in paths())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def entry_of(one: Topic) -> dict[str, Any]:
    head = one.model_dump(mode="json", include={*Head.model_fields}, exclude_none=True)
    return {"head": head, "words": by_weight(words_of(one))}


def by_weight(words: Words) -> dict[str, str]:
    weights = sorted({*words.values()}, reverse=True)
    return {str(weight): " ".join(sorted(word for word in words if words[word] == weight)) for weight in weights}


def words_of(one: Topic) -> Words:
    weights: Words = {}
    for weight, text in texts_of(one):
        for word in {*stems_of(text)} - SMALL:
            weights[word] = min(MOST, weights.get(word, 0) + weight)
    return weights


def texts_of(one: Topic) -> Iterator[tuple[int, str]]:
    yield from ((1, fact.says) for fact in one.facts.values())
    yield from ((1, term.means) for term in one.terms.values())
    yield from ((TERM, word) for word in one.terms)
    yield from ((MOST, name) for name in (one.title, *one.names))
