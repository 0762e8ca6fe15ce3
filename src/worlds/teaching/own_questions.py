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
    MatchPair,
    MatchQuestion,
    NumberQuestion,
    Question,
    TrueFalseQuestion,
)
from worlds.notice import Notice
from worlds.reading.numbers import ONES, TENS, number_of
from worlds.teaching.beside_sheet import without_asides
from worlds.teaching.prompt import is_request, prompts_of, tasks_in
from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.brackets import brackets_in
from worlds.teaching.sheets.indirect import indirect_in
from worlds.teaching.sheets.lettered import chosen_in, lettered_in, rows_of_numbers_in
from worlds.teaching.sheets.marks import without_marks
from worlds.teaching.sheets.parts import parts_in
from worlds.teaching.sheets.prose import LONGEST, drafts_in, true_or_false
from worlds.teaching.sheets.remark import is_remarked
from worlds.teaching.sheets.sheet import free_of, sheet_in
from worlds.teaching.sheets.tails import tails_in
from worlds.teaching.sheets.told_numbers import told_numbers_in
from worlds.teaching.wrong_choices import Known, Single, known_right, weak_for, wrong_for

TRUTH: Final = {"true": True, "t": True, "yes": True, "false": False, "f": False, "no": False}
ASKS: Final = re.compile(r"\w")
"""What is asked has a word or a number."""
FEWEST: Final = 3
"""Questions of a sheet, for the text around it to be of the sheet."""
SHOWN: Final = 6
"""Questions that a notice names."""
MOST_PAIRS: Final = 5
LONGEST_LEFT: Final = 140
"""Characters of a question that is one of those to be matched with their answers."""


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
    plain = without_marks(text)
    rows = [*lettered_in(plain), *chosen_in(plain), *rows_of_numbers_in(plain)]
    rows += free_of((one.span for one in rows), [*parts_in(plain), *brackets_in(plain)])
    for start, end in (one.span for one in rows):
        plain = plain[:start] + " " * (end - start) + plain[end:]
    sheet = sheet_in(plain)
    kept = in_order((*rows, *sheet.drafts))
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
    found = [*true_or_false(plain), *indirect_in(plain), *tasks_in(plain), *tails_in(plain)]
    found += free_of((one.span for one in found), [*islice(drafts_in(plain), MAX_QUESTIONS)])
    found += free_of((one.span for one in found), [*told_numbers_in(plain)])
    kept = in_order(found)
    join_answers(kept)
    rest, words = without(sheet.rest, [one.span for one in kept])
    return Lifted(
        (*before.drafts, *sheet.drafts, *kept)[:MAX_QUESTIONS],
        (*before.unanswered, *sheet.unanswered),
        rest,
        before.words + sheet.words + words,
    )


def in_order(drafts: Iterable[QuestionDraft]) -> list[QuestionDraft]:
    """Of those that overlap, the first; none that is not to be marked."""
    kept: list[QuestionDraft] = []
    asked = (one for one in drafts if not is_request(one.prompt) and not is_remarked(one))
    for draft in sorted(asked, key=lambda one: one.span):
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
    first_taken, unmarked, empty = list[str](), list[str](), list[str]()
    alone: list[tuple[int, QuestionDraft]] = []
    for draft, prompt in zip(lifted.drafts, prompts_of(lifted.drafts), strict=True):
        draft.prompt = prompt
    singles = [(one.prompt, one.answers[0]) for one in lifted.drafts if len(one.answers) == 1]
    for draft in lifted.drafts:
        if not ASKS.search(draft.prompt):
            empty.append(f"{' / '.join(draft.answers)}.")
            continue
        right = draft.right if draft.right is not None else right_by_sum(draft)
        if right is None and len(draft.answers) > 1:
            right = known_right(draft.prompt, draft.answers, known)
        if right is None and draft.is_open:
            unmarked.append(draft.prompt)
            continue
        made = question_of(f"asked-{len(questions) + 1}", draft, right, singles, known)
        if made is None:
            alone.append((len(questions), draft))
            continue
        if right is None and isinstance(made, ChoiceQuestion) and len(draft.answers) > 1:
            first_taken.append(draft.prompt)
        questions.append(made)
    if len(alone) == 1 and (beside := beside_of(alone[0][0], questions, lifted.drafts)) is not None:
        moved = questions.pop(beside).prompt
        alone.append((beside, next(one for one in lifted.drafts if one.prompt == moved)))
    matched, left = matches_of([draft for _, draft in alone])
    if matched:
        at = min(at for at, _ in alone)
        questions[at:at] = matched
    weak = [(one, weak_for(one.prompt, one.answers[0], singles, known)) for one in left]
    questions += [choice_of(f"asked-alone-{at}", one, wrong) for at, (one, wrong) in enumerate(weak, start=1) if wrong]
    bare = [one.prompt for one in lifted.unanswered]
    lonely = [one.prompt for one, wrong in weak if not wrong]
    return Asked(tuple(questions), tuple(told(first_taken, lonely, [*unmarked, *bare], empty)))


