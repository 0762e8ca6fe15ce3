"""What a paragraph of a DOCX holds, piece by piece."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final
from xml.etree.ElementTree import Element

from blockyard.uploads.reading.ooxml.elements import ALTERNATES, find, find_value, is_on
from blockyard.uploads.reading.ooxml.mathematics import formula
from blockyard.uploads.reading.ooxml.styles import Styles
from blockyard.uploads.reading.ooxml.symbols import sign_of

SEEN_THROUGH: Final = frozenset(
    {
        "w:hyperlink",
        "w:ins",
        "w:moveTo",
        "w:smartTag",
        "w:sdt",
        "w:sdtContent",
        "w:customXml",
        "w:fldSimple",
        "w:dir",
        "w:bdo",
    }
    | {"w:rubyBase", ALTERNATES}
)
"""What stands in them is text of the paragraph. What is deleted or was moved away stands in others."""
DRAWN: Final = frozenset({"w:drawing", "w:pict", "w:object"})


class Sign(Enum):
    PAGE_BREAK = auto()
    """That somebody wrote."""
    PAGE_ENDED = auto()
    """Here, when a word processor last showed the document."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """Where a footnote or an endnote is pointed at."""

    part: str
    """`footnotes` or `endnotes`."""
    id: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands at this place, or beside it, as a drawing."""

    element: Element


Token = str | Sign | NoteMark | Drawn


class Runs:
    """Reads the runs of paragraphs. A field may begin in one paragraph and end in another: that is remembered."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.codes: list[bool] = []
        """Of each field that has begun and not ended: whether its code is still being told."""

    def tokens(self, parent: Element, is_hidden: bool = False) -> Iterator[Token]:
        for child in parent:
            match child.tag:
                case "w:r":
                    yield from self.tokens_of_run(child, is_hidden)
                case "m:oMath" | "m:oMathPara" if not is_hidden:
                    yield formula(child)
                case name if name in SEEN_THROUGH:
                    yield from self.tokens(child, is_hidden)

    def tokens_of_run(self, run: Element, is_hidden: bool) -> Iterator[Token]:
        properties = find(run, "w:rPr")
        vanish = find(properties, "w:vanish")
        if vanish is not None:
            is_hidden = is_on(vanish)
        elif not is_hidden:
            is_hidden = self.styles.is_hidden(find_value(properties, "w:rStyle"))
        for child in run:
            if child.tag == "w:fldChar":
                self.pass_field(child.get("w:fldCharType"))
            elif child.tag == "w:lastRenderedPageBreak":
                yield Sign.PAGE_ENDED
            elif not is_hidden and not any(self.codes):
                yield from self.tokens_of(child)

    def pass_field(self, type: str | None) -> None:
        if type == "begin":
            self.codes.append(True)
        elif type == "separate" and self.codes:
            self.codes[-1] = False
        elif type == "end" and self.codes:
            self.codes.pop()

    def tokens_of(self, child: Element) -> Iterator[Token]:
        """Of what stands in a run."""
        match child.tag:
            case "w:t":
                yield child.text or ""
            case "w:tab" | "w:ptab":
                yield "\t"
            case "w:br":
                yield Sign.PAGE_BREAK if child.get("w:type") == "page" else "\n"
            case "w:cr":
                yield "\n"
            case "w:noBreakHyphen":
                yield "-"
            case "w:sym":
                yield sign_of(child.get("w:font", ""), child.get("w:char", ""))
            case "w:footnoteReference":
                yield NoteMark("footnotes", child.get("w:id", ""))
            case "w:endnoteReference":
                yield NoteMark("endnotes", child.get("w:id", ""))
            case "w:ruby":
                yield from self.tokens(child)
            case name if name in DRAWN:
                yield Drawn(child)
            case name if name == ALTERNATES:
                for alternate in child:
                    yield from self.tokens_of(alternate)
