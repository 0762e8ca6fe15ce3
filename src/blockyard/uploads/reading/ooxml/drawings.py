"""Text of what is drawn: paragraphs of DrawingML, diagrams and titles of charts."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from blockyard.uploads.reading.ooxml.elements import ALTERNATES, find
from blockyard.uploads.reading.ooxml.mathematics import formula

NOT_TEXT: Final = frozenset({"pres", "parTrans", "sibTrans", "doc"})
"""Points of a diagram that hold no text of its own."""
TOLD_BY_THE_PROGRAM: Final = ("slidenum", "datetime", "footer", "header")


def paragraph_text(paragraph: Element) -> str:
    """Of a:p."""
    return "".join(pieces_of(paragraph))


def pieces_of(element: Element) -> Iterator[str]:
    for child in element:
        match child.tag:
            case "a:r":
                text = find(child, "a:t")
                yield (text.text or "") if text is not None else ""
            case "a:br":
                yield "\n"
            case "a:fld" if not child.get("type", "").startswith(TOLD_BY_THE_PROGRAM):
                text = find(child, "a:t")
                yield (text.text or "") if text is not None else ""
            case "m:oMath" | "m:oMathPara":
                yield formula(child)
            case name if name == ALTERNATES or name.endswith("}m"):  # a14:m holds a formula
                yield from pieces_of(child)


def diagram_texts(root: Element | None) -> Iterator[str]:
    """Of a diagram's data: what stands in each of its shapes."""
    points = find(root, "dgm:ptLst")
    for point in points if points is not None else ():
        text = find(point, "dgm:t")
        if text is not None and point.get("type", "node") not in NOT_TEXT:
            yield "\n".join(paragraph_text(each) for each in text if each.tag == "a:p")


def chart_titles(root: Element | None) -> Iterator[str]:
    """Of the chart, then of its axes."""
    for title in root.iter("c:title") if root is not None else ():
        yield "\n".join(paragraph_text(paragraph) for paragraph in title.iter("a:p"))
