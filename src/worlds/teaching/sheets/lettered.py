"""Tasks in one line, with their answers in brackets behind: `Find the hypotenuse: a) 6 cm and 8 cm b) 5 cm and 12 cm
(Answers: a) 10 cm b) 13 cm)`; and rows of numbers that go on: `6-8-? (10)`."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.answer import MOST, clean, is_answer
from worlds.teaching.sheets.options import LETTERS, options_in

LINE: Final = re.compile(
    r"(?P<task>[A-Z][^\n:?()\[\]]{3,120}):?[ \t]+(?P<items>[(]?(?:a|i|1)[ ]?[.)][^\n\[\]]{2,400}?)[ \t]*\n?[ \t]*"
    r"[(\[][ ]?(?:memo|answers?|ans|key|solutions?)[ ]?[:.=-]?[ ]*(?P<answers>[(]?(?:a|i|1)[ ]?[.)][^\n\[\]]{1,400}?)[)\]]"
    r"(?=\W*(?:\n|$))",
    re.I,
)
BEFORE: Final = re.compile(r"^(?:.*(?:[ \t]{2,}|\t|[.:)\]][ \t]))?(?:[A-Z]{3,}(?: [A-Z&]{2,}){0,4}[ \t]+)?", re.S)
"""What stands before the sentence that says the task: `CLASSWORK`."""
ASKING: Final = re.compile(r"(?:what|which|who|whose|where|when|why|how|is|are|do|does|can)\b", re.I)
NUMBERED: Final = re.compile(r"(?:^|\s)\(?(?P<label>\d)[.)]\s*")
CHOSEN: Final = re.compile(
    r"(?P<asks>[^\n?]{5,240}\?)\?*[ \t]+(?P<options>\(?[Aa][ ]?[.):]?[ ](?=\S)[^\n?]{3,200}?)[ \t]*"
    r"[(\[](?:ans(?:wer)?|key|correct)?[ ]?[:.=-]?[ ]?(?P<right>[A-Ea-e])[)\]](?=\s|$|[.;])"
)
"""`What is 0110? A 3 B 6 C 12 (B)`"""
LEAD: Final = re.compile(r"^.*(?:[:–—]|[ \t]-)[ \t]+(?=\S)", re.S)
NUMBER: Final = r"-?\d{1,9}(?:\.\d{1,9})?"
ROW: Final = re.compile(
    rf"(?<![\d.])(?P<row>{NUMBER}(?:[ ]?[-–—,;][ ]?{NUMBER}){{1,9}}[ ]?[-–—,;][ ]?(?:\?|_{{2,9}}|\.{{3}}|…))"
    rf"[ \t]{{0,9}}[(\[=→][ ]?(?P<next>{NUMBER})(?=[ ]?[)\]\s,;.]|$)"
)


def lettered_in(text: str) -> Iterator[QuestionDraft]:
    for found in LINE.finditer(text):
        tasks, answers = parts_of(found["items"]), parts_of(found["answers"])
        if len(tasks) < 2 or len(tasks) != len(answers):
            continue
        task = BEFORE.sub("", found["task"], count=1).strip()
        begins = found.start()
        for said, answer in zip(tasks, answers, strict=True):
            plain = clean(answer)
            if is_answer(plain):
                yield QuestionDraft(
                    f"{task}: {said}", (plain,), None, (begins, found.end() if said is tasks[-1] else begins)
                )


def chosen_in(text: str) -> Iterator[QuestionDraft]:
    for found in CHOSEN.finditer(text):
        options = [one.says for one in options_in(found["options"].strip())][:MOST]
        right = LETTERS.index(found["right"].upper())
        said = LEAD.sub("", found["asks"])
        if len(options) > 1 and right < len(options):
            asks = said if ASKING.match(said) else found["asks"]
            yield QuestionDraft(asks.strip(), tuple(options), right, found.span())


def parts_of(row: str) -> list[str]:
    """`a) 10 cm b) 13 cm`"""
    if NUMBERED.match(row):
        return [one.strip(" ,;") for one in NUMBERED.split(row)[2::2]]
    return [one.says for one in options_in(row.strip())]


def rows_of_numbers_in(text: str) -> Iterator[QuestionDraft]:
    for found in ROW.finditer(text):
        row = re.sub(r"(?:\?|_+|\.{3}|…)$", "?", found["row"])
        yield QuestionDraft(f"Which number comes next: {row}", (found["next"],), None, (found.start(), found.end() + 1))
