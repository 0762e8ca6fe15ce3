"""Lines put together to paragraphs, headings and items of lists."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from blockyard.uploads.reading.pages import Kind
from blockyard.uploads.reading.pdf_pages.hyphens import Hyphens
from blockyard.uploads.reading.pdf_pages.lines import MARK, Line

CLOSE_NUMBER: Final = re.compile(r"^(\d{1,3}[.)])(?=[^\W\d_])")
"""Of an item whose number is as wide as its place: no space is seen behind it."""
ITEM: Final = re.compile(rf"(?:{MARK.pattern})\s+\S|{CLOSE_NUMBER.pattern[1:]}")
DEFINITION: Final = re.compile(r"[^\W\d_][^.:;!?]{0,40}: \S")
"""`Lava: molten rock`."""
LARGER: Final = 1.12
"""Than most lines: a heading."""
LONGEST_HEADING: Final = 200
"""Characters."""
WIDEST_GAP: Final = 0.62
"""Between lines of a paragraph, of their height; and by how much more than between most lines it may be."""
INDENT: Final = 0.8
"""Of a line's height."""
FULL: Final = 0.9
LONG_LINE: Final = 40
"""Characters: what is shorter may be a line of a poem, or a word of a list."""
HEIGHT_STEP: Final = 0.5
HEIGHT_SHARE: Final = 0.05
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
            near = next((level for known, level in self.levels.items() if is_near(known, height)), None)
            self.levels[height] = near or len(set(self.levels.values())) + 1

    def level(self, line: Line) -> int | None:
        return self.levels.get(rounded(line.height))


def is_near(one: float, other: float) -> bool:
    """As high, though some of its signs are higher than others."""
    return abs(one - other) <= max(HEIGHT_STEP, HEIGHT_SHARE * max(one, other))


def rounded(height: float) -> float:
    return round(height / HEIGHT_STEP) * HEIGHT_STEP


class Blocks:
    """Of a page whose lines are in the order of reading."""

    def __init__(self, lines: list[Line], sizes: Sizes, width: float, hyphens: Hyphens) -> None:
        self.lines = lines
        self.sizes = sizes
        self.hyphens = hyphens
        self.left = min((line.left for line in lines), default=0.0)
        self.right = width - self.left
        """Where lines end, if the page is as wide on its right as on its left."""
        self.gap = usual_gap(lines)

    def read(self) -> Iterator[tuple[Kind, str, int | None]]:
        groups: list[list[Line]] = []
        for line in self.lines:
            if groups and not self.begins_anew(line, groups[-1]):
                groups[-1].append(line)
            else:
                groups.append([line])
        for before, group, after in zip([[], *groups], groups, [*groups[1:], []], strict=False):
            yield self.block_of(group, self.is_of_list(group, before) or self.is_of_list(group, after))

    def begins_anew(self, line: Line, group: list[Line]) -> bool:
        before = group[-1]
        if line.is_table or before.is_table:
            return True
        if before.has_hanging_end:
            return False
        if self.sizes.level(line) != self.sizes.level(before) or not is_as_high(line, before):
            return True
        gap = before.bottom - line.top
        if gap < -line.height * 1.5 or gap > max(WIDEST_GAP * line.height, self.gap + 0.3 * line.height):
            return True
        if ITEM.match(line.text):
            return not is_beside(line, before)
        if is_beside(line, before):
            return False
        indent = INDENT * line.height
        if ITEM.match(group[0].text):
            is_under_mark = line.left < group[0].left + indent / 2
            return line.left < group[0].left - indent or (is_under_mark and not self.goes_on(before, line))
        if DEFINITION.match(line.text) and DEFINITION.match(group[0].text):
            return not self.goes_on(before, line)
        if len(group) == 1 or line.is_right_to_left or is_centred(line, before):
            return False
        return abs(line.left - before.left) > indent

    def goes_on(self, before: Line, line: Line) -> bool:
        """In the next line, because it had no place left."""
        return self.is_full(before, line, None)

    def is_of_list(self, group: list[Line], near: list[Line]) -> bool:
        """Two items that are as high: numbered headings have text between them."""
        return bool(near) and all(ITEM.match(each[0].text) for each in (group, near)) and is_as_high(group[0], near[0])

    def block_of(self, group: list[Line], is_of_list: bool) -> tuple[Kind, str, int | None]:
        if group[0].is_table:
            return "table", group[0].text, None
        text = CLOSE_NUMBER.sub(r"\1 ", self.joined(group))
        is_item = ITEM.match(group[0].text) is not None
        level = self.sizes.level(group[0])
        if is_item and (not level or is_of_list or not group[0].text[0].isalnum()):
            return "list_item", text.replace("\n", " "), 1
        if level and len(text) <= LONGEST_HEADING and any(map(str.isalpha, text)):
            return "heading", text.replace("\n", " "), level
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
            elif self.hyphens.are_between(before, text, words):
                text = self.hyphens.joined(text, words)
            else:
                if is_of_a_row(group, at):
                    text += f"\n{words}"
                    continue
                space = "" if text[-1:] > FIRST_WITHOUT_SPACES and words[:1] > FIRST_WITHOUT_SPACES else " "
                text += (space if self.is_full(before, line, edge) or is_open(before, line) else "\n") + words
        return text

    def is_full(self, line: Line, following: Line, edge: float | None) -> bool:
        """The next word had found no place in it."""
        word = following.text.split(" ", 1)[0]
        width = (following.right - following.left) * len(word) / max(len(following.text), 1)
        if line.is_right_to_left:
            return line.left - width < self.left + line.height
        return line.right + width > (self.right if edge is None else edge) - line.height / 2


def is_of_a_row(group: list[Line], at: int) -> bool:
    """Whether this line, or the one before it, is one of several beside each other."""
    return group[at].has_hanging_end or (at > 1 and group[at - 2].has_hanging_end)


def usual_gap(lines: list[Line]) -> float:
    """Between one line and the next, in points: the median of those below each other."""
    lines = [line for line in lines if not line.is_table]
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


def is_as_high(line: Line, before: Line) -> bool:
    return abs(line.height - before.height) <= 2 * HEIGHT_STEP or is_near(line.height, before.height)


def is_open(before: Line, line: Line) -> bool:
    """A sentence that was begun goes on, in a box that is narrower than the page."""
    return len(before.text) >= LONG_LINE and line.text[0].islower() and before.text[-1].isalnum()


def is_centred(line: Line, before: Line) -> bool:
    """Below another, both around one middle."""
    return abs(line.left + line.right - before.left - before.right) < line.height
