"""The teacher's own questions, in her words: `asks: What is 3 x 4? 12, 7, 9`, `Q: ... A: ...`, lists with a), b), c)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from worlds.exercises.arithmetic import value_of
from worlds.lesson.lesson import (
    LARGEST,
    MAX_QUESTIONS,
    ChoiceQuestion,
    LessonSource,
    NumberQuestion,
    Question,
    SourceKind,
    TrueFalseQuestion,
)
from worlds.notice import Notice
from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheet import sheet_in

SENTENCE_ENDS: Final = re.compile(r"[.!?\n:;\"“”•]")
LONGEST_QUESTION: Final = 300
MOST_LOOKED_AT: Final = 1_000
"""Question marks of a text."""
LONGEST_LEAD: Final = 120
"""Characters, of what introduces one."""
BEFORE: Final = re.compile(
    r"(?:\b(?:that|which|who|and|it|to)\s+)?\b(?:asks?|asking|says?|ask)\s*:?\s*[\"“]?\s*$"
    r"|(?:^|\n|\s)(?:\(?(?:Q|Question)\s*\d*\s*[.:)]|(?:Q|Question)[ ]?\d{1,2}(?=[ \t])|\d{1,2}\s*[.)])\s*[\"“]?\s*$"
    r"|(?:^|\n)[ \t]*[-*•–][ \t]+$"
    r"|(?:^|\n)[^.!?\n]{0,40}\b(?:questions?|quiz)(?: questions?)?\s*:\s*[\"“]?\s*$"
    r"|=\s*\?\s*(?:and|,|;)?\s*$",
    re.I,
)
"""What introduces a question of a quiz."""
SAID: Final = re.compile(
    r"\s*[(\[]?\s*(?:the\s+)?(?:right |correct )?(?:answers?|ans\.?|choices|options|(?-i:A))\s*(?:are|is)?"
    r"\s*(?:[:=–—-]|(?<=A)\.)\s*",
    re.I,
)
DASH: Final = re.compile(r"\s*(?:[-–—=→]+)\s*")
ARROW: Final = re.compile(r"[ \t]*(?:[-–—=]+>|→)[ \t]*(?P<answer>[^\n]+)")
"""What stands behind an arrow is one answer, to the end of its line."""
ASKS_US: Final = re.compile(
    r"\s*(?:(?:and|so|maybe|also|hi|hello)[, ]+)*(?:can|could|would|will|may|should|is there|is it possible)\b", re.I
)
"""`Can you make a castle?`: said to who builds."""
STATED_LINE: Final = re.compile(
    r"^[ \t]*(?:\(?(?:\d{1,2}|[a-z])[.)]|[-*•])?[ \t]*(?P<prompt>[^?\n]{8,280}?)[ \t]*[-–—:=(\[]*[ \t]*"
    r"(?P<truth>TRUE|FALSE|True|False|true|false)[)\]]?[.!]?[ \t]*$",
    re.M,
)
"""A line with a statement and whether it is true."""
FEWEST_STATED: Final = 2
ASKING: Final = re.compile(
    r"(?<=\s)(?:What|Which|Who|Whose|Where|When|Why|How|Is|Are|Do|Does|Did|Can|Name)\b(?=[^?]*\?)", re.M
)
"""Where a question begins within a sentence."""
NUMBERED: Final = re.compile(r"\s*(?:\(?(?:Q|Question)?\s*(?:\d{1,2}|(?<=\s)[a-j](?=\)))\s*[.:)]\s*)?", re.I)
ITEM: Final = re.compile(
    r"[ \t]*\(?(?:(?:Q|Question)\s*\d{0,2}\s*[.:)]|(?:Q|Question)[ ]?\d{1,2}(?=[ \t])|\d{1,2}[.)]|[a-j]\)|[-*•–](?=[ \t]))"
    r"[ \t]*",
    re.I,
)
"""What a question of a list begins with; all of its line is the question."""
OPEN: Final = re.compile(r"\s*[(\[]\s*")
LETTERED: Final = re.compile(r"(?:^|[\s(,;])\(?([A-Da-d])[).:]\s+")
BULLETS: Final = re.compile(r"\s*\n\s*(?:[-*•–]|\[[ xX]?\])\s*")
LIST: Final = re.compile(
    r"(?:[ \t]*\n\s{0,9}(?:\(?[A-Da-d][).]|[-*•–]|\[[ xX]?\])[ \t]*[^\n]+)+|[ \t]*\(?[Aa][).:]\s[^\n]+\b[Bb][).:]\s[^\n]+"
)
"""Lines with bullets or letters; or letters within a line."""
SPLIT: Final = re.compile(r"\s*(?:,\s*(?:and|or)\s+|,\s+|,(?!\d)|;\s*|\s+or\s+|\s+/\s+|\s*\|\s*)\s*")
RIGHT: Final = re.compile(r"\s*(?:[(\[]\s*(?:correct|right|answer|true answer|x)\s*[)\]]|✓|✔|√|\*+)\s*", re.I)
STATED: Final = re.compile(
    r"\s*[.;,(]?\s*(?:the\s+)?(?:right|correct)\s*(?:answer|one|choice)?\s*(?:is|:|=)+\s*(?P<right>[^.\n)]+)\)?"
    r"|\s*[.;,(\n]?\s*(?:answer|ans)\s*(?:is|:|=)+\s*(?P<other>[^.\n)]+)\)?",
    re.I,
)
TRUTH: Final = {
    "true": True,
    "t": True,
    "yes": True,
    "right": True,
    "false": False,
    "f": False,
    "no": False,
    "wrong": False,
}
TRUE_OR_FALSE: Final = re.compile(
    r"(?:^[ \t]*[-*•–][ \t]+)?\b(?:true or false|true/false|t/f)\s*[:?–—-]*\s*[\"“]?"
    r"(?P<prompt>[^?\n\"”(]{4,280}?)[\"”.?]*\s*"
    r"(?:[-–—=]+>|→|[(\[–—-]|answer:|:)\s*(?:answer:?\s*)?(?P<truth>true|false|t|f)\b[)\]]?\.?",
    re.I | re.M,
)
LONGEST: Final = 90
"""Characters of an answer: what is longer is text that goes on."""
LONGEST_LIST: Final = 800
"""Characters of all answers of a question."""
FEWEST_PLAIN: Final = 3
"""Answers that stand behind a question without any sign that they are some."""
SHORT: Final = 5
"""Words of such an answer."""
MOST: Final = 4
"""Choices of a question."""


@dataclass(frozen=True, slots=True)
class Lifted:
    questions: tuple[Question, ...] = ()
    rest: str = ""
    """The text without them."""
    words: int = 0
    """That were taken out."""
    notices: tuple[Notice, ...] = field(default=())


def lift_questions(text: str) -> Lifted:
    """The questions that come with an answer, or whose answer can be computed, in the order of the text."""
    sheet = sheet_in(text)
    taken = [*sheet.spans, *(one.span for one in sheet.drafts)]
    others = (*true_or_false(text), *islice(drafts_in(text), MAX_QUESTIONS))
    free = [one for one in others if all(one.span[1] <= start or end <= one.span[0] for start, end in taken)]
    kept: list[QuestionDraft] = []
    for draft in sorted((*sheet.drafts, *free), key=lambda one: one.span):
        if len(kept) < MAX_QUESTIONS and (not kept or draft.span[0] >= kept[-1].span[1]):
            kept.append(draft)
    join_answers(kept)
    source = LessonSource(kind=SourceKind.TEACHER)
    questions: list[Question] = []
    first_taken, unanswered = [], []
    singles = [one.answers[0] for one in kept if len(one.answers) == 1]
    for draft in kept:
        name = f"asked-{len(questions) + 1}"
        made = question_of(name, draft, singles, source)
        if made is None:
            unanswered.append(draft.prompt)
            continue
        if (
            isinstance(made, ChoiceQuestion)
            and draft.right is None
            and len(draft.answers) > 1
            and right_by_sum(draft) is None
        ):
            first_taken.append(draft.prompt)
        questions.append(made)
    rest, words = without(text, sorted([*sheet.spans, *(one.span for one in kept)]))
    return Lifted(tuple(questions), rest, words, tuple(told(first_taken, unanswered)))


def join_answers(drafts: Sequence[QuestionDraft]) -> None:
    """Where most questions have one answer, a comma or a slash parts no choices: `(in a bakery, Pudding Lane)`."""
    unmarked = [one for one in drafts if one.right is None and one.answers]
    several = [one for one in unmarked if len(one.answers) > 1]
    if len(unmarked) - len(several) > len(several):
        for one in several:
            if one.whole and len(one.whole) <= LONGEST and "\n" not in one.whole and right_by_sum(one) is None:
                one.answers = (one.whole,)


def true_or_false(text: str) -> Iterator[QuestionDraft]:
    for found in TRUE_OR_FALSE.finditer(text):
        yield stated(found)
    lines = [*STATED_LINE.finditer(text)]
    if len(lines) >= FEWEST_STATED:
        yield from map(stated, lines)


def stated(found: re.Match[str]) -> QuestionDraft:
    prompt = found["prompt"].strip(" .-–—:") + "."
    return QuestionDraft(prompt, ("True", "False"), 0 if TRUTH[found["truth"].lower()] else 1, found.span())


def drafts_in(text: str) -> Iterator[QuestionDraft]:
    before = 0
    for start, end in questions_in(text):
        lead = max(0, start - LONGEST_LEAD)
        if ASKS_US.match(text, start, end):
            continue
        introduced = BEFORE.search(text[lead:start])
        answers, right, stop = answers_after(text, end, is_listed=introduced is not None)
        prompt = " ".join(text[start:end].split())
        computed = value_of(prompt) if introduced else None
        if not answers and (computed is None or abs(computed) > LARGEST):
            continue
        after = text[end : end + 1] in ("'", '"', "”")
        first = max(before, lead + introduced.start() if introduced else start)  # `- 3. Which ...` numbers nothing
        before = stop if answers else end + after
        whole = text[end:stop].strip(" \t\n()[]-–—→=>:.,") if answers else ""
        yield QuestionDraft(prompt, answers, right, (first, before), whole)


def questions_in(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence with a question mark begins and ends, without what leads to it."""
    for found in islice(re.finditer(r"(?<=[^\s?])\s?\?", text), MOST_LOOKED_AT):
        first = max(0, found.start() - LONGEST_QUESTION)
        ends = [one.end() for one in SENTENCE_ENDS.finditer(text, first, found.end() - 1)]
        start = ends[-1] if ends else first
        if text[start : found.end() - 1].strip():
            yield start_of(text, start, found.end()), found.end()


