"""Question sheets in the ways in which teachers paste them."""

import time

import pytest

from worlds.lesson.lesson import ChoiceQuestion, NumberQuestion, Question, TrueFalseQuestion
from worlds.teaching.quiz_text import lift_questions


def answered(one: Question) -> tuple[str, str]:
    match one:
        case ChoiceQuestion():
            return one.prompt, one.choices[one.answer]
        case NumberQuestion():
            return one.prompt, f"{one.answer:g}"
        case TrueFalseQuestion():
            return one.prompt, str(one.answer)
        case _:
            raise AssertionError(one)


SHEETS = {
    "a key of letters": (
        "Quiz\n1. Which planet is the largest?\nA Mars  B Jupiter  C Venus  D Earth\n2. Planets shine because they\n"
        "a) burn\nb) reflect sunlight\nc) are hot\nAnswers: 1B 2b\n\nThe world is a planetarium.",
        [("Which planet is the largest?", "Jupiter"), ("Planets shine because they", "reflect sunlight")],
    ),
    "a key of values": (
        "Solve for the variable.\n1. 2x + 1 = 7\n2. 5 = n - 4\n3. Tom has 3 bags of 4 apples. How many apples?\n\n"
        "ANSWER KEY: 1. x=3  2. n = 9  3. 12 apples",
        [
            ("Solve for the variable: 2x + 1 = 7", "3"),
            ("Solve for the variable: 5 = n - 4", "9"),
            ("Tom has 3 bags of 4 apples. How many apples?", "12"),
        ],
    ),
    "one list of options for all": (
        "Name the kind of rock. Write the letter only.\nA. igneous B. sedimentary C. metamorphic\n1. granite\n2. limestone\n"
        "3. marble\nKey: 1-A, 2-B, 3-C",
        [
            ("Name the kind of rock: granite", "igneous"),
            ("Name the kind of rock: limestone", "sedimentary"),
            ("Name the kind of rock: marble", "metamorphic"),
        ],
    ),
    "a memo below": (
        "Questions\n1. What is the capital of Kenya?\n2. What is the capital of Ghana?\n\nMemo\n1. Nairobi\n2. Accra",
        [("What is the capital of Kenya?", "Nairobi"), ("What is the capital of Ghana?", "Accra")],
    ),
    "by turns": (
        "Q. Where does digestion begin?\nA. In the mouth\nQ. What makes bile?\nA. The liver",
        [("Where does digestion begin?", "In the mouth"), ("What makes bile?", "The liver")],
    ),
    "statements": (
        "Exit ticket\nTrue or False? Sound travels through a vacuum. FALSE\n2. T/F: Sound is a vibration. T",
        [("Sound travels through a vacuum.", "False"), ("Sound is a vibration.", "True")],
    ),
    "blanks": (
        "1. The process of making food is called ______ (photosynthesis)\n"
        "2. Plants take in ____ from the air. (carbon dioxide)",
        [
            ("The process of making food is called ____", "photosynthesis"),
            ("Plants take in ____ from the air.", "carbon dioxide"),
        ],
    ),
    "after Ans": (
        "1. Name the longest river of Africa. Ans: the Nile\n2. What is its largest desert? Ans: the Sahara",
        [("Name the longest river of Africa.", "the Nile"), ("What is its largest desert?", "the Sahara")],
    ),
    "a table": (
        "Question\tAnswer\nWho wrote Hamlet?\tShakespeare\nName Hamlet's mother\tGertrude",
        [("Who wrote Hamlet?", "Shakespeare"), ("Name Hamlet's mother", "Gertrude")],
    ),
    "a table of bars": (
        "| No | Question | Answer |\n|---|---|---|\n| 1 | Who was the first king? | Saul |\n"
        "| 2 | Who came after him? | David |",
        [("Who was the first king?", "Saul"), ("Who came after him?", "David")],
    ),
    "kinds": (
        "Practice, with answers:\noak - deciduous\npine - evergreen\nbeech - deciduous\nfir - evergreen",
        [
            ("oak: deciduous or evergreen?", "deciduous"),
            ("pine: deciduous or evergreen?", "evergreen"),
            ("beech: deciduous or evergreen?", "deciduous"),
            ("fir: deciduous or evergreen?", "evergreen"),
        ],
    ),
    "answers with commas": (
        "1) Where did the fire start? (Farriner's bakery, Pudding Lane)\n2) How did it spread? (by wind)\n"
        "3) What was buried? (cheese / wine)\n4) Who wrote of it? (Pepys)\n5) Who built again? (Wren)",
        [
            ("Where did the fire start?", "Farriner's bakery, Pudding Lane"),
            ("How did it spread?", "by wind"),
            ("What was buried?", "cheese / wine"),
            ("Who wrote of it?", "Pepys"),
            ("Who built again?", "Wren"),
        ],
    ),
    "in a line": (
        "How many sides has a triangle? - 3. Which shape is round? - circle. Which has four equal sides? - square",
        [
            ("How many sides has a triangle?", "3"),
            ("Which shape is round?", "circle"),
            ("Which has four equal sides?", "square"),
        ],
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_read(name: str) -> None:
    text, expected = SHEETS[name]
    assert [answered(one) for one in lift_questions(text).questions] == expected


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_of_it_is_left_to_be_built(name: str) -> None:
    text, expected = SHEETS[name]
    rest = lift_questions(text).rest
    assert not [answer for _, answer in expected if len(answer) > 2 and answer in rest]


@pytest.mark.parametrize(
    "text",
    [
        "Objectives\n1. Define matter\n2. Name its states\n\nKey words: solid, liquid",
        "Simile - compares two things with like or as\nMetaphor - compares directly\nHyperbole - exaggeration",
        "Starter - 5 min\nMain - 30 min\nPlenary - 10 min",
        "A village with 1 house, 2 trees and 3 cows. Answer: nothing",
    ],
)
def test_what_asks_nothing_stays(text: str) -> None:
    found = lift_questions(text)
    assert (found.questions, found.rest) == ((), text)


@pytest.mark.parametrize("piece", [".", "_ ", "1. ", "A ", "a - b\n", "| a ", "a\t", "Q. a\nA. b\n", "(", "- ", "…"])
def test_no_text_takes_more_than_many_times_the_time_of_prose(piece: str) -> None:
    """What grows with the square of a text is thousands of times as slow at this length."""

    def seconds(text: str) -> float:
        began = time.process_time()
        lift_questions(text)
        return time.process_time() - began

    prose = "The sun is a star and it gives us light. "
    assert seconds((piece * 20_000)[:20_000]) < 200 * max(seconds((prose * 500)[:20_000]), 0.005)
