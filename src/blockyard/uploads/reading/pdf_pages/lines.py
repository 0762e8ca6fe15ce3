"""The lines of a page of a PDF: what stands beside each other, and where."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import pypdfium2.raw as pdfium

HYPHENS: Final = ("\ufffe", "\x02")
"""What pdfium writes for a hyphen at which a line ends."""
WRITTEN: Final = re.compile(r"[^\r\n\ufffe\x02]+")
BESIDE: Final = re.compile(r"(?<=\S)[ \t]+(?=\S)")
WIDEST_SPACE: Final = 0.9
"""Of the height of a line: what is wider parts what stands beside each other."""
MARK: Final = re.compile(
    r"[•●○◦▪■□☐➢✓‣–*\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8-]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?"
)
"""Of an item of a list: its text may stand far from it."""
MARK_OF_LINE: Final = re.compile(rf"(?:{MARK.pattern})\s+(?=\S)")
LOW: Final = re.compile("[acemnorsuvwxz]")
"""Letters that reach out of no font's usual height."""
FARTHEST_FROM_MARK: Final = 5.0
"""Times the height of a line: what is farther stands in a table's next cell."""
NARROWEST_OF_CELLS: Final = 0.45
STRETCHED: Final = 2.5
"""Times the usual space of a line, if it has enough of them."""
FEWEST_SPACES: Final = 4
NARROWEST_SPACE: Final = 0.12
SHARED_HEIGHT: Final = 0.5
"""Of the lower of both, that parts of one line have in common."""
SHARED_WIDTH: Final = 0.3
"""By how much of their height they may overlap."""
TURNED_BRACKETS: Final = re.compile(r"\)([^()]*)\(")
RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LETTERS_OR_NOT: Final = re.compile(f"{RIGHT_TO_LEFT.pattern}+|[^{RIGHT_TO_LEFT.pattern[1:]}+")
LEFT_TO_RIGHT: Final = re.compile("[A-Za-z\u00c0-\u052f]")


@dataclass(frozen=True, slots=True)
class Line:
    """In points, from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    at: int
    """The index of its first character on the page."""
    ends_in_hyphen: bool = False
    has_hanging_end: bool = False
    """What follows it in the file stands beside it."""
    is_table: bool = False
    """Its rows, as they are shown."""

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def is_right_to_left(self) -> bool:
        return len(RIGHT_TO_LEFT.findall(self.text)) > len(LEFT_TO_RIGHT.findall(self.text))


@dataclass(frozen=True, slots=True)
class Space:
    """Between two words of a line."""

    start: int
    end: int
    width: float
    """Of the height of the line."""
    right: float
    """Where what follows begins."""
    is_wide: bool

    def begins_cell(self, starts: Counter[int]) -> bool:
        """Behind it begins what begins behind wide spaces of other lines too."""
        return self.width > NARROWEST_OF_CELLS and sum(starts[round(self.right) + near] for near in (-1, 0, 1)) >= 2


class Boxes:
    """Where characters of a page stand, asked one by one."""

    def __init__(self, text_page: Any) -> None:
        self.text_page = text_page.raw
        self.rectangle = pdfium.FS_RECTF()
        self.pointer = ctypes.byref(self.rectangle)

    def of(self, at: int) -> tuple[float, float, float, float]:
        """Left, right, bottom, top; as high as the font is, whichever letter it is."""
        pdfium.FPDFText_GetLooseCharBox(self.text_page, at, self.pointer)
        box = self.rectangle
        return box.left, box.right, box.bottom, box.top

    def jumps_behind(self, at: int) -> bool:
        """What follows this space begins far from it: a line of a cell ends in it."""
        space, following = self.of(at), self.of(at + 1)
        return following[0] - space[1] > WIDEST_SPACE * (following[3] - following[2])

    def is_made_up(self, at: int) -> bool:
        """It does not stand in the file: pdfium saw a gap."""
        return bool(pdfium.FPDFText_IsGenerated(self.text_page, at) == 1)


def read_lines(text_page: Any) -> list[Line]:
    """In the order of the file, which is often that of who wrote it."""
    text = characters_of(text_page)
    boxes = Boxes(text_page)
    written = [(found, spaces_of(found, text, boxes)) for found in WRITTEN.finditer(text)]
    starts = Counter(round(space.right) for _, spaces in written for space in spaces if space.is_wide)
    lines: list[Line] = []
    for found, spaces in written:
        wide = [space for space in spaces if space.is_wide or space.begins_cell(starts)]
        for line in lines_of(found, wide, text, boxes):
            if lines and is_of_one_line(lines[-1], line):
                lines[-1] = one_line_of(lines[-1], line)
            else:
                lines.append(line)
    return lines


def is_of_one_line(before: Line, line: Line) -> bool:
    """A raised number, or letters of another font, which pdfium takes for a line of their own."""
    if before.has_hanging_end or before.ends_in_hyphen:
        return False
    shared = min(before.top, line.top) - max(before.bottom, line.bottom)
    return shared > SHARED_HEIGHT * min(before.height, line.height) and gap_between(before, line) < WIDEST_SPACE * max(
        before.height, line.height
    )


def gap_between(before: Line, line: Line) -> float:
    """Infinite, where the line does not go on."""
    gap = before.left - line.right if before.is_right_to_left else line.left - before.right
    return gap if gap > -SHARED_WIDTH * min(before.height, line.height) else float("inf")


def one_line_of(before: Line, line: Line) -> Line:
    space = " " if gap_between(before, line) > NARROWEST_SPACE * min(before.height, line.height) else ""
    main = before if before.height >= line.height else line
    return replace(
        line,
        text=f"{before.text}{space}{line.text}",
        left=min(before.left, line.left),
        right=max(before.right, line.right),
        bottom=main.bottom,
        top=main.top,
        at=before.at,
    )


def characters_of(text_page: Any) -> str:
    """One for each that pdfium counts."""
    count = text_page.count_chars()
    text: str = text_page.get_text_range() if count else ""
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(text_page.raw, at) for at in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


def spaces_of(found: re.Match[str], text: str, boxes: Boxes) -> list[Space]:
    """Of a line, those that may part columns or cells. In a line that is stretched, all are wide."""
    measured: list[tuple[float, re.Match[str], float]] = []
    for space in BESIDE.finditer(text, found.start(), found.end()):
        is_tab = len(space.group()) > 1 or space.group() == "\t" or boxes.is_made_up(space.start())
        if is_tab or boxes.jumps_behind(space.start()):
            left_of, right_of = boxes.of(space.start() - 1), boxes.of(space.end())
            gap = max(right_of[0] - left_of[1], left_of[0] - right_of[1])
            measured.append((gap / max(left_of[3] - left_of[2], 0.1), space, right_of[0]))
    usual = sorted(width for width, _, _ in measured)[len(measured) // 2] if len(measured) >= FEWEST_SPACES else 0.0
    widest = max(WIDEST_SPACE, usual * STRETCHED)
    return [Space(space.start(), space.end(), width, right, width > widest) for width, space, right in measured]


def lines_of(found: re.Match[str], wide: list[Space], text: str, boxes: Boxes) -> Iterator[Line]:
    """Parted at wide spaces, but for the first, if it stands behind the mark of a list's item."""
    written = found.group()
    start, end = found.start(), found.start() + len(written.rstrip())
    start += len(written) - len(written.lstrip())
    if start >= end:
        return
    is_first = True
    for space in wide:
        if not (is_first and space.width < FARTHEST_FROM_MARK and MARK.fullmatch(text, start, space.start)):
            yield line_between(start, space.start, text, boxes, has_hanging_end=True)
            start = space.end
        is_first = False
    yield line_between(start, end, text, boxes, ends_in_hyphen=text[found.end() : found.end() + 1] in HYPHENS)


