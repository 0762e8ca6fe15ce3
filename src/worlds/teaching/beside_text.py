"""A topic pack beside her text: what speaks of the same is kept, what says it again or otherwise is not told, and nothing of
what she leaves out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from worlds.extraction.words import STOP_WORDS
from worlds.lesson.lesson import Lesson, LessonFact
from worlds.lesson.school import GENERAL
from worlds.notice import Notice
from worlds.reading.numbers import number_of
from worlds.teaching.narrowing import text_of
from worlds.topics.find import weights_of
from worlds.topics.index import SMALL, stems_of
from worlds.topics.load import heads
from worlds.topics.topic import Subject

ENOUGH: Final = 6
"""Facts of both, which a pack fills up to."""
FEWEST: Final = 3
"""Facts of her text, for a pack to be narrowed to what it speaks of."""
SPOKEN, SURELY = 0.34, 0.6
"""As much of a fact's words are in her text, that speaks of it; of a work of which a part is named, without a text."""
AGAIN: Final = 0.75
"""As much of them are in one fact of hers, that says the same."""
OF_THE_SAME: Final = 2
"""Words that two facts share which say other numbers of the same thing."""
BEGINNING: Final = 200
"""Characters in which it is said of what part of a work a lesson is."""
PART: Final = re.compile(
    r"\b(?:(?:act|scene|chapter|ch|canto|stave|stanza)s?\.?[ ]?"
    r"(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five)\b[, ]{0,2}){1,3}",
    re.I,
)
COUNTED: Final = re.compile(r"\b(\d{1,6}(?:[.,]\d{1,3})?|[a-z]{3,9})(?=[ ]?(%|[a-z]{1,20}))", re.I)
WHAT: Final = r"(?P<what>[a-z][\w'’-]{1,30}(?: [\w'’-]{1,30}){0,3}?)"
LEFT_OUT: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(?:nothing|not anything|no facts?|no questions?|(?:don['’]?t|do not) (?:\w+ ){0,3}anything|(?:don['’]?t|do not) "
        rf"(?:talk|speak|ask|teach)) (?:about|on|of) (?:the )?{WHAT}"
        r"(?=[.,;:!?()\n]|\s[-–—]|\s(?:please|pls|as|because|that)\b|$)",
        rf"\b(?:leave out|skip|(?:don['’]?t|do not) (?:teach|cover|include|mention|do)) (?:the )?{WHAT}"
        r"(?=[.,;:!?()\n]|\s[-–—]|\s(?:please|pls|as|because|yet|today)\b|$)",
        rf"{WHAT},? (?:is|are|comes?|come|we(?:['’]ll)? do) (?:\w+ )?(?:next|in a later|in another|another) "
        r"(?:week|month|lesson|term|year|unit|time)\b",
        rf"\bnext (?:week|month|lesson|term|unit|time)(?: is| we do|[ ]?[:=–-]|'s)[ ]?(?:the )?{WHAT}(?=[.,;:!?()\n]|$)",
        rf"\b(?:read|prepare|research|look) (?:up |ahead |on |about |at ){{0,2}}(?:the )?{WHAT} for next "
        r"(?:week|month|lesson|term|time)\b",
    )
)
"""`Nothing about volcanoes, that's next week.`"""


WHOLE: Final = (
    "There is no topic pack for `{}` alone, and {} as a whole is taught. Give a text that is taught, or your own questions, "
    "to have that part."
)


@dataclass(frozen=True, slots=True)
class Beside:
    lesson: Lesson
    notices: tuple[Notice, ...] = ()


def beside(pack: Lesson, own: Lesson, text: str, *, asks_own: bool) -> Beside:
    """`pack`: of a topic. `own`: what her text states. `text`: all of hers. `asks_own`: it has questions of hers."""
    made, named = Beside(pack), part_named(pack, text)
    if without := [*left_out_of(text)]:
        made = kept(made, [one.id for one in pack.facts if not speaks_of(one.says, without, pack)])
    if len(own.facts) >= FEWEST or named:
        fewer = near(made, own, text, named)
        is_left = own.facts or asks_own or len(fewer.lesson.facts) >= FEWEST
        made = (
            fewer if is_left else replace(made, notices=(Notice("topic_is_broader", WHOLE.format(named, pack.title)),))
        )
    return once(made, own) if own.facts else made


def near(made: Beside, own: Lesson, text: str, part: str | None) -> Beside:
    """What speaks of what her text speaks of; of a few facts of hers, what is next to that, too."""
    lesson = made.lesson
    scores = {one.id: share(one.says, {*stems_of(text)}, lesson) for one in lesson.facts}
    least = SURELY if part and len(own.facts) < FEWEST else SPOKEN
    fit = [key for key, score in scores.items() if score >= least]
    if not part:
        ranked = sorted(scores, key=lambda key: -scores[key])
        fit += [key for key in ranked if key not in fit][: max(0, ENOUGH - len(own.facts) - len(fit))]
    fewer = kept(made, fit)
    if part and len(fewer.lesson.facts) < len(lesson.facts):
        words = (
            f"There is no topic pack for `{part}` alone. Of {lesson.title} only what your text speaks of is taught: "
            f"{len(fewer.lesson.facts)} of its {len(lesson.facts)} facts."
        )
        fewer = replace(fewer, notices=(*made.notices, Notice("topic_is_broader", words)))
    return fewer


