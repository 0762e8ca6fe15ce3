"""Sums that a teacher tells of, each in its sentence, with the number behind it: `he saves $100 at 5% for a year, how much
interest does he get, that's $5`."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.indirect import ASKING

SENTENCE: Final = re.compile(
    r"[^.!?\n]*(?:\.(?=\d)[^.!?\n]*){0,20}(?:\?[ \t]*[^.!?\n]{0,40}(?:\.(?=\d)[^.!?\n]*){0,3})?"
)
TOLD: Final = re.compile(
    r"(?P<said>.{15,260}?\b(?:how (?:much|many|long|far|old|tall|fast)|what|which|when)\b[^:;(?]{3,120}?)"
    r"(?P<sign>\?|[,:;–(-]+)\s*(?:that['’]?s |it['’]?s |which is )?(?:of course )?"
    r"(?P<answer>-?[A-Z$€£]?\s?\d[\d.,]*\d?(?:\s?(?:%|[a-z]{1,12}))?)\s*\)?\s*$"
)
TO_DO: Final = re.compile(
    r"\bask (?:them|pupils|students|learners|everybody|each)?\s?to "
    r"(?P<task>(?:write|find|work out|give|calculate|say|name) [^().?!\n]{6,120}?)\s*\((?P<answer>[^()\n]{1,60})\)",
    re.I,
)
FEWEST: Final = 2
LEADS: Final = re.compile(r"^(?:and |then |next |last(?:ly)? |finally |also |first(?:ly)? |,\s*)+", re.I)


def told_numbers_in(text: str) -> Iterator[QuestionDraft]:
    """Where the text speaks of asking, and tells of several."""
    if not ASKING.search(text):
        return
    tasks = [*map(task_of, TO_DO.finditer(text))]
    told = [one for found in SENTENCE.finditer(text) if (one := told_in(found)) is not None]
    found = sorted((*tasks, *told), key=lambda one: one.span)
    if len(found) >= FEWEST:
        yield from found


def task_of(found: re.Match[str]) -> QuestionDraft:
    task = " ".join(found["task"].split())
    return QuestionDraft(f"{task[0].upper()}{task[1:]}.", (found["answer"].strip(),), None, found.span("task"))


def told_in(sentence: re.Match[str]) -> QuestionDraft | None:
    found = TOLD.match(sentence[0].rstrip(" .")) if len(sentence[0]) > 1 else None
    if found is None:
        return None
    said = LEADS.sub("", " ".join(found["said"].split())).strip(" ,")
    start = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
    answer = found["answer"].strip(" .,")
    return QuestionDraft(
        f"{said[0].upper()}{said[1:]}?", (answer,), None, (start, sentence.start() + found.end("answer"))
    )
