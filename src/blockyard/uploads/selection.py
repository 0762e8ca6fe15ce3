"""Which pages of an upload are meant: `3-5,8`."""

import re
from typing import Annotated, Final

from pydantic import Field

from blockyard.base.errors import Unprocessable
from blockyard.uploads.reading.found import MOST_PAGES

PIECE: Final = re.compile(r"[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?")
PAGES: Final = r"^ *[0-9]+ *(- *[0-9]+ *)?(, *[0-9]+ *(- *[0-9]+ *)?)*$"
"""What the OpenAPI tells."""
MOST_CHARACTERS: Final = 400
WHICH: Final = "Which pages of the upload: numbers and spans of them; left out or null: as many as fit, from the first"

PageSelection = Annotated[
    str,
    Field(
        min_length=1,
        max_length=MOST_CHARACTERS,
        pattern=PAGES,
        examples=["3-5,8"],
    ),
]


class PagesUnreadable(Unprocessable):
    code = "pages_unreadable"

    def __init__(self) -> None:
        super().__init__(
            f"These are no pages. Write numbers and ranges from 1 to {MOST_PAGES}, such as 3-5,8, in which no range goes"
            " backwards."
        )


def numbers_of(selection: str) -> list[int]:
    """Each once, in their order. Raises PagesUnreadable."""
    numbers: set[int] = set()
    for piece in selection.replace(" ", "").split(","):
        if PIECE.fullmatch(piece) is None:
            raise PagesUnreadable
        first, _, last = piece.partition("-")
        chosen = range(int(first), int(last or first) + 1)
        if not chosen or chosen.stop - 1 > MOST_PAGES:
            raise PagesUnreadable
        numbers.update(chosen)
    return sorted(numbers)


def told(numbers: list[int]) -> str:
    """As a selection says them: `1-3,7`."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][-1] + 1:
            spans[-1][1:] = [number]
        else:
            spans.append([number])
    return ",".join("-".join(map(str, span)) for span in spans)
