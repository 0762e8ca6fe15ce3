"""The page that shows the catalogue, and its pictures."""

from pathlib import Path
from typing import Final

import pytest
from tools.gallery import EXAMPLE_PICTURE, PAGE, PICTURES, asked_for, gallery

DOCS: Final = Path(__file__).parents[2] / "docs"
DRAWN: Final = [f"{PICTURES}/{thing.name}.svg" for thing in asked_for()]


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return gallery()


def test_the_documentation_shows_it_as_it_is(made: dict[str, str]) -> None:
    old = [path for path, text in made.items() if (DOCS / path).read_text(encoding="utf-8") != text]
    assert old == [], "run `python -m tools.gallery docs`"


def test_all_that_is_made_is_compared(made: dict[str, str]) -> None:
    assert made.keys() == {*DRAWN, PAGE, EXAMPLE_PICTURE}


def test_no_picture_is_left_of_what_is_gone() -> None:
    assert {f"{PICTURES}/{path.name}" for path in (DOCS / PICTURES).iterdir()} == set(DRAWN)
