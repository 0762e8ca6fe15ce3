"""What lists of words and tables of a document ask: which word it is, which row, in which year, and what belongs where."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.extraction.generate import FEWEST_DISTRACTORS
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import (
    ChoiceQuestion,
    LessonFact,
    LessonSource,
    MatchPair,
    MatchQuestion,
    Question,
    SortQuestion,
    SourceKind,
)
from worlds.teaching.document.sentence import sentences_in
from worlds.teaching.own_text import ALIKE, MOST_CHOICES, likeness, stems
from worlds.teaching.pages.entry import EXAMPLES, Meaning, is_date
from worlds.teaching.pages.many import is_many
from worlds.teaching.pages.order import of_dates
from worlds.teaching.pages.page import Page
from worlds.teaching.pages.table import Table, is_said, is_telling
from worlds.teaching.pages.wording import is_compared, prompt_of, prompt_of_cell, tells

LONGEST: Final = 200
"""Characters of a fact that fits on a board, and of an answer."""
FEWEST_SORTED: Final = 4
FEWEST_MATCHED, MOST_MATCHED = 3, 6


YES_OR_NO: Final = re.compile(r"(?:did|does|do|is|are|was|were|can|could|has|have|will|would|should)\b", re.I)
"""A head whose cells say yes or no."""
NUMBER: Final = re.compile(r"[\W\d]*")
MOST_DATES: Final = 4
"""Questions for a date, of one list."""


def source_at(page: Page, name: str, start: int, end: int) -> LessonSource:
    return LessonSource(kind=SourceKind.TEXT, name=name, page=page.number, start=start, end=end)


def of_meanings(meanings: Sequence[Meaning], name: str) -> Iterator[tuple[LessonFact, Question | None]]:
    """Each with the fact that it rests on."""
    made: list[tuple[LessonFact, Question | None]] = []
    for number, one in enumerate(meanings, start=1):
        source = source_at(one.page, name, one.start, one.end)
        fact = LessonFact(id=f"word-fact-{number}", says=one.says[:LONGEST], source=source)
        made.append((fact, question_of(one, meanings, fact)))
    for at in {one.list: number for number, one in reversed([*enumerate(meanings)])}.values():
        listed = [number for number, one in enumerate(meanings) if one.list == meanings[at].list]
        if 2 * sum(made[number][1] is not None for number in listed) < len(listed):  # a word's own form would tell
            made[at] = (made[at][0], matched([meanings[number] for number in listed], made[at][0]))
        dated = [number for number in listed if meanings[number].is_date and made[number][1] is not None]
        for number in dated[MOST_DATES:]:
            made[number] = (made[number][0], None)
        if order := of_dates([meanings[number] for number in listed], [made[number][0] for number in listed]):
            last = next(number for number in listed if made[number][0].id == order.fact)
            made[last] = (made[last][0], order)
    yield from made


def question_of(one: Meaning, meanings: Sequence[Meaning], fact: LessonFact) -> Question | None:
    """Which word it is. None: its own form, or too few others, would tell."""
    wrong = wrong_terms(one, meanings)
    if len(wrong) < FEWEST_DISTRACTORS or (
        not one.is_date and (stems(one.term) & stems(one.means) or tells(one.term, one.means))
    ):
        return None
    made = ChoiceQuestion(
        kind="choice",
        id=fact.id.replace("fact", "asked"),
        prompt=prompt_of(one, [other.term for other in meanings if other.list == one.list]),
        choices=(one.term, *wrong[: MOST_CHOICES - 1]),
        answer=0,
        fact=fact.id,
        source=fact.source,
    )
    return made if fault_of(made) is None else None


def matched(meanings: Sequence[Meaning], fact: LessonFact) -> Question | None:
    """All of a list at once."""
    pairs = [MatchPair(left=one.term, right=one.means) for one in meanings if not one.is_date][:MOST_MATCHED]
    if len(pairs) < FEWEST_MATCHED:
        return None
    last = meanings[len(pairs) - 1]
    source = fact.source.model_copy(update={"end": last.end})
    made = MatchQuestion(
        kind="match",
        id=fact.id.replace("fact", "matched"),
        prompt="Match each word with its meaning.",
        pairs=tuple(pairs),
        fact=fact.id,
        source=source,
    )
    return made if fault_of(made) is None else None


def wrong_terms(one: Meaning, meanings: Sequence[Meaning]) -> list[str]:
    """Of its own list, and then of the others: nothing that the meaning would fit as well, or names."""
    if one.is_date:
        dates = [other for other in meanings if other.is_date and other.term != one.term]
        same = [other for other in dates if other.is_year == one.is_year]
        dates = same if len({other.term for other in same}) >= FEWEST_DISTRACTORS else dates
        return [*dict.fromkeys(other.term for other in dates)]
    others = [other for other in meanings if other.term != one.term and not other.is_date]
    near = [other for other in others if other.list == one.list]
    far = [other for other in others if other.list != one.list]
    shift = (
        near.index(next(other for other in near if other.start > one.start))
        if near and near[-1].start > one.start
        else 0
    )
    ring = (*near[shift:], *near[:shift], *(far if len(near) < FEWEST_DISTRACTORS else ()))
    fit = [
        other.term
        for other in ring
        if likeness(one.means, other.means) < ALIKE
        and not stems(other.term) & stems(one.means)
        and not (stems(other.term) and stems(other.term) <= stems(one.term))
        and is_many(other.term.split()[-1]) == is_many(one.term.split()[-1])
    ]
    return [*dict.fromkeys(fit)]


def of_tables(tables: Sequence[Table], name: str) -> Iterator[tuple[LessonFact, Question | None]]:
    for number, table in enumerate(tables, start=1):
        if table.is_of_lists:
            yield from of_lists(table, name, number)
        else:
            yield from of_rows(table, name, number)


def of_rows(table: Table, name: str, number: int) -> Iterator[tuple[LessonFact, Question | None]]:
    """One question of each row, of the columns in turns: by a cell that no other row has."""
    firsts = table.column(0)
    for at, row in enumerate(table.rows):
        said = "; ".join(
            f"{head}: {cell}" for head, cell in zip(table.head[1:], row.cells[1:], strict=True) if is_said(cell)
        )
        if not said:
            continue
        source = source_at(table.page, name, row.start, row.end)
        fact = LessonFact(id=f"row-fact-{number}-{at + 1}", says=f"{row.cells[0]} – {said}"[:LONGEST], source=source)
        yield fact, question_of_row(table, at, firsts, fact) if is_named_by(firsts, at) else None


def is_named_by(firsts: Sequence[str], at: int) -> bool:
    return is_telling(firsts[at]) and len({one.casefold() for one in firsts}) == len(firsts)


def prompt_of_row(table: Table, at: int, column: int) -> str:
    cell = table.rows[at].cells[column]
    if is_date(table.rows[at].cells[0]):
        first = next((cell[start:end].rstrip(" .") for start, end in sentences_in(cell)), cell)
        return f"When was this? {first}"
    return prompt_of_cell(table.head[0], table.head[column], cell)


def question_of_row(table: Table, at: int, firsts: Sequence[str], fact: LessonFact) -> Question | None:
    width = len(table.head) - 1
    columns = [1 + (at + step) % width for step in range(width)]
    cells_of = table.rows[at].cells
    columns.sort(key=lambda column: NUMBER.fullmatch(cells_of[column]) is not None)  # a word is better known
    if is_date(firsts[at]):
        columns.sort(key=lambda column: -len(cells_of[column]))  # what happened, and not to whom
    for column in columns:
        cells, cell = table.column(column), table.rows[at].cells[column]
        others = [firsts[other] for other in ring(len(cells), at) if differ(cells[other], cell)]
        is_only = sum(is_said(one) and not differ(one, cell) for one in cells) == 1
        if (
            is_telling(cell)
            and YES_OR_NO.match(table.head[column]) is None
            and EXAMPLES.match(cell) is None
            and not is_compared(cell)
            and is_only
            and len(others) >= FEWEST_DISTRACTORS
            and not (stems(cell) & stems(firsts[at]) or tells(firsts[at], cell))
        ):
            made = ChoiceQuestion(
                kind="choice",
                id=fact.id.replace("fact", "asked"),
                prompt=prompt_of_row(table, at, column),
                choices=(firsts[at], *others[: MOST_CHOICES - 1]),
                answer=0,
                fact=fact.id,
                source=fact.source,
            )
            return made if fault_of(made) is None else None
    return None


def ring(count: int, at: int) -> list[int]:
    return [(at + step) % count for step in range(1, count)]


def differ(one: str, other: str) -> bool:
    """None of what one says is said by the other, which would be right as well."""
    is_alike = stems(one) & stems(other) or one.casefold() == other.casefold()
    return is_said(one) and not is_alike


def of_lists(table: Table, name: str, number: int) -> Iterator[tuple[LessonFact, Question | None]]:
    source = source_at(table.page, name, *table.span)
    pairs = tuple(
        MatchPair(left=cell, right=table.head[column])
        for row in table.rows
        for column, cell in enumerate(row.cells)
        if cell
    )
    for column, head in enumerate(table.head):
        says = f"{head}: {', '.join(filter(None, table.column(column)))}"[:LONGEST]
        fact = LessonFact(id=f"list-fact-{number}-{column + 1}", says=says, source=source)
        made = SortQuestion(
            kind="sort",
            id=f"sort-{number}",
            prompt=f"What belongs to {table.head[0]}, and what to {table.head[1]}?",
            pairs=pairs[:16],
            fact=fact.id,
            source=source,
        )
        is_asked = column == 0 and len(pairs) >= FEWEST_SORTED and fault_of(made) is None
        yield fact, made if is_asked else None