def once(made: Beside, own: Lesson) -> Beside:
    """Without what her text says, too, or says otherwise; what is asked of that rests on her own fact."""
    lesson, same = made.lesson, dict[str, str]()
    otherwise = [one.id for one in lesson.facts if any(is_otherwise(one, other) for other in own.facts)]
    hers = [(other, {*stems_of(other.says)}) for other in own.facts]
    for one in lesson.facts:
        weights = weights_of(telling(one.says, lesson))
        again = (other for other, said in hers if share_of(weights, said) >= AGAIN)
        if one.id not in otherwise and (other := next(again, None)):
            same[one.id] = other.id
    moved = tuple(
        one.model_copy(update={"fact": same[one.fact]}) if one.fact in same else one for one in lesson.questions
    )
    made = replace(made, lesson=lesson.model_copy(update={"questions": moved}))
    left = [one.id for one in lesson.facts if one.id not in same and one.id not in otherwise]
    return kept(made, left, {*same.values()})


def kept(made: Beside, facts: Iterable[str], others: Iterable[str] = ()) -> Beside:
    """With these facts, and what is asked and what words are used of them. `others`: facts of hers, that may be asked of."""
    ids, lesson = {*facts}, made.lesson
    left = tuple(one for one in lesson.facts if one.id in ids)
    asked = tuple(one for one in lesson.questions if one.fact is None or one.fact in ids or one.fact in {*others})
    said = {*stems_of(" ".join((*(one.says for one in left), *map(text_of, asked))))}
    terms = tuple(one for one in lesson.terms if {*stems_of(one.term)} - SMALL <= said)
    return replace(made, lesson=lesson.model_copy(update={"facts": left, "questions": asked, "terms": terms}))


def share(says: str, said: set[str], lesson: Lesson) -> float:
    """How much of what it says is among these words: without the names of the topic, which are everywhere."""
    return share_of(weights_of(telling(says, lesson)), said)


def share_of(weights: dict[str, float], said: set[str]) -> float:
    whole = sum(weights.values())
    return sum(weight for word, weight in weights.items() if word in said) / whole if whole else 0.0


def telling(says: str, lesson: Lesson) -> set[str]:
    head = heads()[lesson.topic or ""]
    named = Counter(word for name in head.names for word in {*stems_of(name)})
    known = {*stems_of(head.title)} | {word for word, count in named.items() if 2 * count > len(head.names)}
    few = {one for one in stems_of(says) if one not in SMALL and one not in GENERAL and one not in STOP_WORDS}
    return few - known or few


def is_otherwise(one: LessonFact, other: LessonFact) -> bool:
    """They give other numbers of the same: `for ten minutes`, `for 20 minutes`."""
    numbers, others = numbers_of(one.says), numbers_of(other.says)
    common = ({*stems_of(one.says)} & {*stems_of(other.says)}) - SMALL - GENERAL - STOP_WORDS - numbers.keys()
    units = numbers.keys() & others.keys()
    return len(common) >= OF_THE_SAME and any(not numbers[unit] & others[unit] for unit in units)


def numbers_of(says: str) -> dict[str, set[float]]:
    """By what they count."""
    found: dict[str, set[float]] = {}
    for one in COUNTED.finditer(says):
        value = number_of(one[1].lower())
        unit = next(iter(stems_of(one[2])), one[2])
        if value is not None and unit not in SMALL:
            found.setdefault(unit, set()).add(float(value))
    return found


def part_named(pack: Lesson, text: str) -> str | None:
    """Of a work of literature, the part that a lesson is of."""
    head = heads()[pack.topic or ""]
    found = PART.search(text[:BEGINNING]) if head.subject is Subject.LANGUAGE else None
    return " ".join(found[0].split()).strip(", ") if found else None


def left_out_of(text: str) -> Iterator[str]:
    """What she says that it is not about."""
    for pattern in LEFT_OUT:
        for found in pattern.finditer(text):
            yield found["what"]


def speaks_of(says: str, phrases: Iterable[str], lesson: Lesson) -> bool:
    """Of half of what one of the phrases says."""
    said = {*stems_of(says)}
    return any(is_half(telling(phrase, lesson), said) for phrase in phrases)


def is_half(words: set[str], said: set[str]) -> bool:
    weights = weights_of(words)
    return bool(words) and 2 * sum(weights[word] for word in words & said) >= sum(weights.values())
