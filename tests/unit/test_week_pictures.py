"""The pictures of a class's week that the documentation shows."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PIL import Image
from tools.week import CARD, GRADEBOOK, card_picture, gradebook_picture

from tests.unit.test_login_cards_page import MOST_DIFFERENCE, difference

DOCS: Final = Path(__file__).parents[2] / "docs"
PICTURES: Final = [(CARD, card_picture), (GRADEBOOK, gradebook_picture)]


@pytest.mark.parametrize(("name", "draw"), PICTURES, ids=["card", "gradebook"])
def test_the_documentation_shows_it_as_it_is(name: str, draw: Callable[[], Image.Image]) -> None:
    drawn = draw()
    assert difference(Image.open(DOCS / name), drawn) < MOST_DIFFERENCE, "run `python -m tools.week docs`"
    changed = drawn.convert("RGB")
    changed.paste((0, 0, 0), (20, 55, 220, 95))
    assert difference(Image.open(DOCS / name), changed) > MOST_DIFFERENCE
