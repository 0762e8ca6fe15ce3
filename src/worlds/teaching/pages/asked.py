"""What lists of words and tables of a document ask: which word it is, which row, in which year, and what belongs where."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.extraction.generate import FEWEST_DISTRACTORS
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import ChoiceQuestion, LessonFact, LessonSource, MatchPair, Question, SortQuestion, SourceKind
from worlds.reading.english import parse
from worlds.teaching.document.definition import BEGINS
from worlds.teaching.own_text import ALIKE, MOST_CHOICES, likeness, stems
from worlds.teaching.pages.entry import Meaning
from worlds.teaching.pages.page import Page
from worlds.teaching.pages.table import Table, is_telling

LONGEST: Final = 200
"""Characters of a fact that fits on a board, and of an answer."""
FEWEST_SORTED: Final = 4


def source_at(page: Page, name: str, start: int, end: int) -> LessonSource:
    return LessonSource(kind=SourceKind.TEXT, name=name, page=page.number, start=start, end=end)


def of_meanings(meanings: Sequence[Meaning], name: str) -> Iterator[tuple[LessonFact, Question | None]]:
    """Each with the fact that it rests on."""
    verbs = [starts_with_verb(one.means) for one in meanings]
    for number, (one, is_verb) in enumerate(zip(meanings, verbs, strict=True)):
        source = source_at(one.page, name, one.start, one.end)
        fact = LessonFact(id=f"word-fact-{number + 1}", says=one.says[:LONGEST], source=source)
        wrong = wrong_terms(one, meanings)
        if len(wrong) < FEWEST_DISTRACTORS:
            yield fact, None
            continue
        made = ChoiceQuestion(
            kind="choice",
            id=f"word-{number + 1}",
            prompt=prompt_of(one, is_verb=is_verb),
            choices=(one.term, *wrong[: MOST_CHOICES - 1]),
            answer=0,
            fact=fact.id,
            source=source,
        )
        yield fact, made if fault_of(made) is None else None


def starts_with_verb(means: str) -> bool:
    """`controls what goes in and out`"""
    [doc] = parse([f"It {means[0].lower()}{means[1:]}"])
    return len(doc) > 1 and doc[1].tag_ == "VBZ" and means[0].islower()


def prompt_of(one: Meaning, *, is_verb: bool) -> str:
    if one.is_year:
        return f"In which year was this? {one.means[0].upper()}{one.means[1:]}"
    if is_verb:
        return f"Which of these {one.means}?"
    return f"Which word means: {one.means}?" if BEGINS.match(one.means) else f"Which of these is it: {one.means}?"


def wrong_terms(one: Meaning, meanings: Sequence[Meaning]) -> list[str]:
    """Of its own list, and then of the others: nothing that the meaning would fit as well, or names."""
    if one.is_year:
        years = dict.fromkeys(other.term for other in meanings if other.is_year and other.term != one.term)
        return [*years]
    others = [other for other in meanings if other.term != one.term and not other.is_year]
    near = [other for other in others if other.list == one.list]
    far = [other for other in others if other.list != one.list]
    shift = near.index(next(other for other in near if other.start > one.start)) if near and near[-1].start > one.start else 0
    ring = (*near[shift:], *near[:shift], *(far if len(near) < FEWEST_DISTRACTORS else ()))
    fit = [
        other.term
        for other in ring
        if likeness(one.means, other.means) < ALIKE
        and not stems(other.term) & stems(one.means)
        and not (stems(other.term) and stems(other.term) <= stems(one.term))
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
        said = "; ".join(f"{head}: {cell}" for head, cell in zip(table.head[1:], row.cells[1:], strict=True) if cell)
        source = source_at(table.page, name, row.start, row.end)
        fact = LessonFact(id=f"row-fact-{number}-{at + 1}", says=f"{row.cells[0]} – {said}"[:LONGEST], source=source)
        yield fact, question_of_row(table, at, firsts, fact) if is_named_by(firsts, at) else None


def is_named_by(firsts: Sequence[str], at: int) -> bool:
    return is_telling(firsts[at]) and len({one.casefold() for one in firsts}) == len(firsts)


def question_of_row(table: Table, at: int, firsts: Sequence[str], fact: LessonFact) -> Question | None:
    width = len(table.head) - 1
    for column in (1 + (at + step) % width for step in range(width)):
        cells, cell = table.column(column), table.rows[at].cells[column]
        others = [firsts[other] for other in ring(len(cells), at) if differ(cells[other], cell)]
        is_only = sum(not differ(one, cell) for one in cells) == 1
        if is_telling(cell) and is_only and len(others) >= FEWEST_DISTRACTORS and not stems(cell) & stems(firsts[at]):
            made = ChoiceQuestion(
                kind="choice",
                id=fact.id.replace("fact", "asked"),
                prompt=f"Which of these has this {lowered(table.head[column])}: {cell}?",
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
    return one != "" and one.casefold() != other.casefold() and likeness(one, other) < ALIKE


def lowered(head: str) -> str:
    return head if head.isupper() else head[0].lower() + head[1:]


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
