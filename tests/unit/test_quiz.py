"""The quiz generator: three lessons, what makes a fair question, and any text at all."""

import subprocess
import sys
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worlds.extraction.generate import generate_quiz
from worlds.extraction.quiz import BLANK, Quiz, QuizInput, QuizNotPossible
from worlds.extraction.sentences import sentences_of

SCIENCE = (
    "Photosynthesis\n\nPhotosynthesis is the process by which green plants make sugar from sunlight. The process takes "
    "place in the chloroplasts of a leaf. Chlorophyll is the green pigment that absorbs light energy. Plants take in "
    "carbon dioxide through small openings called stomata. Oxygen is released as a waste product. In 1779 Jan Ingenhousz "
    "showed that plants need sunlight to produce oxygen. A mature beech tree produces about 100 kilograms of oxygen in a "
    "year. Does every plant need light? The roots absorb water and minerals from the soil, e.g. nitrates. Sugar is stored "
    "in the roots as starch. Carbon dioxide enters the leaf through the stomata."
)
HISTORY = (
    "The Roman Republic was founded in 509 B.C. after the last king was driven out. Two consuls led the republic for one "
    "year. The Senate advised the consuls and controlled the money of the state. Hannibal crossed the Alps with 37 "
    "elephants in 218 B.C. and attacked Italy. Dr. Smith says that Carthage was the greatest rival of Rome. In 1453 the "
    "Ottoman Empire conquered Constantinople, which had been the capital of the Eastern Roman Empire. Julius Caesar was "
    "murdered by a group of senators in the Senate. Augustus became the first emperor and ruled for 41 years."
)
GEOGRAPHY = (
    "The Amazon River is the largest river in the world by volume of water. It rises in the Andes and flows about 6,400 "
    "kilometres to the Atlantic Ocean. The river basin covers parts of Brazil, Peru and Colombia. A delta is a flat area "
    "that forms where a river meets the sea. In 1541 Francisco de Orellana sailed the whole length of the river. The wet "
    "season lasts from December to May. More than 2,500 species of fish live in the river."
)


def quiz_of(text: str, **wishes: object) -> Quiz:
    return generate_quiz(QuizInput.model_validate({"text": text, **wishes}))


def answers(text: str, count: int) -> dict[str, str]:
    """Prompt to answer, all as cloze."""
    return {q.prompt: q.answer for q in quiz_of(text, question_count=count, kinds=["cloze"]).questions}


def test_science() -> None:
    found = answers(SCIENCE, 7)
    assert found["_____ is the process by which green plants make sugar from sunlight."] == "Photosynthesis"
    assert found["Plants take in carbon dioxide through small openings called _____."] == "stomata"
    assert found["In _____ Jan Ingenhousz showed that plants need sunlight to produce oxygen."] == "1779"
    assert quiz_of(SCIENCE).title == "Photosynthesis"


def test_history() -> None:
    found = answers(HISTORY, 7)
    assert found["_____ was murdered by a group of senators in the Senate."] == "Julius Caesar"
    assert found["The _____ was founded in 509 B.C. after the last king was driven out."] == "Roman Republic"


def test_geography() -> None:
    found = answers(GEOGRAPHY, 7)
    assert found["A _____ is a flat area that forms where a river meets the sea."] == "delta"
    assert found["In _____ Francisco de Orellana sailed the whole length of the river."] == "1541"


def test_multi_word_terms_stay_whole() -> None:
    found = answers(SCIENCE, 20)
    assert found["_____ enters the leaf through the stomata."] == "Carbon dioxide"


def test_wrong_answers_are_of_the_same_kind() -> None:
    questions = quiz_of(GEOGRAPHY, question_count=7, kinds=["multiple_choice"]).questions
    by_answer = {question.answer: question.choices or [] for question in questions}
    assert all(choice.isdigit() and len(choice) == 4 for choice in by_answer["1541"])
    months = by_answer["December"]
    assert len(months) == 4
    assert "Brazil" not in months


