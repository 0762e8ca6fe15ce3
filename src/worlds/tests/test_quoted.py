"""What a model takes from the teacher's words is hers where her words say it, and the model's own where they do not."""

import pytest

from worlds.language_model.quoted import is_fact_quoted, is_question_quoted, is_quoted, spoken_in, states
from worlds.lesson.lesson import (
    ChoiceQuestion,
    LessonFact,
    LessonSource,
    NumberQuestion,
    OrderQuestion,
    Question,
    SourceKind,
    TrueFalseQuestion,
)

MODEL = LessonSource(kind=SourceKind.MODEL, name="small", is_read=False)
SHEET = """The Wall was built in 1961 by the GDR. It fell on 9 November 1989.
1. Who built the Wall?  A) the USA  B) the GDR*  C) France
2. How long was it, in km?   Key: 1-B, 2: 155
3. True or false: It fell in 1991. (F)
Put in order: built, Kennedy speaks, falls"""
WORDS = spoken_in(SHEET)


@pytest.mark.parametrize(
    ("quote", "is_there"),
    [
        ("It fell on 9 November 1989.", True),
        ("it FELL on 9  November\n1989", True),
        ("Who built the Wall? A) the USA B) the GDR", True),
        ("It fell on 9 November 1990.", False),
        ("fell on 9 Nov", False),
        ("", False),
        (None, False),
    ],
)
def test_a_quote_is_word_for_word(quote: str | None, is_there: bool) -> None:
    assert is_quoted(quote, WORDS) is is_there


@pytest.mark.parametrize(
    ("says", "is_hers"),
    [
        ("The Berlin Wall fell on 9 November 1989.", True),
        ("The Wall fell on 9 November 1991.", False),
        ("Angry crowds with hammers destroyed everything on 9 November 1989.", False),
    ],
    ids=["it by its name", "another number", "other words"],
)
def test_a_fact_is_hers_if_the_quote_says_it(says: str, is_hers: bool) -> None:
    fact = LessonFact(id="fell", says=says, source=MODEL)
    assert is_fact_quoted(fact, "It fell on 9 November 1989.", WORDS) is is_hers
    assert not is_fact_quoted(fact, None, WORDS)


def choice(right: str, prompt: str = "Who built the Wall?") -> ChoiceQuestion:
    return ChoiceQuestion(kind="choice", id="q", prompt=prompt, choices=(right, "Nobody"), answer=0, source=MODEL)


LONG = NumberQuestion(kind="number", id="q", prompt="How long was it, in km?", answer=155, source=MODEL)
LIE = TrueFalseQuestion(kind="true_false", id="q", prompt="It fell in 1991.", answer=False, source=MODEL)
ORDER = OrderQuestion(
    kind="order", id="q", prompt="Put in order", items=("built", "Kennedy speaks", "falls"), source=MODEL
)
WHO, HOW_LONG = "Who built the Wall?", "How long was it, in km?"


@pytest.mark.parametrize(
    ("question", "quote", "is_hers"),
    [
        (choice("the GDR"), WHO, True),
        (choice("Poland"), WHO, False),
        (choice("the GDR", "Which proud architect designed it?"), WHO, False),
        (choice("the GDR"), "Who has built the Wall?", False),
        (LONG, HOW_LONG, True),
        (LONG.model_copy(update={"answer": 156.0}), HOW_LONG, False),
        (LIE, "True or false: It fell in 1991. (F)", True),
        (LIE, "It fell in 1991.", False),
        (LIE.model_copy(update={"answer": True}), "It fell in 1991.", True),
        (ORDER, "Put in order: built, Kennedy speaks, falls", True),
        (ORDER.model_copy(update={"items": ("built", "Gorbachev", "falls")}), "Put in order: built", False),
    ],
)
def test_a_question_is_hers_if_she_asks_it_and_answers_it(question: Question, quote: str, is_hers: bool) -> None:
    assert is_question_quoted(question, quote, WORDS) is is_hers


def test_short_words_count_where_there_are_no_others() -> None:
    assert states(spoken_in("a cat or an ox"), "ox")
    assert not states(spoken_in("a cat or a cow"), "ox")
