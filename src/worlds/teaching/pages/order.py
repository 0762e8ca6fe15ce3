"""What comes first: the steps of a numbered list, the dates of a timeline."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.lesson.check import fault_of
from worlds.lesson.lesson import LessonFact, LessonSource, OrderQuestion, SourceKind
from worlds.teaching.pages.entry import Meaning
from worlds.teaching.pages.page import Page

STEP: Final = re.compile(r"[ \t]*(?:step )?(?P<number>\d{1,2})[.):][ \t]+(?P<says>\S[^\n]*)", re.I)
IN_ORDER: Final = re.compile(
    r"^(?:using|making|doing|testing|measuring|growing|cooking|setting up|recipe)\b|"
    r"\b(?:how|steps?|stages?|process|method|journey|cycle|order|formation|sequence|made|works?|happens|procedure)\b",
    re.I,
)
GOES_ON: Final = re.compile(
    r"^(?:then|next|finally|after|first|now|this|when|later|lastly|eventually)\b|\b(?:so|until|again)\b", re.I
)
NO_ORDER: Final = re.compile(
    r"\b(?:questions?|exercises?|tasks?|your turn|homework|plenary|starter|try|activity|quiz)\b", re.I
)
"""Above what pupils answer, in any order."""
LONGEST_FACT: Final = 200
YEAR: Final = re.compile(r"\d{3,4}")
FEWEST, MOST = 4, 6
FEWEST_GOING_ON: Final = 2
LONGEST: Final = 130
"""Characters of a step."""


def of_steps(page: Page, facts: Sequence[LessonFact], name: str) -> Iterator[tuple[LessonFact, OrderQuestion]]:
    """One question of each list, resting on the fact of one of its steps, or on one of its own. The numbered orders of a
    procedure are steps, too, though they bid: they are read in the page as it is."""
    lines, start, title = page.text.split("\n"), 0, ""
    run: list[tuple[str, int, int]] = []
    called = False
    for line in (*lines, ""):
        found = STEP.fullmatch(line.rstrip())
        if found is not None and int(found["number"]) == len(run) + 1:
            called = called or line.strip().lower().startswith("step")
            run.append((found["says"], start + found.start("says"), start + len(line.rstrip())))
        elif line.strip() or start > len(page.text):
            yield from order_of(run, title, facts, page, name, is_called_step=called)
            called, run, title = False, [], (line.strip() if len(line) <= LONGEST else "")
        start += len(line) + 1
    yield from order_of(run, title, facts, page, name, is_called_step=called)


def order_of(
    run: Sequence[tuple[str, int, int]],
    title: str,
    facts: Sequence[LessonFact],
    page: Page,
    name: str,
    *,
    is_called_step: bool = False,
) -> Iterator[tuple[LessonFact, OrderQuestion]]:
    """None where it is a list of questions, or of things that follow in no order."""
    going = sum(GOES_ON.search(says) is not None for says, _, _ in run)
    if NO_ORDER.search(title):
        return
    is_ordered = is_called_step or IN_ORDER.search(title) is not None or going >= FEWEST_GOING_ON
    some = run[:MOST]
    if (
        len(run) < FEWEST
        or not is_ordered
        or any("?" in says or "__" in says or len(says) > LONGEST for says, _, _ in some)
    ):
        return
    first, last = some[0][1], some[-1][2]
    fact = next(
        (one for one in reversed(facts) if one.source.page == page.number and first <= (one.source.start or 0) < last),
        None,
    )
    if fact is None:
        source = LessonSource(kind=SourceKind.TEXT, name=name, page=page.number, start=first, end=last)
        fact = LessonFact(
            id=f"steps-fact-{page.number}-{first}", says=f"{title}: {some[0][0]}"[:LONGEST_FACT], source=source
        )
    made = OrderQuestion(
        kind="order",
        id=f"steps-{fact.id}",
        prompt="Put these steps in order, the first one first.",
        items=tuple(says.rstrip(" .") for says, _, _ in some),
        fact=fact.id,
        source=fact.source.model_copy(update={"start": first, "end": last}),
    )
    if fault_of(made) is None:
        yield fact, made


def of_dates(meanings: Sequence[Meaning], facts: Sequence[LessonFact]) -> OrderQuestion | None:
    """Of a list, with the facts of its entries: those of different years, as the list has them."""
    found: dict[int, tuple[Meaning, LessonFact]] = {}
    for one, fact in zip(meanings, facts, strict=True):
        year = YEAR.search(one.term)
        if one.is_date and year is not None and "BC" not in one.term:
            found.setdefault(int(year[0]), (one, fact))
    some = [found[year] for year in sorted(found)][:MOST]
    if len(some) < FEWEST:
        return None
    first, last = min(one.start for one, _ in some), max(one.end for one, _ in some)
    fact = some[-1][1]
    made = OrderQuestion(
        kind="order",
        id=f"dates-{fact.id}",
        prompt="Put these events in order, the earliest first.",
        items=tuple(one.means for one, _ in some),
        fact=fact.id,
        source=fact.source.model_copy(update={"start": first, "end": last}),
    )
    return made if fault_of(made) is None else None
