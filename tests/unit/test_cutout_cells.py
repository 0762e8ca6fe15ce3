"""A picture becomes few rectangles of few colours."""

from typing import Final

from tools.cutout_cells import cells_of, written

HEAD: Final = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
FLAG: Final = '<rect y="4" width="24" height="16" fill="#cc2233"/>'
DOTS: Final = "".join(f'<rect x="{x}" y="8" width="4" height="4" fill="#ffffff"/>' for x in (8, 16))
HANGING: Final = (
    '<rect x="8" width="4" height="2" fill="#cc2233"/><rect x="2" y="8" width="3" height="3" fill="#ffffff"/>'
)


def test_a_picture_becomes_few_rectangles_of_few_colours() -> None:
    cells = cells_of(f"{HEAD}{FLAG}{DOTS}</svg>")
    assert cells is not None
    assert written(cells) == ("og", "cc2233,ffffff", "00og,8444g444")


def test_what_hangs_in_the_air_gets_a_post() -> None:
    cells = cells_of(f"{HEAD}{FLAG}{HANGING}</svg>")
    assert cells is not None
    assert cells.layers[0] == ((0, 4, 24, 16), (8, 0, 4, 2), (10, 2, 1, 2))


def test_a_picture_of_one_colour_and_form_is_none() -> None:
    assert cells_of(f"{HEAD}{FLAG}</svg>") is None
