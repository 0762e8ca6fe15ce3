"""Which pages of an upload are meant: `3-5,8`."""

import re
from typing import Annotated, Final

from pydantic import Field

PAGES: Final = re.compile(r"^ ?[0-9]{1,4}( ?- ?[0-9]{1,4})?( ?, ?[0-9]{1,4}( ?- ?[0-9]{1,4})?)* ?$")
MOST_CHARACTERS: Final = 400
WHICH: Final = "Which pages of the upload: numbers and spans of them; left out or null: as many as fit, from the first"

PageSelection = Annotated[
    str,
    Field(
        min_length=1,
        max_length=MOST_CHARACTERS,
        pattern=PAGES.pattern,
        examples=["3-5,8"],
    ),
]


def numbers_of(selection: str) -> list[int]:
    """Each once, in their order. A span from a larger number to a smaller one is empty."""
    found: set[int] = set()
    for piece in selection.split(","):
        first, _, last = piece.partition("-")
        found |= {*range(int(first), int(last or first) + 1)}
    return sorted(found)


def told(numbers: list[int]) -> str:
    """As a selection says them: `1-3,7`."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][-1] + 1:
            spans[-1][1:] = [number]
        else:
            spans.append([number])
    return ",".join("-".join(map(str, span)) for span in spans)
