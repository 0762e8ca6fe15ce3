"""Rows of a table whose head says which column asks and which one answers; or, where questions are wished, of any two
columns: `Country | Capital`."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.answer import is_answer, solution
from worlds.teaching.sheets.truth import TRUTHS

CELL: Final = re.compile(r"[ ]*[|\t][ ]*")
ASKS: Final = ("question", "prompt", "clue", "problem")
ANSWERS: Final = ("answer", "solution", "correct", "key")
LONGEST_HEAD: Final = 30
FEWEST: Final = 3
"""Rows below a head."""
NUMBERS: Final = re.compile(r"(?:no|nr|#|number|marks?|points?|pts?|calc|page)\b", re.I)
RULE: Final = re.compile(r"[\s|:+-]+")
Row = tuple[list[str], tuple[int, int]]


def rows_in(text: str, ask: Callable[[str], str] | None) -> Iterator[QuestionDraft]:
    """`ask`: of a word of the first column, what is asked about it."""
    for head, rows in tables_in(text):
        if (truth := truth_column(rows)) is not None:
            yield from judged(rows, truth)
            continue
        lower = [one.lower().strip("*_ ") for one in head]
        asks = next((at for at, one in enumerate(lower) if names(one, ASKS) or one == "q"), None)
        answers = next(
            (at for at, one in enumerate(lower) if at != asks and (names(one, ANSWERS) or one in ("a", "ans"))), None
        )
        if asks is not None and answers is not None:
            yield from answered(rows, asks, answers)
        elif ask is not None and len(rows) >= FEWEST:
            named = [at for at, one in enumerate(lower) if one and not NUMBERS.match(one)]
            if len(named) > 1:
                yield from asked(rows, named[0], named[1], ask)


def names(head: str, kinds: tuple[str, ...]) -> bool:
    """`Expected answer`"""
    return len(head) < LONGEST_HEAD and any(word.startswith(kinds) for word in head.split())


def tables_in(text: str) -> Iterator[tuple[list[str], list[Row]]]:
    """Lines of cells that follow each other: the first, and the others, of which the first takes the head along."""
    head: list[str] | None = None
    begins = 0
    rows: list[Row] = []
    for line in re.finditer(r"[^\n]*\n?", text):
        is_row = ("|" in line[0] or "\t" in line[0].strip()) and not RULE.fullmatch(line[0])
        if is_row:
            cells = [one.strip(" *_") for one in CELL.split(line[0].strip().strip("|").strip())]
            if head is None:
                head, begins = cells, line.start()
            else:
                start = line.start() if rows else begins
                rows.append((cells, (start, line.start() + len(line[0].rstrip()))))
        elif not RULE.fullmatch(line[0]) and head is not None:
            yield head, rows
            head, rows = None, []
    if head is not None:
        yield head, rows


def truth_column(rows: list[Row]) -> int | None:
    """That says of each row whether it is true."""
    for at in range(max((len(cells) for cells, _ in rows), default=0)):
        column = [cells[at].lower().strip(".") for cells, _ in rows if at < len(cells)]
        if len(column) == len(rows) >= FEWEST and {*column} <= TRUTHS.keys():
            return at
    return None


def judged(rows: list[Row], truth: int) -> Iterator[QuestionDraft]:
    """The first column that has sentences is judged."""
    for cells, span in rows:
        said = next((one for at, one in enumerate(cells) if at != truth and len(one.split()) > 2), None)
        if said is not None:
            is_true = TRUTHS[cells[truth].lower().strip(".")]
            yield QuestionDraft(f"{said.rstrip('.')}.", ("True", "False"), 0 if is_true else 1, span)


def answered(rows: list[Row], asks: int, answers: int) -> Iterator[QuestionDraft]:
    for cells, span in rows:
        if max(asks, answers) < len(cells) and is_answer(answer := solution(cells[answers])) and cells[asks]:
            yield QuestionDraft(cells[asks], (answer,), None, span)


def asked(rows: list[Row], about: int, answers: int, ask: Callable[[str], str]) -> Iterator[QuestionDraft]:
    for cells, span in rows:
        if max(about, answers) < len(cells) and cells[about] and is_answer(cells[answers]):
            yield QuestionDraft(ask(cells[about]), (cells[answers],), None, span)
