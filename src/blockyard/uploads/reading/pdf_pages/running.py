"""What stands at the head or the foot of page after page: it is no part of the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from blockyard.uploads.reading.pdf_pages.lines import Line

MARGIN: Final = 0.12
"""Of a page's height, at its head and at its foot."""
FEWEST_ALIKE: Final = 3
"""Pages on which a line must stand that differs in numbers alone."""
FEWEST_SAME: Final = 2
SHARE_OF_PAGES: Final = 0.3
"""Of those that are not blank."""
MOST_OF_A_PAGE: Final = 60
"""Lines in its margins: where more stand, they are its text."""
TOLERANCE: Final = 3.0
"""Points, by which the place of a line may differ from page to page."""
CLOSE: Final = 0.62
"""Of a line's height: the widest gap between lines of one paragraph."""
SAME_HEIGHT: Final = 0.1
LARGEST: Final = 1.3
"""Of the height of most lines: larger ones are titles, which may well repeat."""
DIGITS: Final = re.compile(r"\d+")
LONGEST_NUMBER: Final = 40
"""Characters, with the words around it."""
NUMBER: Final = re.compile(
    r"(?:(?:page|pg\.?|p\.|seite|s\.|página|pág\.?|pagina|strona|sida|side|sivu|stránka|страница|стр\.?|صفحة|עמוד|第)\s*)?"
    r"[-–—|•]?\s*(\d{1,4}|[ivxl]{1,7})\s*[-–—|•]?\s*"
    r"(?:(?:/|of|von|de|di|van|z|av|af|из|من|מתוך)\s*\d{1,4})?\s*[页頁ページ쪽]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Of a line in a margin."""

    page: int
    """Its index."""
    line: Line
    is_head: bool
    distance: float
    """From the edge of the page, in points."""
    shape: str

    @property
    def step(self) -> int:
        return round(self.distance / TOLERANCE)


class Running:
    """Looks at all pages first; then says of each line whether it runs."""

    def __init__(self, pages: Sequence[list[Line]], heights: Sequence[float], body: float) -> None:
        self.largest = body * LARGEST
        self.marginal = [self.margins_of(lines, height) for lines, height in zip(pages, heights, strict=True)]
        self.places = [place for at, lines in enumerate(self.marginal) for place in places_of(at, lines, heights[at])]
        self.near = near_places(self.places)
        self.shapes = Counter(place.shape for place in self.places)
        self.known: dict[tuple[bool, int, str], bool] = {}
        self.written = sum(len(own) < len(lines) for own, lines in zip(self.marginal, pages, strict=True))
        """Pages that are not blank between their head and their foot."""
        self.offset = self.offset_of_numbers()
        self.running = {id(place.line) for place in self.places if self.runs(place)} if self.written else set()

    def margins_of(self, lines: list[Line], height: float) -> list[Line]:
        """What stands close to a line of the text is a part of it."""
        told = [line for line in lines if is_marginal(line, height) and line.height <= self.largest]
        if len(told) > MOST_OF_A_PAGE:
            return []
        inner = [line for line in lines if not is_marginal(line, height)]
        while inner := [line for line in told if any(is_close(line, other) for other in inner)]:
            told = [line for line in told if line not in inner]
        return told

    def offset_of_numbers(self) -> int | None:
        """What is added to a page's index to make the number that stands on it; None: pages have no numbers."""
        offsets = Counter(
            number - at
            for at, lines in enumerate(self.marginal)
            for number in set(map(number_of, lines))
            if number is not None
        )
        if not offsets:
            return None
        offset, count = offsets.most_common(1)[0]
        return offset if count >= max(2, sum(map(bool, self.marginal)) / 2) else None

    def runs(self, place: Place) -> bool:
        """A text that stands at one place of several pages, unless as many pages have texts of their own there."""
        number = number_of(place.line)
        if number is not None and self.offset is not None and number == place.page + self.offset:
            return True
        if len(place.shape) < 2 or self.shapes[place.shape] < FEWEST_SAME:
            return False
        key = (place.is_head, round(place.distance), place.line.text)
        if key not in self.known:
            self.known[key] = self.repeats(place)
        return self.known[key]

    def repeats(self, place: Place) -> bool:
        near = self.near_to(place)
        alike = {other.page for other in near if other.shape == place.shape}
        same = {other.page for other in near if other.line.text == place.line.text}
        needed = SHARE_OF_PAGES * self.written
        if len(alike) < max(FEWEST_ALIKE, needed) and len(same) < max(FEWEST_SAME, needed):
            return False
        shapes = Counter(other.shape for other in near)
        others = {other.page for other in near if shapes[other.shape] == 1 and number_of(other.line) is None}
        return len(others - alike) < len(alike)

    def near_to(self, place: Place) -> list[Place]:
        return [
            other
            for near in (-1, 0, 1)
            for other in self.near.get((place.is_head, place.step + near), ())
            if abs(other.distance - place.distance) <= TOLERANCE
        ]

    def without(self, lines: list[Line]) -> list[Line]:
        """What is on a page beside what runs."""
        kept: list[Line] = []
        for at, line in enumerate(lines):
            if id(line) in self.running:
                continue
            is_parted = line.has_hanging_end and at + 1 < len(lines) and id(lines[at + 1]) in self.running
            kept.append(replace(line, has_hanging_end=False) if is_parted else line)
        return kept


def places_of(page: int, lines: list[Line], height: float) -> Iterator[Place]:
    for line in lines:
        is_head = line.bottom > height / 2
        yield Place(page, line, is_head, height - line.bottom if is_head else line.bottom, shape_of(line))


def near_places(places: list[Place]) -> dict[tuple[bool, int], list[Place]]:
    near: dict[tuple[bool, int], list[Place]] = {}
    for place in places:
        near.setdefault((place.is_head, place.step), []).append(place)
    return near


def is_close(line: Line, other: Line) -> bool:
    """Right above or below, or beside it, and of the same size."""
    if abs(line.height - other.height) > SAME_HEIGHT * line.height:
        return False
    gap = max(line.bottom - other.top, other.bottom - line.top)
    is_below = line.left < other.right and other.left < line.right
    return gap < (CLOSE if is_below else -CLOSE) * line.height


def is_marginal(line: Line, height: float) -> bool:
    return line.bottom > height * (1 - MARGIN) or line.top < height * MARGIN


def shape_of(line: Line) -> str:
    """The same for lines that differ in numbers alone."""
    return DIGITS.sub("#", " ".join(line.text.split()).casefold())


def number_of(line: Line) -> int | None:
    text = line.text.strip()
    found = NUMBER.fullmatch(text) if len(text) <= LONGEST_NUMBER else None
    return int(found[1]) if found and found[1].isdecimal() else None
