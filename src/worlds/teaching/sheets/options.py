"""Options of a question, and which of them is marked as right: `*`, a tick, `(correct)`, bold."""

import re
from dataclasses import dataclass
from typing import Final

RIGHT: Final = re.compile(
    r"\s*(?:[(\[]\s*(?:correct|right|answer|correct answer|true answer|x)\s*[)\]]|✓|✔|✅|√|☑|(?<!\*)\*(?!\*)"
    r"|<-+|←|[-–—=]+>?\s*(?:correct|right)\b)\s*",
    re.I,
)
BOLD: Final = re.compile(r"^(?:\*\*|__)(?P<says>.+?)(?:\*\*|__)\.?$")
LETTERS: Final = "ABCDEFGH"
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
    """`A sun  B moon  C star`, `a) sun b) moon`, one after the other from the `first` letter on; none where the text does
    not begin so."""
    marks: list[tuple[int, int]] = []
    at = 0
    for letter in LETTERS[LETTERS.index(first) :]:
        mark = re.compile(
            rf"(?:^|(?<=\s)|(?<=[,;*✓✔]))\s*[(\[]?(?:{letter}[.):\]]?|{letter.lower()}[.):\]])[)\]]?\s*(?:(?<=[.):\]])|\s)(?=\S)"
        ).search(text, at)
        if mark is None or (letter == first and text[: mark.start()].strip()):
            break
        marks.append(mark.span())
        at = mark.end()
    if not marks:
        return []
    ends = [*(start for start, _ in marks[1:]), len(text)]
    found = [Option.of(text[first:last]) for (_, first), last in zip(marks, ends, strict=True)]
    return found if all(one.says and len(one.says) <= LONGEST for one in found) else []