def beside_of(at: int, questions: Sequence[Question], drafts: Sequence[QuestionDraft]) -> int | None:
    """Of her questions with one answer the one nearest to this place, for what has no choices to be matched with it."""
    single = {one.prompt for one in drafts if len(one.answers) == 1}
    choices = [(number, one) for number, one in enumerate(questions) if isinstance(one, ChoiceQuestion)]
    fit = [(len(one.choices) == 2, abs(number - at), number) for number, one in choices if one.prompt in single]
    return min(fit)[-1] if fit else None


def matches_of(drafts: Sequence[QuestionDraft]) -> tuple[list[MatchQuestion], list[QuestionDraft]]:
    """Questions whose answers have no others of their kind are matched with their answers; and which are left."""
    fit, left = dict[str, QuestionDraft](), list[QuestionDraft]()
    for one in drafts:
        is_fit = len(one.prompt) <= LONGEST_LEFT and one.answers[0].casefold() not in fit
        if is_fit and one.prompt not in [other.prompt for other in fit.values()]:
            fit[one.answers[0].casefold()] = one
        else:
            left.append(one)
    some = [*fit.values()]
    parts = -(-len(some) // MOST_PAIRS)
    if len(some) < 2:
        return [], [*some, *left]
    groups = [some[at::parts] for at in range(parts)]
    matched = [
        MatchQuestion(
            kind="match",
            id=f"asked-match-{at}",
            prompt="Match each question with its answer.",
            pairs=tuple(MatchPair(left=one.prompt, right=one.answers[0]) for one in group),
            source=TEACHER,
        )
        for at, group in enumerate(groups, start=1)
    ]
    return matched, left


def question_of(
    name: str, draft: QuestionDraft, right: int | None, singles: Sequence[Single], known: Known
) -> Question | None:
    """None: it has one answer alone, and nothing of its kind beside it."""
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
    return choice_of(name, draft, wrong) if wrong else None


def choice_of(name: str, draft: QuestionDraft, wrong: Sequence[str]) -> ChoiceQuestion:
    choices = (draft.answers[0], *wrong)
    return ChoiceQuestion(kind="choice", id=name, prompt=draft.prompt, choices=choices, answer=0, source=TEACHER)


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


def told(
    first_taken: Sequence[str], alone: Sequence[str], bare: Sequence[str], empty: Sequence[str]
) -> Iterator[Notice]:
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
    if empty:
        words = f"Not asked, as nothing is asked before it: {listed(empty)} Write the question before its answers."
        yield Notice("answers_missing", words)


def listed(prompts: Sequence[str]) -> str:
    more = f" (and {len(prompts) - SHOWN} more)" if len(prompts) > SHOWN else ""
    return " ".join(prompts[:SHOWN]) + more