def line_between(
    start: int, end: int, text: str, boxes: Boxes, ends_in_hyphen: bool = False, has_hanging_end: bool = False
) -> Line:
    first, last = boxes.of(start), boxes.of(end - 1)
    written = text[start:end]
    mark = MARK_OF_LINE.match(written)  # often of another font, and of another size
    own = mark.end() if mark else 0
    low = LOW.search(written, own)
    asked = (own, low.start() if low else (own + len(written)) // 2, len(written) - 1)
    measured = [box for at in asked if (box := boxes.of(start + at))[3] > box[2]]  # a space has no height
    lowest = min(measured or [first], key=lambda box: box[3] - box[2])  # some signs have a box of their own
    if RIGHT_TO_LEFT.search(written):
        written = turned_right(written, start, boxes)
    return Line(
        text=written,
        left=min(first[0], last[0]),
        right=max(first[1], last[1]),
        bottom=lowest[2],
        top=lowest[3],
        at=start,
        ends_in_hyphen=ends_in_hyphen,
        has_hanging_end=has_hanging_end,
    )


def turned_right(text: str, start: int, boxes: Boxes) -> str:
    """Pdfium turns lines from right to left sign by sign: letters that stand in one sign, as lam and alef do, come out in
    the other order, all in its box; and brackets around numbers open where they close."""
    parts: list[str] = []
    for found in LETTERS_OR_NOT.finditer(text):
        letters = found.group()
        if RIGHT_TO_LEFT.match(letters):
            parts += [sign[::-1] for sign in signs_of(letters, start + found.start(), boxes)]
        else:
            parts.append(letters)
    written = "".join(parts)
    first_opened, first_closed = written.find("("), written.find(")")
    return TURNED_BRACKETS.sub(r"(\1)", written) if -1 < first_closed < first_opened else written


def signs_of(text: str, start: int, boxes: Boxes) -> list[str]:
    """Letters that have one box together."""
    signs: list[str] = []
    last: tuple[float, float, float, float] | None = None
    for at, letter in enumerate(text):
        box = boxes.of(start + at)
        if box == last:
            signs[-1] += letter
        else:
            signs.append(letter)
        last = box
    return signs
