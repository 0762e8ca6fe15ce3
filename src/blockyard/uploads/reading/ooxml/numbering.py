"""The numbers and bullets of lists: in a DOCX they are counted by who shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from blockyard.uploads.reading.ooxml.elements import find, find_value
from blockyard.uploads.reading.ooxml.styles import list_level, whole_number

BULLET: Final = "•"
ROMANS: Final = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
)
SMALL_ROMANS: Final = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
MOST: Final = 10_000
"""A number above is written in digits."""


@dataclass(slots=True)
class Level:
    start: int = 1
    format: str = "decimal"
    text: str = "%1."
    """With `%1` for the number of the first level."""


class Numbering:
    """Counts the items of a document's lists."""

    def __init__(self, root: Element | None) -> None:
        children = [] if root is None else list(root)
        abstract = {each.get("w:abstractNumId"): levels_of(each) for each in children if each.tag == "w:abstractNum"}
        self.lists: dict[str, dict[int, Level]] = {}
        self.shared: dict[str, str] = {}
        """Lists of one kind count on together."""
        self.begun_anew: dict[str, dict[int, int]] = {}
        """By list, then by level: where a list that is not yet begun says that it counts from a number of its own."""
        for each in children:
            if each.tag == "w:num":
                id, kind = each.get("w:numId", ""), find_value(each, "w:abstractNumId")
                self.lists[id] = {**abstract.get(kind, {}), **dict(overrides_of(each))}
                self.shared[id] = kind or ""
                self.begun_anew[id] = dict(starts_of(each))
        self.counts: dict[str, dict[int, int]] = {}

    def label(self, list_id: str, level: int) -> str:
        """Of the next item: `2.`, `b)`, a bullet, or nothing where the list shows nothing."""
        levels = self.lists.get(list_id)
        if levels is None:
            return BULLET
        counts = self.counts.setdefault(self.shared[list_id], {})
        own = levels.get(level, Level())
        if (start := self.begun_anew[list_id].pop(level, None)) is not None:
            counts[level] = start - 1
        counts[level] = counts.get(level, own.start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if own.format == "bullet":
            return BULLET
        if own.format == "none":
            return ""
        text = own.text
        for at in range(level, -1, -1):
            above = levels.get(at, Level())
            text = text.replace(f"%{at + 1}", written(counts.get(at, above.start), above.format))
        return text.strip()


def levels_of(element: Element) -> dict[int, Level]:
    return {list_level(each.get("w:ilvl")): level_of(each) for each in element if each.tag == "w:lvl"}


def level_of(element: Element) -> Level:
    text = find_value(element, "w:lvlText")
    return Level(
        start=whole_number(find_value(element, "w:start"), 1),
        format=find_value(element, "w:numFmt") or "decimal",
        text="" if text is None else text,
    )


def overrides_of(element: Element) -> Iterator[tuple[int, Level]]:
    """Levels that a list has of its own."""
    for each in element:
        if each.tag == "w:lvlOverride" and (level := find(each, "w:lvl")) is not None:
            yield list_level(each.get("w:ilvl")), level_of(level)


def starts_of(element: Element) -> Iterator[tuple[int, int]]:
    """Levels that a list counts from a number of its own."""
    for each in element:
        if each.tag == "w:lvlOverride" and (start := find_value(each, "w:startOverride")) is not None:
            yield list_level(each.get("w:ilvl")), whole_number(start, 1)


def written(number: int, format: str) -> str:
    """In the letters or digits of the format; in digits, if it is another."""
    if number < 1 or number > MOST:
        return str(number)
    match format:
        case "lowerLetter":
            return lettered(number)
        case "upperLetter":
            return lettered(number).upper()
        case "lowerRoman":
            return roman(number)
        case "upperRoman":
            return roman(number).upper()
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)


def lettered(number: int) -> str:
    """a to z, then aa to zz."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    text = ""
    for value, letters in (*ROMANS, *SMALL_ROMANS):
        text += letters * (number // value)
        number %= value
    return text
