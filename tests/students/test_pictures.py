"""Picture passwords: how they are made and compared, and that their drawings are told apart without colour."""

from io import BytesIO
from itertools import combinations
from typing import Final
from xml.etree import ElementTree

import pypdfium2
import pytest
from fpdf import FPDF
from PIL import Image, ImageChops, ImageStat

from blockyard.students.secrets.pictures import DRAWINGS, LENGTH, PICTURES, drawing_of, new_pictures, normal_pictures

SVG: Final = "{http://www.w3.org/2000/svg}"
SHAPES: Final = {f"{SVG}{name}" for name in ("svg", "g", "path", "circle", "ellipse")}
DARK: Final = 100
"""Of 255: below it is black on paper."""
LEAST_DIFFERENCE: Final = 15
"""Of 255, a pixel, between any two drawings as a printer without colour prints them."""


def test_new_ones_are_four_different_pictures() -> None:
    made = [new_pictures() for _ in range(500)]
    assert all(len(set(one)) == LENGTH and set(one) <= set(PICTURES) for one in made)
    assert len(set(made)) > 490
    assert {picture for one in made for picture in one} == set(PICTURES)


def test_the_order_counts() -> None:
    assert normal_pictures(["sun", "cat", "boat", "key"]) == "sun-cat-boat-key"
    assert normal_pictures(("cat", "sun", "boat", "key")) == "cat-sun-boat-key"


@pytest.mark.parametrize(
    ("pictures", "why"),
    [
        (["sun", "cat", "boat"], "a picture password has 4 pictures; choose 4"),
        (["sun", "cat", "boat", "key", "moon"], "a picture password has 4 pictures; choose 4"),
        (["sun", "cat", "boat", "Key"], "there is no such picture; choose of those that are shown"),
        (
            ["sun", "cat", "boat", "sun"],
            "no picture stands twice in a picture password; choose different ones",
        ),
    ],
)
def test_what_is_no_picture_password_is_refused(pictures: list[str], why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}$"):
        normal_pictures(pictures)


def test_there_are_24_in_a_fixed_order_each_with_a_drawing() -> None:
    assert len(PICTURES) == 24
    assert list(PICTURES) == sorted(set(PICTURES))
    assert {path.name for path in DRAWINGS.iterdir()} == {f"{picture}.svg" for picture in PICTURES}


@pytest.mark.parametrize("picture", PICTURES)
def test_a_drawing_is_made_of_plain_shapes(picture: str) -> None:
    root = ElementTree.fromstring(drawing_of(picture))
    assert root.get("viewBox") == "0 0 64 64"
    assert {element.tag for element in root.iter()} <= SHAPES
    assert not [element for element in root.iter() if "url(" in "".join(element.attrib.values())]


def grey(picture: str) -> Image.Image:
    pdf = FPDF(unit="pt", format=(64, 64))
    pdf.add_page()
    pdf.image(BytesIO(drawing_of(picture)), 0, 0, 64, 64)
    drawn: Image.Image = pypdfium2.PdfDocument(bytes(pdf.output()))[0].render().to_pil()
    return drawn.convert("L")


@pytest.mark.parametrize("picture", PICTURES)
def test_a_drawing_has_dark_outlines_and_fills_its_square(picture: str) -> None:
    outlines = grey(picture).point(lambda light: 255 if light < DARK else 0).getbbox()
    assert outlines is not None
    left, top, right, bottom = outlines
    assert max(right - left, bottom - top) > 50


def test_they_are_told_apart_without_colour() -> None:
    drawn = {picture: grey(picture) for picture in PICTURES}
    alike = [
        (one, other)
        for one, other in combinations(PICTURES, 2)
        if ImageStat.Stat(ImageChops.difference(drawn[one], drawn[other])).mean[0] < LEAST_DIFFERENCE
    ]
    assert alike == []
