"""What happened first: events of which her text gives the years; and pairs that it sets side by side."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.extraction.terms import years_in
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import LessonFact, MatchPair, MatchQuestion, OrderQuestion
from worlds.teaching.document.sentence import sentences_in
from worlds.teaching.document.statement import EXAMPLE, Statement

DATE: Final = re.compile(
    r"^(?:In|On)?[ ]?(?:\d{1,2}(?:st|nd|rd|th)?[ ])?(?:[A-Z][a-z]{2,8}[ ])?(?P<year>1\d{3}|20\d\d)(?:,|:)?[ ]+(?=\S)|"
    r"[ ](?:(?:in|on)[ ](?:\d{1,2}(?:st|nd|rd|th)?[ ])?(?:[A-Z][a-z]{2,8}[ ])?|[A-Z][a-z]{2,8}[ ])"
    r"(?P<later>1\d{3}|20\d\d)(?=[ .,;]|$)"
)
"""When it happened, before it or within it."""
FEWEST, MOST = 3, 5
"""Events."""
LONGEST: Final = 90
"""Characters of an event."""
FEWEST_WORDS: Final = 3
LEFT, RIGHT = r"[^,;:()]{2,40}", r"[^()\d,;]{3,40}"
PAIRED: Final = re.compile(rf"(?P<left>{LEFT}) \((?P<right>{RIGHT})\)")
SIDE_BY_SIDE: Final = re.compile(
    rf"(?:[^:]{{1,40}}: )?{LEFT} \({RIGHT}\)(?:[,;] (?:and )?{LEFT} \({RIGHT}\)){{2,5}}\.?"
)
"""`granite (igneous), marble (metamorphic), ...`, and nothing else."""


def of_events(facts: Sequence[LessonFact], statements: Sequence[Statement]) -> Iterator[OrderQuestion]:
    """One question, with the events that are in different years."""
    found: dict[int, tuple[LessonFact, str]] = {}
    for fact, one in zip(facts, statements, strict=True):
        if event := event_of(one):
            found.setdefault(event[0], (fact, event[1]))
    years = sorted(found)
    if len(years) < FEWEST:
        return
    some = years if len(years) <= MOST else [years[at * (len(years) - 1) // (MOST - 1)] for at in range(MOST)]
    last = max((found[year][0] for year in some), key=lambda one: one.source.start or 0)
    made = OrderQuestion(
        kind="order",
        id="own-order-1",
        prompt="Put these events in order, the earliest first.",
        items=tuple(found[year][1] for year in some),
        fact=last.id,
        source=last.source,
    )
    if fault_of(made) is None:
        yield made


def event_of(one: Statement) -> tuple[int, str] | None:
    """Its year, and what happened; none where it tells of more years, or is not to be understood alone."""
    says = one.alone or next((one.says[start:end] for start, end in sentences_in(one.says)), one.says)
    years = [*years_in(says)]
    dates = [*DATE.finditer(says)]
    if len(years) != 1 or len(dates) != 1:
        return None
    date = dates[0]
    event = " ".join((says[: date.start()] + " " + says[date.end() :]).split()).rstrip(" .;,")
    event = event.replace(" ,", ",").strip()
    if not len(event.split()) >= FEWEST_WORDS or len(event) > LONGEST or any(map(str.isdigit, event)):
        return None
    return int(date["year"] or date["later"]), event[:1].upper() + event[1:]


def of_pairs(facts: Sequence[LessonFact], statements: Sequence[Statement]) -> Iterator[MatchQuestion]:
    for fact, one in zip(facts, statements, strict=True):
        if one.words or not SIDE_BY_SIDE.fullmatch(one.says):
            continue
        label, _, rest = one.says.rpartition(": ")
        about = "" if EXAMPLE.fullmatch(label.removesuffix("s")) else label
        pairs = tuple(
            MatchPair(left=found["left"].strip().removeprefix("and "), right=found["right"].strip())
            for found in PAIRED.finditer(rest)
        )
        made = MatchQuestion(
            kind="match",
            id=fact.id.replace("fact", "pairs"),
            prompt=f"{about}: what belongs together?" if about else "What belongs together?",
            pairs=pairs,
            fact=fact.id,
            source=fact.source,
        )
        if fault_of(made) is None:
            yield made
