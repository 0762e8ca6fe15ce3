"""Whether what a model took from the teacher's words stands there: then it is hers, and nobody has to read it anew."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from worlds.lesson.lesson import (
    ChoiceQuestion,
    LessonFact,
    LessonTerm,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    SortQuestion,
    TrueFalseQuestion,
)

TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
SHORTEST: Final = 4
"""Letters of a word that counts: shorter ones join the others."""
STEM: Final = 5
"""Letters by which two forms of a word are one."""
MOST_OWN: Final = 0.25
"""Of the words of a sentence that may be the model's."""
MOST_ELSEWHERE: Final = 0.5
"""That may stand elsewhere in her text than in the quote: what she calls `it` is said by its name."""
FALSE: Final = re.compile(r"\b(?:f|false|no|not|never|wrong|incorrect|myth)\b", re.I)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Of a text: a description is parted once, and asked for each of a hundred entries."""

    folded: str
    """All of them, with a blank around each."""
    tokens: frozenset[str]
    keys: frozenset[str]
    """By which two forms of a word are one."""


def spoken_in(text: str) -> Spoken:
    tokens = tokens_of(text)
    return Spoken(f" {' '.join(tokens)} ", frozenset(tokens), frozenset(map(key_of, tokens)))


def tokens_of(text: str) -> list[str]:
    return TOKEN.findall(text.casefold())


def is_quoted(quote: str | None, description: Spoken) -> bool:
    """Word for word, whatever signs stand between the words."""
    return bool(quote) and f" {' '.join(tokens_of(quote or ''))} " in description.folded


def states(text: Spoken, statement: str, most_lost: float = MOST_OWN) -> bool:
    """The text has each number of the statement, and nearly all its words."""
    tokens = tokens_of(statement)
    counted = [one for one in tokens if one[0].isdigit() or len(one) >= SHORTEST]
    if not counted:
        return bool(tokens) and text.tokens.issuperset(tokens)
    lost = [one for one in counted if key_of(one) not in text.keys]
    return not any(one[0].isdigit() for one in lost) and len(lost) <= most_lost * len(counted)


def key_of(token: str) -> str:
    return token.replace(",", "") if token[0].isdigit() else token[:STEM]


def is_said(words: str, quote: str | None, description: Spoken) -> bool:
    """By the teacher, there."""
    if quote is None or not is_quoted(quote, description):
        return False
    return states(spoken_in(quote), words, MOST_ELSEWHERE) and states(description, words)


def is_fact_quoted(fact: LessonFact, quote: str | None, description: Spoken) -> bool:
    return is_said(fact.says, quote, description)


def is_term_quoted(term: LessonTerm, quote: str | None, description: Spoken) -> bool:
    return is_said(f"{term.term} {term.means}", quote, description)


def is_question_quoted(question: Question, quote: str | None, description: Spoken) -> bool:
    """She asks it, and says what is right. The wrong choices may be the model's."""
    if quote is None or not is_said(question.prompt, quote, description):
        return False
    match question:
        case TrueFalseQuestion():
            return question.answer or FALSE.search(quote) is not None
        case _:
            return all(states(description, one) for one in answers_of(question))


def answers_of(question: Question) -> Iterable[str]:
    """What is right."""
    match question:
        case ChoiceQuestion():
            return (question.choices[question.answer],)
        case NumberQuestion():
            return (f"{question.answer:.12g}",)
        case OrderQuestion():
            return question.items
        case MatchQuestion() | SortQuestion():
            return (text for pair in question.pairs for text in (pair.left, pair.right))
        case TrueFalseQuestion():
            return ()
