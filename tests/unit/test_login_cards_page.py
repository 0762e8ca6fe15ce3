"""The page of cards that the documentation shows."""

from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageStat
from tools.login_cards import PICTURE, page_picture

SHOWN: Final = Path(__file__).parents[2] / "docs" / PICTURE
MOST_DIFFERENCE: Final = 0.5
"""Of 255, a pixel: on another processor, edges may be drawn a little differently."""


def difference(one: Image.Image, other: Image.Image) -> float:
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


def test_the_documentation_shows_it_as_it_is() -> None:
    assert difference(Image.open(SHOWN), page_picture()) < MOST_DIFFERENCE, "run `python -m tools.login_cards docs`"


def test_a_page_with_another_name_is_another_picture() -> None:
    changed = page_picture().convert("RGB")
    changed.paste((0, 0, 0), (50, 95, 130, 130))
    assert difference(Image.open(SHOWN), changed) > MOST_DIFFERENCE
