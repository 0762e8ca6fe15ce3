"""Where or in which of them it is so: `In a solid, ...`, `In a liquid, ...`, `In a gas, ...`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.extraction.quiz import BLANK
from worlds.extraction.words import STOP_WORDS, words_of
from worlds.teaching.own_text import ALIKE, likeness, stems
from worlds.teaching.pages.draft import Draft
from worlds.teaching.pages.many import is_many
from worlds.teaching.pages.sensible import MISSING
from worlds.teaching.pages.sentence import Sentence

LEAD: Final = re.compile(
    r"(?P<word>In|At|On|During|Under|For|With|After|Before|Inside) "
    r"(?P<what>(?:(?:the|an?) )?[A-Za-z][\w'’-]*(?: [\w'’-]+){0,3}), "
    r"(?P<rest>[^,;:].{15,160})"
)
SAYS_NOTHING: Final = re.compile(
    r"\b(?:fact|end|addition|general|short|particular|conclusion|contrast|words?|turn|order|total|example|instance|many|some|"
    r"most|cases?|all|time|way|ways|this|these|that|those|his|her|its|their|our|your|beginning|past|future|comparison|"
    r"practice|return|places?|years?|summary|reality|spite|result|lesson|class|day|days)\b|\d",
    re.I,
)
UNTOLD: Final = re.compile(r"\b(?:this|these|those|he|she|his|her|we|you|our|your)\b", re.I)


@dataclass(frozen=True, slots=True)
class Lead:
    word: str
    what: str
    rest: str
    sentence: Sentence


def of_contrasts(sentences: Sequence[Sentence]) -> Iterator[Draft]:
    found = [lead for one in sentences if (lead := lead_of(one)) is not None]
    for one in found:
        others = [other.what for other in found if are_beside(one, other)]
        prompt = f"{MISSING}{one.word} {BLANK}, {one.rest}"
        yield Draft(
            prompt, one.what, tuple(dict.fromkeys(others)), one.sentence.says, one.sentence.start, one.sentence.end
        )


def lead_of(one: Sentence) -> Lead | None:
    found = LEAD.fullmatch(one.says)
    if found is None or one.is_step or SAYS_NOTHING.search(found["what"]) or UNTOLD.search(found["rest"]):
        return None
    is_said = any(word.lower() not in STOP_WORDS for word in words_of(found["what"]))
    return Lead(found["word"], found["what"], found["rest"], one) if is_said else None


def are_beside(one: Lead, other: Lead) -> bool:
    is_other = not stems(one.what) & stems(other.what) and not stems(other.what) & stems(one.rest)
    is_alike = one.word == other.word and is_many(one.what) == is_many(other.what)
    same = one.what.split()[0].lower() in ("a", "an"), other.what.split()[0].lower() in ("a", "an")
    return is_other and is_alike and same[0] == same[1] and likeness(one.rest, other.rest) < ALIKE
