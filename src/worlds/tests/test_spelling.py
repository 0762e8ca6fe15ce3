"""What hurried teachers type."""

import pytest

from worlds.reading.spelling import respelt


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("teh water cycle w/ 10 questons", "the water cycle with 10 questions"),
        ("watercycle yr 4 pls", "watercycle year 4, please"),
        ("Gr 4 Ontario: London in 1666 Pudding Lane", "Gr 4, Ontario: London in 1666, Pudding Lane"),
        ("Stations: 1 Rome, 2 The Forum, 3 Via Appia", "Stations: Rome, The Forum, Via Appia"),
        ("Qs about a wolrd", "Questions about a world"),
        ("pushes n pulls, esp. the eqns of gov't", "pushes and pulls, especially. the equations of government"),
        ("studnets answer w/o help", "students answer without help"),
    ],
)
def test_words_of_lessons_are_understood(typed: str, meant: str) -> None:
    assert respelt(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "worlds, teachers, questioned, a quest, pleased, wold, lessens, abbot",
        "We would like a world that teaches, if that could be done",
        "the number n is even, let n be even",
        "W W II, w.example, n/w, see w/hat",
        "Teacher's question, student's lesson",
        "1 tree, 2 rocks, 3 frogs and 4 Roman soldiers",
    ],
)
def test_words_of_their_own_stay(typed: str) -> None:
    assert respelt(typed) == typed
