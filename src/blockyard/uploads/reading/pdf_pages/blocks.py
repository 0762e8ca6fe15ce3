"""Lines put together to paragraphs, headings and items of lists."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from blockyard.uploads.reading.pages import Kind
from blockyard.uploads.reading.pdf_pages.lines import MARK, Line

ITEM: Final = re.compile(rf"(?:{MARK.pattern})\s+\S")
LARGER: Final = 1.12
"""Than most lines: a heading."""
LONGEST_HEADING: Final = 200
"""Characters."""
WIDEST_GAP: Final = 0.62
"""Between lines of a paragraph, of their height; and by how much more than between most lines it may be."""
INDENT: Final = 0.8
"""Of a line's height."""
FULL: Final = 0.9
TALLEST_ROW: Final = 3.2
"""Between rows of a table, of a line's height."""
COMPOUNDS: Final = frozenset(
    "self well half all ex non semi high low long short cross co anti mid multi two three four".split()
)
"""English words that keep the hyphen behind them."""
LONGEST_WORD: Final = 60
LETTERS_BEFORE: Final = re.compile(r"[^\W\d_]+$")
WORD_AFTER: Final = re.compile(r"[^\W_]+")
HEIGHT_STEP: Final = 0.5
FIRST_WITHOUT_SPACES: Final = "\u2e7f"
"""Behind it stand the characters of Chinese and Japanese, which are written without spaces, and before it most others."""


class Sizes:
    """How high the lines of a document are: most of them are its body, larger ones are headings."""

    def __init__(self, pages: Iterable[list[Line]]) -> None:
        heights: Counter[float] = Counter()
        for lines in pages:
            for line in lines:
                heights[rounded(line.height)] += len(line.text)
        self.body = heights.most_common(1)[0][0] if heights else 12.0
        larger = sorted((height for height in heights if height >= self.body * LARGER), reverse=True)
        self.levels: dict[float, int] = {}
        for height in larger:
            near = next((level for known, level in self.levels.items() if known - height <= HEIGHT_STEP), None)
            self.levels[height] = near or len(set(self.levels.values())) + 1

    def level(self, line: Line) -> int | None:
        return self.levels.get(rounded(line.height))


def rounded(height: float) -> float:
    return round(height / HEIGHT_STEP) * HEIGHT_STEP


