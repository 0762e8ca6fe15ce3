"""The teacher's own questions, in her words: `asks: What is 3 x 4? 12, 7, 9`, `Q: ... A: ...`, lists with a), b), c)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from worlds.exercises.arithmetic import value_of
from worlds.lesson.lesson import (
    LARGEST,
    MAX_QUESTIONS,
    TEACHER,
    ChoiceQuestion,
    NumberQuestion,
    Question,
    TrueFalseQuestion,
)
from worlds.notice import Notice
from worlds.reading.numbers import ONES, TENS, number_of
from worlds.teaching.beside_sheet import without_asides
from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.indirect import indirect_in
from worlds.teaching.sheets.marks import without_marks
from worlds.teaching.sheets.prose import LONGEST, drafts_in, true_or_false
from worlds.teaching.sheets.sheet import sheet_in
from worlds.teaching.wrong_choices import Known, Single, known_right, wrong_for

TRUTH: Final = {"true": True, "t": True, "yes": True, "false": False, "f": False, "no": False}
WISHED: Final = re.compile(
    r"(?:^|[.!?;]\s)\W*(?:could|can|would|may|might) (?:there be|(?:you|u|we|they|it) (?:please |also )?"
    r"(?:be|have|make|add|put|build|include|get))\b[^?]{0,200}\?\W*$",
    re.I,
)
"""A question to who builds, and not to pupils: `Could there be a timer?`"""
FEWEST: Final = 3
"""Questions of a sheet, for the text around it to be of the sheet."""
SHOWN: Final = 6
"""Questions that a notice names."""


@dataclass(frozen=True, slots=True)
class Lifted:
    drafts: tuple[QuestionDraft, ...] = ()
    unanswered: tuple[QuestionDraft, ...] = ()
    """Of her questions, those beside the others that have no answer."""
    rest: str = ""
    """The text without them."""
    words: int = 0
    """That were taken out."""


NOTHING: Final = Lifted()


@dataclass(frozen=True, slots=True)
class Asked:
    questions: tuple[Question, ...] = ()
    notices: tuple[Notice, ...] = ()


def lift_sheet(text: str) -> Lifted:
    """What stands in items, tables and keys: before anything else reads the text and mends its lines."""
    sheet = sheet_in(without_marks(text))
    kept = in_order(one for one in sheet.drafts if not WISHED.search(one.prompt))
    join_answers(kept)
    rest, words = without(text, sorted([*sheet.spans, *(one.span for one in (*kept, *sheet.unanswered))]))
    asides = 0
    if len(kept) >= FEWEST:
        rest, asides = without_asides(rest)
    return Lifted(tuple(kept), sheet.unanswered, rest, words + asides)


def lift_questions(text: str, before: Lifted = NOTHING) -> Lifted:
    """The questions of a sheet, and those that stand in sentences, with an answer, or whose answer can be computed; behind
    those that were lifted `before`."""
    sheet = lift_sheet(text)
    plain = without_marks(sheet.rest)
    found = (*true_or_false(plain), *indirect_in(plain), *islice(drafts_in(plain), MAX_QUESTIONS))
    kept = in_order(one for one in found if not WISHED.search(one.prompt))
    join_answers(kept)
    rest, words = without(sheet.rest, [one.span for one in kept])
    return Lifted(
        (*before.drafts, *sheet.drafts, *kept)[:MAX_QUESTIONS],
        (*before.unanswered, *sheet.unanswered),
        rest,
        before.words + sheet.words + words,
    )


def in_order(drafts: Iterable[QuestionDraft]) -> list[QuestionDraft]:
    """Of those that overlap, the first."""
    kept: list[QuestionDraft] = []
    for draft in sorted(drafts, key=lambda one: one.span):
        if len(kept) < MAX_QUESTIONS and (not kept or draft.span[0] >= kept[-1].span[1]):
            kept.append(draft)
    return kept


def join_answers(drafts: Sequence[QuestionDraft]) -> None:
    """Where most questions have one answer, a comma or a slash parts no choices: `(in a bakery, Pudding Lane)`."""
    unmarked = [one for one in drafts if one.right is None and one.answers and not one.is_open]
    several = [one for one in unmarked if len(one.answers) > 1]
    if len(unmarked) - len(several) > len(several):
        for one in several:
            if one.whole and len(one.whole) <= LONGEST and "\n" not in one.whole and right_by_sum(one) is None:
                one.answers = (one.whole,)


def asked_of(lifted: Lifted, known: Known) -> Asked:
    """`known`: what the topic has, for wrong choices and for right ones that she does not mark."""
    questions: list[Question] = []
    first_taken, alone, unmarked = [], [], []
    singles = [(one.prompt, one.answers[0]) for one in lifted.drafts if len(one.answers) == 1]
    for draft in lifted.drafts:
        right = draft.right if draft.right is not None else right_by_sum(draft)
        if right is None and len(draft.answers) > 1:
            right = known_right(draft.prompt, draft.answers, known)
        if right is None and draft.is_open:
            unmarked.append(draft.prompt)
            continue
        made = question_of(f"asked-{len(questions) + 1}", draft, right, singles, known)
        if made is None:
            alone.append(draft.prompt)
            continue
        if right is None and isinstance(made, ChoiceQuestion) and len(draft.answers) > 1:
            first_taken.append(draft.prompt)
        questions.append(made)
    bare = [one.prompt for one in lifted.unanswered]
    return Asked(tuple(questions), tuple(told(first_taken, alone, [*unmarked, *bare])))


def question_of(
    name: str, draft: QuestionDraft, right: int | None, singles: Sequence[Single], known: Known
) -> Question | None:
    """None: it has one answer alone, and nothing to choose from beside it."""
    computed = value_of(draft.prompt)
    if not draft.answers:
        assert computed is not None
        return NumberQuestion(kind="number", id=name, prompt=draft.prompt, answer=float(computed), source=TEACHER)
    if {*map(str.lower, draft.answers)} == {"true", "false"} and right is not None:
        truth = draft.answers[right].lower() == "true"
        return TrueFalseQuestion(kind="true_false", id=name, prompt=draft.prompt, answer=truth, source=TEACHER)
    if len({*map(str.lower, draft.answers)}) > 1:
        return ChoiceQuestion(
            kind="choice", id=name, prompt=draft.prompt, choices=draft.answers, answer=right or 0, source=TEACHER
        )
    only = draft.answers[0]
    if only.lower() in TRUTH:
        return TrueFalseQuestion(
            kind="true_false", id=name, prompt=draft.prompt, answer=TRUTH[only.lower()], source=TEACHER
        )
    if (number := number_in(only) or number_word(only)) is not None:
        return NumberQuestion(
            kind="number", id=name, prompt=draft.prompt, answer=number[0], unit=number[1], source=TEACHER
        )
    wrong = wrong_for(draft.prompt, only, singles, known)
    if not wrong:
        return None
    return ChoiceQuestion(kind="choice", id=name, prompt=draft.prompt, choices=(only, *wrong), answer=0, source=TEACHER)


def right_by_sum(draft: QuestionDraft) -> int | None:
    """The answer that the sum in the question has."""
    computed = value_of(draft.prompt)
    values = [number_in(one) for one in draft.answers]
    found = [
        at for at, one in enumerate(values) if one is not None and computed is not None and one[0] == float(computed)
    ]
    return found[0] if found and len(draft.answers) > 1 else None


def number_in(text: str) -> tuple[float, str | None] | None:
    """A number and its unit: `12`, `3.5 cm`, `1,000`, `$4.50`."""
    found = re.fullmatch(
        r"(?:(?P<sign>[$€£])\s?)?(?P<number>-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(?P<unit>[a-zA-Z°%ΩµÅ]{1,12}[²³]?|[a-z]{1,4}/[a-z]{1,4}[²³]?)?",
        text.strip(),
    )
    number = float(found["number"].replace(",", "")) if found else 0.0
    return (number, found["unit"] or found["sign"]) if found and abs(number) <= LARGEST else None


def number_word(text: str) -> tuple[float, str | None] | None:
    """`five`, and not `a` or `first`."""
    word = text.strip().lower()
    count = number_of(word) if word in (*ONES, *TENS) else None
    return (float(count), None) if count is not None else None


def without(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, int]:
    """The text outside of the spans, and how many words lie in them."""
    rest, words, at = [], 0, 0
    for start, end in spans:
        rest.append(text[at:start].rstrip(" :,\n") + ". ")
        words += len(re.findall(r"\w+", text[start:end]))
        at = end
    left = "".join(rest) + text[at:].lstrip(" .") if spans else text
    return re.sub(r"^[\s.]+|(?<=[.!?])\s*\.", "", left), words


def told(first_taken: Sequence[str], alone: Sequence[str], bare: Sequence[str]) -> Iterator[Notice]:
    if first_taken:
        words = (
            f"The first answer counts as the right one of: {' '.join(first_taken)} Mark another with * if it is not."
        )
        yield Notice("first_answer_taken", words)
    if alone:
        words = f"Give wrong answers, too, of: {listed(alone)} With one answer alone there is nothing to choose."
        yield Notice("answers_missing", words)
    if bare:
        words = f"Not asked, as no answer is marked: {listed(bare)} Give each its answer, or mark the right one with *."
        yield Notice("answers_missing", words)


def listed(prompts: Sequence[str]) -> str:
    more = f" (and {len(prompts) - SHOWN} more)" if len(prompts) > SHOWN else ""
    return " ".join(prompts[:SHOWN]) + more
