"""Columns of numbers that stand for words and colours: each said once, then counted from 0."""

from collections.abc import Iterable

from worlds.color import Color


def rounded(value: float) -> float:
    """To hundredths of a stud, and no -0."""
    return round(float(value), 2) + 0.0


def flat(values: Iterable[Iterable[float]]) -> list[float]:
    return [rounded(value) for one in values for value in one]


def hexadecimal(color: Color) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)


class Numbered:
    """Words in the order in which they came first."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}

    def number(self, word: str) -> int:
        return self.words.setdefault(word, len(self.words))


class Palette:
    """Colours in the order in which they came first."""

    def __init__(self) -> None:
        self.numbered = Numbered()

    def number(self, color: Color) -> int:
        return self.numbered.number(hexadecimal(color))

    @property
    def colors(self) -> list[str]:
        return [*self.numbered.words]
