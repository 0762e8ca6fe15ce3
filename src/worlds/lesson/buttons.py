"""Any question as one of choices: what a board with four buttons can ask."""

import random
import re
from typing import Final

from worlds.lesson.lesson import (
    ChoiceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    SortQuestion,
    SourceKind,
    TrueFalseQuestion,
)

TRUE_FALSE: Final = ("True", "False")
FACTORS: Final = (2.0, 0.5, 10.0, 3.0, 1.5)
"""Of a right number, what is wrong enough."""
NEXT: Final = (1, -1, 2, -2, 3)
"""Beside a small whole number."""
YEARS: Final = (-12, 25, -48)
"""Beside a year."""
PRODUCT: Final = re.compile(r"(?<![\d.])(\d{1,2}) ?[x×] ?(\d{1,2})(?![\d.]| ?[x×+*/-])")
"""Beside what two numbers make stands what their neighbours make: 7 x 8 beside 7 x 7 and 6 x 8."""
SMALL: Final = 30
LONG: Final = 10_000
"""From here on numbers are written with commas: 1492 is not."""
MOST: Final = 4
LONGEST: Final = 500
"""Characters of what is asked."""


def with_buttons(question: Question, seed: int) -> ChoiceQuestion:
    """The same question and seed give the same choices in the same order."""
    rng = random.Random(f"{seed}:{question.id}")  # noqa: S311 - a shuffle, not a secret
    match question:
        case ChoiceQuestion() if question.source.kind is SourceKind.SETTINGS:
            return question  # who gives choices as data has put them into their order
        case ChoiceQuestion():
            return shuffled(question, question.prompt, question.choices[question.answer], others_of(question), rng)
        case TrueFalseQuestion():
            prompt = f"True or false? {question.prompt}"
            return made(question, prompt, TRUE_FALSE, 0 if question.answer else 1)
        case NumberQuestion():
            right = said(question.answer, question.unit)
            wrong = [said(one, question.unit) for one in wrong_numbers(question)]
            return shuffled(question, question.prompt, right, wrong, rng)
        case OrderQuestion():
            place = rng.randrange(len(question.items) - 1)
            right = question.items[place + 1]
            wrong = [one for one in question.items if one not in (right, question.items[place])]
            rng.shuffle(wrong)
            prompt = f"{question.prompt} What comes next after: {question.items[place]}?"
            last = len(wrong) == 0
            return shuffled(question, prompt, right, [question.items[place]] if last else wrong[: MOST - 1], rng)
        case MatchQuestion() | SortQuestion():
            pair = rng.choice(question.pairs)
            wrong = [*dict.fromkeys(one.right for one in question.pairs if one.right != pair.right)]
            rng.shuffle(wrong)
            return shuffled(question, f"{question.prompt} {pair.left}:", pair.right, wrong[: MOST - 1], rng)


def others_of(question: ChoiceQuestion) -> list[str]:
    return [one for number, one in enumerate(question.choices) if number != question.answer]


def wrong_numbers(question: NumberQuestion) -> list[float]:
    """Three, none as near as would count as right, none twice."""
    right, is_whole = question.answer, question.answer == int(question.answer)
    product = PRODUCT.search(question.prompt)
    by_row = tuple(int(one) * step for one in product.groups() for step in (1, -1)) if product else ()
    steps = by_row or (YEARS if is_year(question) else NEXT if is_whole and abs(right) <= SMALL else ())
    near = [right + step for step in steps]
    found: list[float] = []
    far = 2 * question.tolerance + 1
    for one in (*near, *(right * factor for factor in FACTORS), right + far, right + 2 * far, right - far):
        value = float(round(one)) if is_whole else round(one, 2)
        is_wrong = abs(value - right) > question.tolerance and value not in found
        if is_wrong and (value >= 0 or right < 0):
            found.append(value)
    return found[: MOST - 1]


def is_year(question: NumberQuestion) -> bool:
    return "year" in question.prompt.lower() and question.unit is None and 1000 <= question.answer <= 2100


def said(number: float, unit: str | None) -> str:
    separator = "," if abs(number) >= LONG else ""
    text = f"{int(number):{separator}}" if number == int(number) else f"{number:{separator}.2f}".rstrip("0")
    return f"{text} {unit}" if unit else text


def shuffled(question: Question, prompt: str, right: str, wrong: list[str], rng: random.Random) -> ChoiceQuestion:
    choices = [right, *wrong]
    rng.shuffle(choices)
    return made(question, prompt, choices, choices.index(right))


def made(question: Question, prompt: str, choices: "tuple[str, ...] | list[str]", answer: int) -> ChoiceQuestion:
    return ChoiceQuestion(
        kind="choice",
        id=question.id,
        prompt=prompt[:LONGEST],
        choices=tuple(choices),
        answer=answer,
        fact=question.fact,
        source=question.source,
    )