def start_of(text: str, start: int, end: int) -> int:
    """Of the question in its sentence, without the item's number and what leads to it."""
    line = text.rfind("\n", 0, end) + 1
    item = ITEM.match(text, line, end)
    if item and line <= start and end - item.end() <= LONGEST_QUESTION:
        return item.end()
    numbered = NUMBERED.match(text, start)
    start = numbered.end() if numbered else start
    asking = [one.start() for one in ASKING.finditer(text, start, end)]
    return asking[-1] if asking and text[start:end].split()[0] not in ("In", "On", "At", "If", "When") else start


def answers_after(text: str, at: int, *, is_listed: bool = False) -> tuple[tuple[str, ...], int | None, int]:
    """The answers that stand behind a question, which of them is marked as right, and where they end. `is_listed`: it is an
    item of a list of questions, so one short answer needs no word before it."""
    if arrow := ARROW.match(text, at):
        only = arrow["answer"].strip(" .\"“”'`_")
        return ((only,), None, arrow.end()) if only and len(only) <= LONGEST else ((), None, at)
    listed = LIST.match(text, at)
    at += text[at : at + 1] in ("'", '"', "”")
    said = None if listed else SAID.match(text, at)
    dash = None if said or listed else DASH.match(text, at)
    opened = None if said or dash or listed else OPEN.match(text, at)
    begin = (said or dash or opened).end() if said or dash or opened else at  # type: ignore[union-attr]  # one of them is
    stop = end_of_answers(text, begin, closed=opened is not None)
    body = text[begin:stop].strip()
    items = items_of(text[begin:stop])
    if not items or any(len(one) > LONGEST for one in items) or "?" in body:
        return (), None, at
    is_short = is_listed and len(body.split()) <= SHORT
    is_plain = not (said or dash or opened or listed or is_listed)
    if is_plain and (len(items) < FEWEST_PLAIN or any(len(one.split()) > SHORT for one in items)):
        return (), None, at
    if len(items) == 1 and not (said or dash or opened or is_short):
        return (), None, at
    marked = [number for number, one in enumerate(items) if RIGHT.search(one)]
    clean = tuple(RIGHT.sub("", one).strip(" .\"“”'`_") for one in items)
    if not all(clean):
        return (), None, at
    right = marked[0] if len(marked) == 1 else None
    if stated := STATED.match(text, stop):
        named = (stated["right"] or stated["other"]).strip(" .\"“”'")
        right, stop = stated_choice(named, clean, right), stated.end()
    if right is not None and right >= MOST:
        clean, right = (clean[right], *clean[: MOST - 1]), 0
    return clean[:MOST], right, stop


