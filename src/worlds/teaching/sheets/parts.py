"""Parts of a task with letters, whose answers stand behind them in one row: `(i) mean (ii) median [key: 8, 7]`."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.answer import clean, is_answer, solution
from worlds.teaching.sheets.item import GAP

NAME: Final = r"[ \t]*(?:answer[ ]?)?(?:key|memo(?:randum)?|answers?|ans)\b[ ]?[:=–—-]+[ ]*"
KEY: Final = re.compile(
    rf"\[{NAME}(?P<square>[^\n\[\]]{{2,300}})\]|\({NAME}(?P<round>[^\n()]{{2,300}})\)"
    rf"|(?:(?<=\n)|(?<=[ \t]{{2}})){NAME}(?P<rest>[^\n\[\]]{{2,300}}?)[ \t.]*$",
    re.I | re.M,
)
LABELS: Final[tuple[tuple[str, ...], ...]] = (
    tuple("abcdefghijklmnop"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
)
NUMBERED: Final = re.compile(r"\(?(?:Q ?)?1\s*[.):=–-]*\s*[A-Za-z]")
"""`1 at the top`, `1-A`: of a key that is read elsewhere."""
COMMA: Final = re.compile(r"\s*[,;]\s+")
LETTER: Final = re.compile(r"[A-Ha-h]|true|false|t|f", re.I)
"""Of an option, or whether it is true: those keys are read elsewhere."""
MOST: Final = 20
"""Keys of a text."""
REACH: Final = 1_500
"""Characters before the key, in which its parts stand."""
LONGEST: Final = 200
"""Characters of a part."""
FEWEST: Final = 2
LEAD_ENDS: Final = re.compile(r"(?<=[a-z\d)])[.!?]\s+|\n")


def parts_in(text: str) -> Iterator[QuestionDraft]:
    for key in islice(KEY.finditer(text), MOST):
        first = max(0, key.start() - REACH)
        before = text[first : key.start()]
        for labels in LABELS:
            answers = entries_of(key["square"] or key["round"] or key["rest"], labels)
            places = places_of(before, labels[: len(answers)]) if len(answers) >= FEWEST else []
            if places:
                yield from asked(text, first, places, answers, key)
                break


def entries_of(said: str, labels: tuple[str, ...]) -> list[str]:
    """What stands behind each label, or between the commas."""
    marks = [*re.finditer(rf"(?:^|(?<=\s))\(?({'|'.join(labels)})[.)]\s*(?=\S)", said)]
    if marks and [one[1] for one in marks] == [*labels[: len(marks)]] and not said[: marks[0].start()].strip():
        ends = [*(one.start() for one in marks[1:]), len(said)]
        found = [clean(said[one.end() : end]) for one, end in zip(marks, ends, strict=True)]
    else:
        found = [clean(one) for one in COMMA.split(said)]
    if NUMBERED.match(found[0]):
        return []
    is_read = all(is_answer(one) for one in found) and not all(LETTER.fullmatch(one) for one in found)
    return found if is_read else []


def places_of(before: str, labels: tuple[str, ...]) -> list[tuple[int, int]]:
    """Of the last row of all these labels, in their order; none where another label follows."""
    found: list[tuple[int, int]] = []
    end = len(before)
    for label in reversed(labels):
        marked = rf"(?:^|(?<=[\s(])){label}[.)][ \t]+(?=\S)|\({label}\)[ \t]*(?=\S)"
        marks = [*re.finditer(marked, before[:end], re.M)]
        if not marks:
            return []
        found.insert(0, marks[-1].span())
        end = marks[-1].start()
    return found


def asked(
    text: str, first: int, places: list[tuple[int, int]], answers: list[str], key: re.Match[str]
) -> Iterator[QuestionDraft]:
    ends = [*(start for start, _ in places[1:]), key.start() - first]
    parts = [
        " ".join(text[first + begin : first + end].strip(" \t\n([").split())
        for (_, begin), end in zip(places, ends, strict=True)
    ]
    if any(not one or len(one) > LONGEST for one in parts):
        return
    start, lead = lead_before(text, first + places[0][0])
    for number, (part, answer) in enumerate(zip(parts, answers, strict=True)):
        is_whole = "?" in part or GAP.search(part) is not None
        prompt = GAP.sub("____", part) if is_whole or not lead else f"{lead}: {part}"
        begin = start if number == 0 else first + places[number][0]
        end = key.end() if number == len(parts) - 1 else first + ends[number]
        yield QuestionDraft(prompt, (solution(answer),), None, (begin, end))


def lead_before(text: str, at: int) -> tuple[int, str]:
    """The task, or what it is about, before the first part: the end of its line, or the line above."""
    head = text[max(0, at - LONGEST) : at].rstrip(" (\n")
    ends = [one.end() for one in LEAD_ENDS.finditer(head)]
    said = head[ends[-1] if ends else 0 :]
    return at - len(text[max(0, at - LONGEST) : at]) + (ends[-1] if ends else 0), " ".join(said.split()).strip(" .:–—-")
