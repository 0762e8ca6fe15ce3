"""A passage whose gaps have their answers behind them: `It was covered with ______ (natron) for about ___ (40) days.`"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.reading.doing.wording import SENTENCE_END
from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.key import Key

FILLED: Final = re.compile(r"(?<![._])(?:_{2,}|\.{4,}|…)[ \t]*[(\[](?P<answer>[^()\[\]\n/,|]{1,40})[)\]]")
NUMBERED: Final = re.compile(r"\((?P<before>\d{1,2})\)[ ]?_{2,}|(?<!_)_{2,}[ ]?\((?P<behind>\d{1,2})\)(?:[ ]?_{2,})?")
FEWEST: Final = 3
"""Of a passage; fewer are lines of a sheet."""
LONGEST: Final = 400
"""Characters of a sentence."""


def gaps_in(text: str) -> Iterator[QuestionDraft]:
    """Each asks for its own gap, in its sentence, whose other gaps are filled."""
    found = [*FILLED.finditer(text)]
    if len(found) < FEWEST or not is_passage(text, found):
        return
    last = 0
    for one in found:
        start, end = sentence_around(text, one.start(), one.end())
        parts = [filled(text[start : one.start()]), "____", filled(text[one.end() : end])]
        said = "".join(parts)
        begins = max(last, start)
        last = one.end()
        yield QuestionDraft(" ".join(said.split()), (one["answer"].strip(),), None, (begins, last))


def numbered_gaps_in(text: str, keys: Sequence[Key]) -> Iterator[QuestionDraft]:
    """`the boy (1)____ to school`, with a key behind."""
    found = [*NUMBERED.finditer(text)]
    numbers = [int(one["before"] or one["behind"]) for one in found]
    key = next((one for one in keys if found and one.start >= found[-1].end()), None)
    entries = key.runs[-1] if key else {}
    if len(found) < 2 or numbers != [*range(1, len(found) + 1)] or not {*numbers} <= entries.keys():
        return
    last = 0
    for number, one in zip(numbers, found, strict=True):
        start, end = sentence_around(text, one.start(), one.end())
        said = NUMBERED.sub(lambda gap: entries[int(gap["before"] or gap["behind"])], text[start : one.start()])
        said += "____" + NUMBERED.sub(lambda gap: entries[int(gap["before"] or gap["behind"])], text[one.end() : end])
        begins, last = max(last, start), one.end()
        yield QuestionDraft(" ".join(said.split()), (entries[number].strip(" ()"),), None, (begins, last))


def filled(text: str) -> str:
    return FILLED.sub(lambda gap: gap["answer"], text)


def is_passage(text: str, found: list[re.Match[str]]) -> bool:
    """Sentences that stand in one paragraph, and not a line each."""
    lines = {text.count("\n", 0, one.start()) for one in found}
    return len(lines) * 2 <= len(found)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(0, start - LONGEST)
    before = [one.end() for one in SENTENCE_END.finditer(text, first, start)]
    behind = SENTENCE_END.search(text, end, min(len(text), end + LONGEST))
    begin = before[-1] if before else first
    return begin + len(text[begin:start]) - len(text[begin:start].lstrip()), behind.end() if behind else end