def end_of_answers(text: str, begin: int, *, closed: bool) -> int:
    """At the bracket; or behind the last line of a list; or at the end of the sentence."""
    if closed:
        found = re.compile(r"[)\]]").search(text, begin, begin + LONGEST_LIST)
        return found.end() if found else begin
    if listed := LIST.match(text, begin):
        inline = re.compile(r"\s*[^\n]*?(?=\.\s+[A-Z]|\n|$)")
        return listed.end() if "\n" in listed[0].strip() else inline.match(text, listed.start()).end()  # type: ignore[union-attr]  # it matches nothing, too
    found = re.compile(r"(?<!\d)[.!](?=\s|$)|(?<=\d)\.(?=\s|$)|\n|$").search(text, begin, begin + LONGEST_LIST)
    return found.start() if found else begin


def items_of(body: str) -> list[str]:
    body = body.strip().strip("()[]").strip()
    if len(LETTERED.findall(body)) > 1 or LETTERED.match(body):
        pieces = LETTERED.split(body)
        return [one.strip(" ,;\n") for one in pieces[2::2] if one.strip(" ,;\n")]
    if BULLETS.search("\n" + body) and "\n" in body:
        return [
            one.strip(" ,;") for one in re.split(r"\n\s*(?:[-*•–]|\[[ xX]?\])?\s*", "\n" + body) if one.strip(" ,;")
        ]
    return [one for one in SPLIT.split(body) if one]


