"""How far a topic pack reaches: what of a subject it tells, and whether it is about something else."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.lesson.school import GENERAL
from worlds.lexicon.nouns import senses_of
from worlds.lexicon.table import entries_of
from worlds.topics.find import named_all, nearness_to, pieces_of, spread_of_words, weights_of
from worlds.topics.index import MOST, SMALL, index
from worlds.topics.load import heads
from worlds.topics.topic import Subject

EVERYDAY: Final = 0.05
"""The share of all packs that use a word which says little of a subject: `look`, `keep`."""
FAR: Final = 0.34
"""How much of what a phrase says a pack may lack whose name it does not say."""
MANY: Final = 12
"""Words of a text that a pack tells."""
LIKE: Final = 0.6
"""How near a phrase is at least that says no name."""
ROOT: Final = 5
"""Letters that words of one root begin with: `pollinate`, `pollination`."""
VERB: Final = re.compile(r".{3,}(?:ed|ing)$")
LANGUAGE: Final = "natural language"
"""What the lexicon calls all of them."""
WORD: Final = re.compile(r"\w+")
PARTS: Final = re.compile(r"[,;&/+]|\band\b", re.I)
WITHIN: Final = re.compile(r"\b(?:of|in|across|around|from|during|under|by)\b", re.I)
"""Goes before that which something is a part of: `the partition of Africa`."""


def telling(phrase: str) -> Iterator[tuple[str, str]]:
    """(Stem, word) of the words that say what a phrase is about."""
    for piece, word in pieces_of(phrase):
        if piece in SMALL or piece in GENERAL or piece[0].isdigit() or is_letters(piece, phrase):
            continue
        if VERB.fullmatch(word) and not entries_of(piece):
            continue
        if spread_of_words().get(piece, 0) <= EVERYDAY * len(index()):
            yield piece, word


def is_letters(piece: str, phrase: str) -> bool:
    """`ch` of `ch 1-5`, and not `Io`."""
    return len(piece) == 1 or (len(piece) == 2 and piece.capitalize() not in WORD.findall(phrase))


def told(piece: str, topic: str) -> int:
    """In how many of its facts and meanings, or more if it is of its names."""
    words = index()[topic]
    return words.get(piece) or max((weight for word, weight in words.items() if is_akin(piece, word)), default=0)


def is_akin(word: str, other: str) -> bool:
    """They are the same but for an ending: `add`, `adding`; `pollinate`, `pollination`."""
    if word == other or other in (f"{word}ing", f"{word}ed"):
        return True
    root = max(ROOT, min(len(word), len(other)) - 2)
    return len(word) >= ROOT and word[:root] == other[:root]


def is_about_else(phrase: str, topic: str) -> bool:
    """What the pack is named by is only where the subject is (`the partition of Africa`), is of another language, or is no
    name at all, and the pack hardly speaks of the phrase."""
    said = {*telling(phrase)}
    missing = {piece for piece, _ in said if told(piece, topic) == 0}
    if heads()[topic].subject is Subject.LANGUAGE and any(map(is_language, missing)):
        return True
    if any(one.topic == topic for one in named_all(pieces_of(phrase))):
        return is_only_where(phrase, topic) or is_of_no_number(phrase, topic)
    weights = weights_of({piece for piece, _ in said})
    is_missed = sum(weights[piece] for piece in missing) > FAR * sum(weights.values())
    score = nearness_to(phrase, topic, GENERAL)
    is_a_word = len(pieces_of(phrase)) == 1 and all(told(piece, topic) >= MOST for piece, _ in said)
    return bool(said) and (is_missed or not (score > LIKE or is_a_word))


def is_only_where(phrase: str, topic: str) -> bool:
    """`Monsoon in South Asia`, of a pack on the geography of Asia that is not named by monsoons."""
    if heads()[topic].subject is not Subject.GEOGRAPHY:
        return False
    firsts = [[piece for piece, _ in telling(WITHIN.split(part)[0])] for part in PARTS.split(phrase)]
    return WITHIN.search(phrase) is not None and not any(
        not first or any(told(piece, topic) >= MOST for piece in first) for first in firsts
    )


def is_of_no_number(phrase: str, topic: str) -> bool:
    """`Division of labour`, of a pack of mathematics that tells nothing of labour."""
    _, of, behind = phrase.partition(" of ")
    said = [piece for piece, _ in telling(behind)] if heads()[topic].subject is Subject.MATHEMATICS else []
    return bool(of) and bool(said) and not any(told(piece, topic) for piece in said)


def is_mostly_told(text: str, topic: str) -> bool:
    """The pack tells many of its words, or a third of them: the text is about it, whatever its title says."""
    said = {*telling(text)}
    known = sum(told(piece, topic) > 0 for piece, _ in said)
    return known >= MANY or 3 * known >= len(said)


def is_language(word: str) -> bool:
    return any(LANGUAGE in one.above for one in senses_of(word))