@pytest.mark.parametrize("text", [SCIENCE, HISTORY, GEOGRAPHY])
def test_fair_questions(text: str) -> None:
    quiz = quiz_of(text, question_count=7)
    sources = [question.source_sentence for question in quiz.questions]
    assert len(set(sources)) == len(sources), "one question a sentence"
    places = {question.answer_index for question in quiz.questions if question.kind == "multiple_choice"}
    assert len(places) > 1, "the right answer is not always in the same place"
    for question in quiz.questions:
        assert question.prompt.count(BLANK) == 1
        assert question.answer.lower() not in question.prompt.lower().split()
        if question.choices is not None:
            assert question.choices[question.answer_index or 0] == question.answer
            lower = [choice.lower() for choice in question.choices]
            assert len(set(lower)) == len(lower) >= 3


def test_sentences() -> None:
    """Abbreviations and decimals do not end one; headings and questions are none; list items are whole."""
    text = (
        "THE PLANETS\n\nDr. Kim says that 3.5 million people in the U.S. watched it (on television). Who was first?\n"
        "- Saturn has rings that are made of ice and rock.\n- Jupiter is the largest planet\n  of them all.\n"
    )
    assert sentences_of(text) == [
        "Dr. Kim says that 3.5 million people in the U.S. watched it (on television).",
        "Saturn has rings that are made of ice and rock.",
        "Jupiter is the largest planet of them all.",
    ]


def test_the_same_input_gives_the_same_quiz_in_any_process() -> None:
    here = quiz_of(SCIENCE, seed=7).model_dump_json()
    assert here == quiz_of(SCIENCE, seed=7).model_dump_json()
    assert here != quiz_of(SCIENCE, seed=8).model_dump_json()
    code = (
        "import sys; from worlds.extraction.generate import *;"
        "print(generate_quiz(QuizInput(text=sys.argv[1], seed=7)).model_dump_json())"
    )
    for hash_seed in ("1", "2"):
        output = subprocess.run(
            [sys.executable, "-c", code, SCIENCE], env={"PYTHONHASHSEED": hash_seed}, capture_output=True, text=True
        )
        assert output.stdout.strip() == here, output.stderr


def test_too_little_text_warns() -> None:
    quiz = quiz_of("Chlorophyll is the green pigment that absorbs light energy in a leaf.", question_count=5)
    assert len(quiz.questions) == 1
    assert "1 of the 5 questions" in quiz.notices[-1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Sonne ist ein Stern und die Erde kreist um sie herum, das wissen alle Kinder.", "English"),
        ("1234567890 " * 10, "English"),
        ("Who was it? Where was it? When was it? Why was it so? How did it end for all of them?", "sentence"),
    ],
)
def test_impossible_texts_say_what_to_change(text: str, words: str) -> None:
    with pytest.raises(QuizNotPossible, match=words):
        quiz_of(text)


def test_time_is_bounded() -> None:
    """Linear in the text: ten times the text may take no more than fifty times the time. Adversarial texts too."""
    for unit in (SCIENCE + " ", "A" * 99 + " ", "Aa " * 33, "of the of the of the ", "1,234,", "((((\"'\"'"):
        seconds = []
        for size in (2_000, 20_000):
            text = (unit * (size // len(unit) + 1))[:size]
            started = time.process_time()
            with suppress(QuizNotPossible):
                quiz_of(text)
            seconds.append(time.process_time() - started)
        assert seconds[1] < 50 * max(seconds[0], 0.01), unit[:20]


@settings(max_examples=200)
@given(st.text(min_size=40, max_size=400), st.integers(1, 20), st.integers())
def test_any_text(text: str, count: int, seed: int) -> None:
    try:
        quiz = quiz_of(text, question_count=count, seed=seed)
    except QuizNotPossible:
        return
    assert 0 < len(quiz.questions) <= count


WORDS = st.sampled_from((SCIENCE + HISTORY + GEOGRAPHY).split())


@settings(max_examples=100)
@given(st.lists(WORDS, min_size=20, max_size=200), st.integers())
def test_shuffled_lessons(words: list[str], seed: int) -> None:
    try:
        quiz = quiz_of(" ".join(words), seed=seed)
    except QuizNotPossible:
        return
    for question in quiz.questions:
        assert question.prompt.count(BLANK) == 1
        if question.choices is not None:
            assert question.choices.count(question.answer) == 1
