"""What is of the same kind as a noun: other metamorphic rocks, other diseases."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from worlds.lexicon.nouns import Sense, above, listed_whole, parents, senses_listed, word_of
from worlds.lexicon.table import mapped

MOST: Final = 400
"""Words below a sense; a sense that has more says too little of them."""
SURE: Final = 3
"""As often as any other sense of a word its usual one was met, for it to be meant where nothing says which."""


def siblings_of(noun: str, kind: str | None = None) -> Iterator[str]:
    """Those that are right below what it is; with a `kind` that it is, all that are of this kind, the nearest first."""
    sense = sense_meant(noun, kind)
    if sense is None:
        return
    heads = {word_of(name).split()[-1] for name in sense.above}
    kinds = [name for name, steps in sense.above.items() if steps == 1 or (kind is not None and is_below(name, kind))]
    for name in kinds:
        words = below(name)
        deeper = [low for word in words for low in below(senses_listed(word)[0].name)] if kind is not None else []
        for word in sorted((*words, *deeper), key=lambda one: " " in one):
            usual = senses_listed(word)[0].name
            if usual != sense.name and usual not in sense.above and word.split()[-1] not in heads:
                yield word


def sense_meant(noun: str, kind: str | None) -> Sense | None:
    """That is of this kind; without one, the usual sense of a word that hardly has another."""
    listed = listed_whole(noun.lower())
    senses = senses_listed(listed) if listed is not None else ()
    if kind is not None:
        return next((one for one in senses if kind in one.above), None)
    is_sure = len(senses) == 1 or (len(senses) > 1 and senses[0].count > SURE * senses[1].count)
    return senses[0] if is_sure else None


def kind_named(phrase: str, noun: str) -> str | None:
    """The sense of a phrase that a noun is a kind of: `brass instrument` of a trombone."""
    word, listed = listed_whole(phrase.lower()), listed_whole(noun.lower())
    if word is None or listed is None:
        return None
    kinds = {one.name for one in senses_listed(word)}
    return next((name for one in senses_listed(listed) for name in one.above if name in kinds), None)


def is_kind_of(noun: str, kind: str) -> bool:
    listed = listed_whole(noun.lower())
    return listed is not None and any(kind in one.above for one in senses_listed(listed))


def is_below(name: str, kind: str) -> bool:
    return kind == name or kind in above(name)


@lru_cache(maxsize=2_000)
def below(name: str) -> tuple[str, ...]:
    """The words whose usual sense is right below a sense, the most usual first. None: they are too many."""
    found = [*islice(words_under(b"<" + name.encode("ascii")), MOST + 1)]
    if len(found) > MOST:
        return ()
    words = [word for word in found if name in parents(senses_listed(word)[0].name)]
    return tuple(sorted(words, key=lambda word: -senses_listed(word)[0].count))


def words_under(key: bytes) -> Iterator[str]:
    """The word of each line of the table that names this kind."""
    lines = mapped()
    at = lines.find(key)
    while at >= 0:
        if lines[at + len(key) : at + len(key) + 1] in (b"\t", b"\n", b"<"):
            start = lines.rfind(b"\n", 0, at) + 1
            yield lines[start : lines.find(b"\t", start)].decode("ascii")
        at = lines.find(key, at + 1)
