"""What tables of a document ask: which row has a cell, which is of a kind, and what belongs where."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.extraction.generate import FEWEST_DISTRACTORS
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import ChoiceQuestion, LessonFact, MatchPair, Question, SortQuestion
from worlds.teaching.document.sentence import sentences_in
from worlds.teaching.own_text import MOST_CHOICES, stems
from worlds.teaching.pages.asked import LONGEST, source_at
from worlds.teaching.pages.entry import EXAMPLES, is_date
from worlds.teaching.pages.many import told_in
from worlds.teaching.pages.table import NAMELESS, Table, is_said, is_telling
from worlds.teaching.pages.wording import is_compared, lowered, prompt_of_cell, tells

NUMBER: Final = re.compile(r"[\W\d]*")
FEWEST_SORTED: Final = 4
MOST_KINDS, FEWEST_OF_KIND = 3, 2
"""Of a column that says of which kind a row is; rows of each that is sorted."""
EITHER: Final = re.compile(r"\bor\b", re.I)
"""`Conductor or insulator?`"""
OF_SOMEBODY: Final = re.compile(r"who\b", re.I)
YES_OR_NO: Final = re.compile(r"(?:did|does|do|is|are|was|were|can|could|has|have|will|would|should)\b", re.I)
"""A head whose cells say yes or no."""


def of_tables(tables: Sequence[Table], name: str) -> Iterator[tuple[LessonFact, Question | None]]:
    for number, table in enumerate(tables, start=1):
        if table.is_of_lists:
            yield from of_lists(table, name, number)
        else:
            yield from of_rows(table, name, number)


def of_rows(table: Table, name: str, number: int) -> Iterator[tuple[LessonFact, Question | None]]:
    """One question of each row, of the columns in turns: by a cell that no other row has."""
    firsts = table.column(0)
    seen: set[str] = set()
    kinds = kinds_in(table)
    for at, row in enumerate(table.rows):
        said = "; ".join(
            f"{head}: {cell}" if head else cell
            for head, cell in zip(table.head[1:], row.cells[1:], strict=True)
            if is_said(cell)
        )
        if not said:
            continue
        source = source_at(table.page, name, row.start, row.end)
        fact = LessonFact(id=f"row-fact-{number}-{at + 1}", says=f"{row.cells[0]} – {said}"[:LONGEST], source=source)
        asked = question_of_row(table, at, firsts, fact) if is_named_by(firsts, at) else None
        shared = None if asked else shared_by(table, at, kinds, fact, seen)
        yield fact, asked or shared
    source = source_at(table.page, name, *table.span)
    told = (
        "; ".join(f"{one}: {cell}" for one, cell in zip(firsts, table.column(kinds[0]), strict=True)) if kinds else ""
    )
    fact = LessonFact(id=f"rows-fact-{number}", says=told[:LONGEST] or table.head[0], source=source)
    if (sort := sorted_by(table, kinds, fact)) is not None:
        yield fact, sort


def is_named_by(firsts: Sequence[str], at: int) -> bool:
    return is_telling(firsts[at]) and len({one.casefold() for one in firsts}) == len(firsts)


def first_of(cell: str) -> str:
    """Its first sentence."""
    return next((cell[start:end].rstrip(" .") for start, end in sentences_in(cell)), cell)


def prompt_of_row(table: Table, at: int, column: int) -> str:
    cell = table.rows[at].cells[column]
    if is_date(table.rows[at].cells[0]):
        return f"When was this? {first_of(cell)}"
    return prompt_of_cell(table.head[0], table.head[column], cell)


def question_of_row(table: Table, at: int, firsts: Sequence[str], fact: LessonFact) -> Question | None:
    width = len(table.head) - 1
    columns = [1 + (at + step) % width for step in range(width)]
    cells_of = table.rows[at].cells
    columns.sort(key=lambda column: OF_SOMEBODY.match(table.head[column]) is not None)
    columns.sort(key=lambda column: NUMBER.fullmatch(cells_of[column]) is not None)  # a word is better known
    if is_date(firsts[at]):
        columns.sort(key=lambda column: -len(cells_of[column]))  # what happened, and not to whom
    for column in columns:
        cells, cell = table.column(column), table.rows[at].cells[column]
        others = [firsts[other] for other in ring(len(cells), at) if differ(cells[other], cell)]
        is_only = sum(is_said(one) and not differ(one, cell) for one in cells) == 1
        if is_date(firsts[at]):
            cell = first_of(cell)
            if OF_SOMEBODY.match(table.head[column]):
                continue
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


def shared_by(table: Table, at: int, kinds: Sequence[int], fact: LessonFact, seen: set[str]) -> ChoiceQuestion | None:
    """By a cell that a few rows have: one of them beside others that have it not. `seen`: cells that were asked for."""
    firsts = table.column(0)
    if not is_named_by(firsts, at):
        return None
    for column in kinds:
        cell = table.rows[at].cells[column]
        others = [firsts[other] for other in ring(len(firsts), at) if differ(table.rows[other].cells[column], cell)]
        if (
            cell.casefold() in seen
            or len(others) < FEWEST_DISTRACTORS
            or not is_telling(cell)
            or tells(firsts[at], cell)
        ):
            continue
        one = f"Which of these is {'an' if cell[0].lower() in 'aeiou' else 'a'} {lowered(cell)}?"
        made = ChoiceQuestion(
            kind="choice",
            id=fact.id.replace("fact", "shared"),
            prompt=one if EITHER.search(table.head[column]) else prompt_of_cell(NAMELESS, table.head[column], cell),
            choices=(firsts[at], *others[: MOST_CHOICES - 1]),
            answer=0,
            fact=fact.id,
            source=fact.source,
        )
        if fault_of(made) is None:
            seen.add(cell.casefold())
            return made
    return None


def kinds_in(table: Table) -> list[int]:
    """Columns that say of which kind each row is: a few words that come again."""
    found = []
    for column in range(1, len(table.head)):
        cells = Counter(cell.casefold() for cell in table.column(column))
        is_kind = 1 < len(cells) <= MOST_KINDS and len(table.rows) >= FEWEST_SORTED and max(cells.values()) > 1
        if (
            is_kind
            and table.head[column]
            and all(is_telling(cell) and len(cell.split()) <= FEWEST_SORTED for cell in cells)
        ):
            found.append(column)
    return found


def sorted_by(table: Table, kinds: Sequence[int], fact: LessonFact) -> SortQuestion | None:
    """All rows at once, by the first such column that each kind has two rows of."""
    firsts = table.column(0)
    for column in kinds:
        cells = table.column(column)
        if min(Counter(cells).values()) < FEWEST_OF_KIND or len({*firsts}) < len(firsts):
            continue
        made = SortQuestion(
            kind="sort",
            id=fact.id.replace("fact", "sorted"),
            prompt=f"Sort them: {lowered(table.head[column].rstrip(' ?'))}?",
            pairs=tuple(MatchPair(left=one, right=cell) for one, cell in zip(firsts, cells, strict=True))[:16],
            fact=fact.id,
            source=fact.source,
        )
        return made if fault_of(made) is None else None
    return None


def ring(count: int, at: int) -> list[int]:
    return [(at + step) % count for step in range(1, count)]


def differ(one: str, other: str) -> bool:
    """None of what one says is said by the other, which would be right as well."""
    if NUMBER.fullmatch(one) and NUMBER.fullmatch(other):
        return is_said(one) and one != other
    mine, theirs = told_in(one), told_in(other)
    is_alike = 2 * len(mine & theirs) >= max(1, min(len(mine), len(theirs))) or one.casefold() == other.casefold()
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
