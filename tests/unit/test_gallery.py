"""The page that shows the catalogue, and its pictures."""

from pathlib import Path
from typing import Final

import pytest
from tools.gallery import PICTURES, gallery

DOCS: Final = Path(__file__).parents[2] / "docs"
GALLERY: Final = gallery()


@pytest.mark.parametrize("path", GALLERY)
def test_the_documentation_shows_it_as_it_is(path: str) -> None:
    renew = "run `python -m tools.gallery docs`"
    assert (DOCS / path).read_text(encoding="utf-8") == GALLERY[path], f"{path} is old: {renew}"


def test_no_picture_is_left_of_what_is_gone() -> None:
    assert {f"{PICTURES}/{path.name}" for path in (DOCS / PICTURES).iterdir()} == {
        path for path in GALLERY if path.startswith(f"{PICTURES}/")
    }
