"""The page that shows three lessons, and their pictures."""

from pathlib import Path
from typing import Final

import pytest
from tools.lessons import LESSONS, PAGE, lessons, picture_of

DOCS: Final = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return lessons()


@pytest.mark.parametrize("path", [PAGE, *map(picture_of, LESSONS)])
def test_the_documentation_shows_them_as_they_are(path: str, made: dict[str, str]) -> None:
    renew = "run `python -m tools.lessons docs`"
    assert (DOCS / path).read_text(encoding="utf-8") == made[path], f"{path} is old: {renew}"


def test_each_of_them_can_be_finished(made: dict[str, str]) -> None:
    assert made[PAGE].count("Somebody who knows the answers finishes it in") == len(LESSONS)