def stated_choice(named: str, answers: Sequence[str], otherwise: int | None) -> int | None:
    if len(named) == 1 and named.lower() in "abcd" and "abcd".index(named.lower()) < len(answers):
        return "abcd".index(named.lower())
    lowered = [one.lower() for one in answers]
    return lowered.index(named.lower()) if named.lower() in lowered else otherwise


def question_of(name: str, draft: QuestionDraft, singles: Sequence[str], source: LessonSource) -> Question | None:
    """None: it has one answer alone, and nothing to choose from beside it."""
    computed = value_of(draft.prompt)
    if not draft.answers:
        assert computed is not None
        return NumberQuestion(kind="number", id=name, prompt=draft.prompt, answer=float(computed), source=source)
    if {*map(str.lower, draft.answers)} == {"true", "false"} and draft.right is not None:
        truth = draft.answers[draft.right].lower() == "true"
        return TrueFalseQuestion(kind="true_false", id=name, prompt=draft.prompt, answer=truth, source=source)
    if len({*map(str.lower, draft.answers)}) > 1:
        right = draft.right if draft.right is not None else right_by_sum(draft)
        return ChoiceQuestion(
            kind="choice", id=name, prompt=draft.prompt, choices=draft.answers, answer=right or 0, source=source
        )
    only = draft.answers[0]
    if only.lower() in TRUTH and only.lower() not in ("right", "wrong"):
        return TrueFalseQuestion(
            kind="true_false", id=name, prompt=draft.prompt, answer=TRUTH[only.lower()], source=source
        )
    if (number := number_in(only)) is not None:
        return NumberQuestion(
            kind="number", id=name, prompt=draft.prompt, answer=number[0], unit=number[1], source=source
        )
    others = [one for one in dict.fromkeys(singles) if one.lower() != only.lower() and number_in(one) is None]
    if not others:
        return None
    at = singles.index(only)
    near = sorted(others, key=lambda one: abs(singles.index(one) - at))[: MOST - 1]
    return ChoiceQuestion(kind="choice", id=name, prompt=draft.prompt, choices=(only, *near), answer=0, source=source)


def right_by_sum(draft: QuestionDraft) -> int | None:
    """The answer that the sum in the question has."""
    computed = value_of(draft.prompt)
    values = [number_in(one) for one in draft.answers]
    found = [
        at for at, one in enumerate(values) if one is not None and computed is not None and one[0] == float(computed)
    ]
    return found[0] if found else None


def number_in(text: str) -> tuple[float, str | None] | None:
    """A number and its unit: `12`, `3.5 cm`, `1,000`."""
    found = re.fullmatch(r"(-?\d{1,3}(?:,\d{3})+|-?\d+(?:\.\d+)?)\s*([a-zA-Z°%]{1,12}[²³]?)?", text.strip())
    number = float(found[1].replace(",", "")) if found else 0.0
    return (number, found[2]) if found and abs(number) <= LARGEST else None


def without(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, int]:
    """The text outside of the spans, and how many words lie in them."""
    rest, words, at = [], 0, 0
    for start, end in spans:
        rest.append(text[at:start].rstrip(" :,") + ". ")
        words += len(re.findall(r"\w+", text[start:end]))
        at = end
    left = "".join(rest) + text[at:].lstrip(" .") if spans else text
    return re.sub(r"^[\s.]+|(?<=[.!?])\s*\.", "", left), words


def told(first_taken: Sequence[str], unanswered: Sequence[str]) -> Iterator[Notice]:
    if first_taken:
        words = (
            f"The first answer counts as the right one of: {' '.join(first_taken)} Mark another with * if it is not."
        )
        yield Notice("first_answer_taken", words)
    if unanswered:
        words = f"Give wrong answers, too, of: {' '.join(unanswered)} With one answer alone there is nothing to choose."
        yield Notice("answers_missing", words)
