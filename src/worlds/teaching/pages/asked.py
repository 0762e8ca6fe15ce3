"""What lists of words and tables of a document ask: which word it is, which row, in which year, and what belongs where."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from worlds.extraction.generate import FEWEST_DISTRACTORS
from worlds.extraction.words import is_plural
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
from worlds.reading.english import parse
from worlds.teaching.document.definition import BEGINS
from worlds.teaching.own_text import ALIKE, MOST_CHOICES, likeness, stems
from worlds.teaching.pages.entry import Meaning
from worlds.teaching.pages.page import Page
from worlds.teaching.pages.table import Table, is_telling

LONGEST: Final = 200
"""Characters of a fact that fits on a board, and of an answer."""
FEWEST_SORTED: Final = 4
FEWEST_MATCHED, MOST_MATCHED = 3, 6


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
    yield from made


def question_of(one: Meaning, meanings: Sequence[Meaning], fact: LessonFact) -> Question | None:
    """Which word it is. None: its own form, or too few others, would tell."""
    wrong = wrong_terms(one, meanings)
    if len(wrong) < FEWEST_DISTRACTORS or (stems(one.term) & stems(one.means) and not one.is_year):
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
    pairs = [MatchPair(left=one.term, right=one.means) for one in meanings if not one.is_year][:MOST_MATCHED]
    if len(pairs) < FEWEST_MATCHED:
        return None
    last = meanings[len(pairs) - 1]
    source = fact.source.model_copy(update={"end": last.end})
    made = MatchQuestion(
        kind="match",
        id=fact.id.replace("fact", "matched"),
        prompt="What is what?",
        pairs=tuple(pairs),
        fact=fact.id,
        source=source,
    )
    return made if fault_of(made) is None else None


def prompt_of(one: Meaning, terms: Sequence[str]) -> str:
    if one.is_year:
        return f"In which year was this? {one.means[0].upper()}{one.means[1:]}"
    [said] = parse([f"It {one.means[0].lower()}{one.means[1:]}"])
    if len(said) > 1 and said[1].tag_ == "VBZ" and one.means[0].islower():
        return f"Which of these {one.means}?"  # `controls what goes in and out`
    is_word = BEGINS.match(one.means) is not None and one.means[0].islower() and not are_names(tuple(terms))
    return f"Which word means: {one.means}?" if is_word else f"Which of these is it: {one.means}?"


@lru_cache(maxsize=16)
def are_names(terms: tuple[str, ...]) -> bool:
    """Of persons and places, for the most part."""
    names = sum(doc[0].tag_ == "NNP" for doc in parse([f"{term} is here." for term in terms]))
    return 2 * names >= len(terms)


def wrong_terms(one: Meaning, meanings: Sequence[Meaning]) -> list[str]:
    """Of its own list, and then of the others: nothing that the meaning would fit as well, or names."""
    if one.is_year:
        years = dict.fromkeys(other.term for other in meanings if other.is_year and other.term != one.term)
        return [*years]
    others = [other for other in meanings if other.term != one.term and not other.is_year]
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
        and is_plural(other.term.split()[-1]) == is_plural(one.term.split()[-1])
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
                prompt=prompt_of_cell(table.head[column], cell),
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
    return one != "" and not is_alike


def prompt_of_cell(head: str, cell: str) -> str:
    """`Shape: wide and flat`, and `Ruled over: the sky`, which is nothing that one has."""
    [doc] = parse([f"its {lowered(head)}"])
    is_noun = all(one.tag_ in ("NN", "NNS", "NNP", "JJ") for one in doc[1:]) and doc[-1].tag_ != "JJ"
    return f"Which of these has this {lowered(head)}: {cell}?" if is_noun else f"Which of these is it? {head}: {cell}"


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
