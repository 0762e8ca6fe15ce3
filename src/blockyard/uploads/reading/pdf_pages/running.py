"""What stands at the head or the foot of page after page: it is no part of the text."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from blockyard.uploads.reading.pdf_pages.lines import Line

MARGIN: Final = 0.12
"""Of a page's height, at its head and at its foot."""
FEWEST_PAGES: Final = 3
"""On which a line must stand."""
SHARE_OF_PAGES: Final = 0.3
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


class Running:
    """Looks at all pages first; then says of each line whether it runs."""

    def __init__(self, pages: Sequence[list[Line]], heights: Sequence[float], body: float) -> None:
        self.heights = heights
        self.largest = body * LARGEST
        told = [self.marginal(lines, height) for lines, height in zip(pages, heights, strict=True)]
        counts = Counter(shape for lines in told for shape in {shape_of(line) for line in lines})
        needed = max(FEWEST_PAGES, SHARE_OF_PAGES * len(pages))
        self.repeated = {shape for shape, count in counts.items() if count >= needed and len(shape) > 1}
        self.seen: set[str] = set()
        self.offset = self.offset_of_numbers(told)

    def marginal(self, lines: list[Line], height: float) -> list[Line]:
        return [line for line in lines if is_marginal(line, height) and line.height <= self.largest]

    def offset_of_numbers(self, told: Sequence[list[Line]]) -> int | None:
        """What is added to a page's index to make the number that stands on it; None: pages have no numbers."""
        offsets = Counter(
            number - at for at, lines in enumerate(told) for number in set(map(number_of, lines)) if number is not None
        )
        if not offsets:
            return None
        offset, count = offsets.most_common(1)[0]
        return offset if count >= max(2, len(told) / 2) else None

    def without(self, lines: list[Line], at: int) -> list[Line]:
        """The page at this index without what runs. The first of what repeats stays: it may be a title or who writes. So
        does all of a page that has nothing else."""
        marginal = set(map(id, self.marginal(lines, self.heights[at])))
        kept = [line for line in lines if id(line) not in marginal or not self.runs(line, at)]
        return kept or [line for line in lines if number_of(line) is None]

    def runs(self, line: Line, at: int) -> bool:
        number = number_of(line)
        if number is not None and self.offset is not None and number == at + self.offset:
            return True
        shape = shape_of(line)
        if shape not in self.repeated:
            return False
        is_first = shape not in self.seen
        self.seen.add(shape)
        return not is_first or number is not None


def is_marginal(line: Line, height: float) -> bool:
    return line.bottom > height * (1 - MARGIN) or line.top < height * MARGIN


def shape_of(line: Line) -> str:
    """The same for lines that differ in numbers alone."""
    return DIGITS.sub("#", " ".join(line.text.split()).casefold())


def number_of(line: Line) -> int | None:
    text = line.text.strip()
    found = NUMBER.fullmatch(text) if len(text) <= LONGEST_NUMBER else None
    return int(found[1]) if found and found[1].isdecimal() else None
