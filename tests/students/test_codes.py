"""Codes that people read aloud."""

import re

import pytest

from blockyard.students.secrets.codes import LETTERS, new_code, normal_code, shown_code


def test_new_codes_are_eight_letters_and_digits() -> None:
    made = [new_code() for _ in range(500)]
    assert all(re.fullmatch("[BCDFGHJKLMNPQRSTVWXZ2-9]{8}", code) for code in made)
    assert len(set(made)) == 500
    assert set("".join(made)) == set(LETTERS)


@pytest.mark.parametrize("typed", ["BCDF-GHJ2", "bcdfghj2", " bcdf ghj2 ", "b c d f–g h j 2", "BCDF GH-J2"])
def test_how_it_is_typed_does_not_matter(typed: str) -> None:
    assert normal_code(typed) == "BCDFGHJ2"


def test_what_is_shown_is_read_again() -> None:
    code = new_code()
    assert shown_code("BCDFGHJ2") == "BCDF-GHJ2"
    assert normal_code(shown_code(code)) == code


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("BCDFGHJ", "a code has 8 letters and digits; look at it again"),
        ("BCDFGHJ22", "a code has 8 letters and digits; look at it again"),
        ("", "a code has 8 letters and digits; look at it again"),
        ("BCDFGHJ0", "no code holds a vowel, a Y, a 0 or a 1; look at it again"),
        ("BCDFGHJA", "no code holds a vowel, a Y, a 0 or a 1; look at it again"),
    ],
)
def test_what_is_no_code_is_refused(typed: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}$"):
        normal_code(typed)
