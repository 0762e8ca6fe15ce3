"""What is taken back is not built, and the teacher is told."""

import pytest

from worlds.reading.read import read
from worlds.tests.said import Short, things


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("four cows, no, five cows", [(5, "cow", None)]),
        ("six, no, seven benches", [(7, "bench", None)]),
        ("Two dogs, or rather three.", [(3, "dog", None)]),
        ("a barn, wait, two barns", [(2, "barn", None)]),
        ("eight lamps, correction: nine lamps", [(9, "lamp", None)]),
        ("three trees. No, four trees.", [(4, "tree", None)]),
        ("Three boats. Make that four boats.", [(4, "boat", None)]),
        ("Two llamas. Sorry, I meant three.", [(3, "llama", None)]),
        ("A red house - I mean blue.", [(1, "house", "blue")]),
        ("A park with a fountain. Scratch that, a statue.", [(1, "statue", None)]),
        ("A house. On second thought, make it a tent.", [(1, "tent", None)]),
        ("A castle. No, a palace instead.", [(1, "palace", None)]),
        ("A slide. Hmm, actually make that a swing.", [(1, "swing", None)]),
        ("A tower and a gate, no, two gates", [(1, "tower", None), (2, "gate", None)]),
        ("Nine benches. No, eleven.", [(11, "bench", None)]),
        ("a canoe rather than a raft", [(1, "canoe", None)]),
        ("A rocket instead of a plane.", [(1, "rocket", None)]),
        ("A well, not a fountain, and two trees", [(1, "well", None), (2, "tree", None)]),
    ],
)
def test_what_was_meant_is_built(text: str, expected: list[Short]) -> None:
    assert things(text) == expected
    assert [notice.code for notice in read(text).notices][:1] == ["corrected"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A barn and a silo. Leave out the silo.", [(1, "barn", None)]),
        ("A barn and a silo. Please remove the silo.", [(1, "barn", None)]),
        ("A barn and a silo. Leave the silo open.", [(1, "barn", None), (1, "silo", None)]),
        ("I want a bus. Make it red.", [(1, "bus", "red")]),
        ("Three houses. No two houses look alike.", [(3, "house", None)]),
        ("A well, two trees", [(1, "well", None), (2, "tree", None)]),
        ("two houses, no trees", [(2, "house", None)]),
        ("A door, not locked, and a bench", [(1, "door", None), (1, "bench", None)]),
    ],
)
def test_what_is_left_out_and_what_is_no_correction(text: str, expected: list[Short]) -> None:
    assert things(text) == expected
    assert "corrected" not in {notice.code for notice in read(text).notices}
