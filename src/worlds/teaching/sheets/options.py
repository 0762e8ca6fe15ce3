"""Options of a question, and which of them is marked as right: `*`, a tick, `(correct)`, bold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

RIGHT: Final = re.compile(
    r"\s*(?:[(\[]\s*(?:correct|right|answer|correct answer|true answer|x)\s*[)\]]|✓|✔|✅|√|☑|(?<!\*)\*(?!\*)"
    r"|<-+|←|[-–—=]+>?\s*(?:correct|right)\b)\s*",
    re.I,
)
BOLD: Final = re.compile(r"^(?:\*\*|__)(?P<says>.+?)(?:\*\*|__)\.?$")
LETTERS: Final = "ABCDEFGH"
ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
SPLIT: Final = re.compile(r"\s*(?:,\s*(?:and|or)\s+|,\s+|,(?!\d)|;\s*|\s+or\s+|\s+/\s+|\s*\|\s*)\s*")
"""Between options that have no labels."""
LONGEST: Final = 120
"""Characters of an option."""


@dataclass(frozen=True, slots=True)
class Option:
    says: str
    is_right: bool = False

    @classmethod
    def of(cls, words: str) -> "Option":
        words = words.strip(" \t\n,;")
        bold = BOLD.match(words)
        plain = bold["says"] if bold else words
        said = RIGHT.sub(" ", plain).strip(" .,;\"“”'`_")
        return cls(" ".join(said.split()), bold is not None or RIGHT.search(plain) is not None)


def options_in(text: str, first: str = "A") -> list[Option]:
    """`A sun  B moon  C star`, `a) sun b) moon`, `i) sun ii) moon`, one after the other from the `first` letter on; none
    where the text does not begin so."""
    at_first = LETTERS.index(first)
    for labels in ([*map(lettered, LETTERS[at_first:])], [*map(roman, ROMAN[at_first:])]):
        if found := listed(text, labels):
            return found
    return []


def lettered(letter: str) -> str:
    return rf"(?:{letter}[.):\]]?|{letter.lower()}[.):\]])"


def roman(number: str) -> str:
    return rf"{number}[.):\]]"


def listed(text: str, labels: Sequence[str]) -> list[Option]:
    """What stands behind each label; none where the text does not begin with the first."""
    marks: list[tuple[int, int]] = []
    at = 0
    for label in labels:
        mark = re.compile(rf"(?:^|(?<=\s)|(?<=[,;*✓✔]))\s*[(\[]?{label}[)\]]?\s*(?:(?<=[.):\]])|\s)(?=\S)").search(
            text, at
        )
        if mark is None or (not marks and text[: mark.start()].strip()):
            break
        marks.append(mark.span())
        at = mark.end()
    if not marks:
        return []
    ends = [*(start for start, _ in marks[1:]), len(text)]
    found = [Option.of(text[first:last]) for (_, first), last in zip(marks, ends, strict=True)]
    return found if all(one.says and len(one.says) <= LONGEST for one in found) else []