class Blocks:
    """Of a page whose lines are in the order of reading."""

    def __init__(self, lines: list[Line], sizes: Sizes, width: float, compounds: frozenset[str]) -> None:
        self.lines = lines
        self.sizes = sizes
        self.compounds = compounds
        """Words that the document writes with a hyphen within a line."""
        self.left = min((line.left for line in lines), default=0.0)
        self.right = width - self.left
        """Where lines end, if the page is as wide on its right as on its left."""
        self.gap = usual_gap(lines)

    def read(self) -> Iterator[tuple[Kind, str, int | None]]:
        group: list[Line] = []
        for line in self.lines:
            if group and self.begins_anew(line, group):
                yield self.block_of(group)
                group = []
            group.append(line)
        if group:
            yield self.block_of(group)

    def begins_anew(self, line: Line, group: list[Line]) -> bool:
        before = group[-1]
        if before.has_hanging_end:
            return False
        if self.sizes.level(line) != self.sizes.level(before) or abs(line.height - before.height) > 2 * HEIGHT_STEP:
            return True
        gap = before.bottom - line.top
        if is_next_row(line, group):
            return gap > TALLEST_ROW * line.height
        if gap < -line.height * 1.5 or gap > max(WIDEST_GAP * line.height, self.gap + 0.3 * line.height):
            return True
        if ITEM.match(line.text):
            return not is_beside(line, before)
        if ITEM.match(group[0].text):
            return line.left < group[0].left - INDENT * line.height
        is_indented = line.left > min(each.left for each in group) + INDENT * line.height
        return is_indented and not is_beside(line, before) and len(group) > 1 and not line.is_right_to_left

    def block_of(self, group: list[Line]) -> tuple[Kind, str, int | None]:
        text = self.joined(group)
        if is_table(text):
            return "table", text.replace("\t", " | "), None
        level = self.sizes.level(group[0])
        if level and len(text) <= LONGEST_HEADING and any(map(str.isalpha, text)):
            return "heading", text.replace("\n", " "), level
        if ITEM.match(group[0].text):
            return "list_item", text, 1
        return "paragraph", text, None

    def joined(self, group: list[Line]) -> str:
        """Lines that are full go on in the next; others end where who wrote them wanted."""
        text = ""
        edge = edge_of(group)
        for at, line in enumerate(group):
            words = " ".join(line.text.split(" "))
            if at == 0:
                text = words
                continue
            before = group[at - 1]
            if before.has_hanging_end:
                text += f"\t{words}"
            elif before.ends_in_hyphen or (text.endswith(("-", "‐")) and words[:1].islower()):
                text = self.hyphen_joined(text.rstrip("-‐"), words)
            else:
                if is_of_a_row(group, at):
                    text += f"\n{words}"
                    continue
                space = "" if text[-1:] > FIRST_WITHOUT_SPACES and words[:1] > FIRST_WITHOUT_SPACES else " "
                text += (space if self.is_full(before, line, edge) else "\n") + words
        return text

    def is_full(self, line: Line, following: Line, edge: float | None) -> bool:
        """The next word had found no place in it."""
        word = following.text.split(" ", 1)[0]
        width = (following.right - following.left) * len(word) / max(len(following.text), 1)
        if line.is_right_to_left:
            return line.left - width < self.left + line.height
        return line.right + width > (self.right if edge is None else edge) - line.height / 2

    def hyphen_joined(self, text: str, following: str) -> str:
        """Without the hyphen, unless the word has one of its own."""
        before, after = LETTERS_BEFORE.search(text[-LONGEST_WORD:]), WORD_AFTER.match(following)
        if before is None or after is None or not after.group()[0].islower():
            return f"{text}-{following}"
        compound = f"{before.group()}-{after.group()}".lower()
        keeps = compound in self.compounds or before.group().lower() in COMPOUNDS
        return f"{text}{'-' if keeps else ''}{following}"


def is_of_a_row(group: list[Line], at: int) -> bool:
    """Whether this line, or the one before it, is one of several beside each other."""
    return group[at].has_hanging_end or (at > 1 and group[at - 2].has_hanging_end)


def is_next_row(line: Line, group: list[Line]) -> bool:
    """Whether lines beside each other stand below others, and begin where they began."""
    if not line.has_hanging_end or not is_of_a_row(group, len(group) - 1):
        return False
    first = len(group) - 1
    while first and group[first - 1].has_hanging_end:
        first -= 1
    return abs(group[first].left - line.left) < line.height / 2


def is_table(text: str) -> bool:
    """Rows of as many cells."""
    cells = {line.count("\t") for line in text.split("\n")}
    return "\n" in text and len(cells) == 1 and cells != {0}


def usual_gap(lines: list[Line]) -> float:
    """Between one line and the next, in points: the median of those below each other."""
    gaps = sorted(
        before.bottom - line.top
        for before, line in pairwise(lines)
        if -line.height < before.bottom - line.top < line.height
    )
    return gaps[len(gaps) // 2] if gaps else 0.0


def edge_of(group: list[Line]) -> float | None:
    """Where lines of this group end, if at least two end there, and three are there to tell."""
    if len(group) < 3:
        return None
    left, right = min(line.left for line in group), max(line.right for line in group)
    near = sum(line.right > left + FULL * (right - left) for line in group)
    return right if near >= 2 else None


def is_beside(line: Line, before: Line) -> bool:
    return abs(line.bottom - before.bottom) < line.height / 3
