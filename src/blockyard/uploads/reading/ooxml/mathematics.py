"""Formulas as a line of text: `(a+b)/2`, `x^2`, `√(2)`."""

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element

from blockyard.uploads.reading.ooxml.elements import find, find_value

TEXTS: Final = frozenset({"m:t", "w:t", "a:t"})
PROPERTIES: Final = frozenset(
    "m:fPr m:sSupPr m:sSubPr m:sSubSupPr m:radPr m:naryPr m:dPr m:rPr m:funcPr m:limLowPr m:limUppPr m:mPr m:accPr m:barPr "
    "m:eqArrPr m:ctrlPr m:groupChrPr m:boxPr m:borderBoxPr m:phantPr m:sPrePr m:oMathParaPr m:argPr w:rPr a:rPr".split()
)


def formula(element: Element) -> str:
    """Of an element of Office Math, what stands in it."""
    match element.tag:
        case name if name in TEXTS:
            return element.text or ""
        case name if name in PROPERTIES:
            return ""
        case "m:f":
            return f"{grouped(element, 'm:num')}/{grouped(element, 'm:den')}"
        case "m:sSup":
            return f"{of(element, 'm:e')}^{grouped(element, 'm:sup')}"
        case "m:sSub":
            return f"{of(element, 'm:e')}_{grouped(element, 'm:sub')}"
        case "m:sSubSup":
            return f"{of(element, 'm:e')}_{grouped(element, 'm:sub')}^{grouped(element, 'm:sup')}"
        case "m:rad":
            degree = of(element, "m:deg")
            return f"{degree and f'[{degree}]'}√({of(element, 'm:e')})"
        case "m:nary":
            sign = find_value(element, "m:naryPr/m:chr", "m:val") or "∫"
            below, above = of(element, "m:sub"), of(element, "m:sup")
            return f"{sign}{below and f'_({below})'}{above and f'^({above})'} {of(element, 'm:e')}"
        case "m:d":
            opening = find_value(element, "m:dPr/m:begChr", "m:val")
            closing = find_value(element, "m:dPr/m:endChr", "m:val")
            inner = "|".join(formula(child) for child in element if child.tag == "m:e")
            return f"{'(' if opening is None else opening}{inner}{')' if closing is None else closing}"
        case "m:m":
            rows = [row for row in element if row.tag == "m:mr"]
            return f"[{'; '.join(', '.join(formula(cell) for cell in row) for row in rows)}]"
        case "m:eqArr" | "m:oMathPara":
            return "\n".join(filter(None, map(formula, element)))
        case "m:func":
            return f"{of(element, 'm:fName')} {of(element, 'm:e')}"
        case _:
            return all_of(element)


def of(element: Element, name: str) -> str:
    child = find(element, name)
    return "" if child is None else all_of(child)


def all_of(elements: Iterable[Element]) -> str:
    return "".join(map(formula, elements))


def grouped(element: Element, name: str) -> str:
    """In brackets, unless it is one number, letter or word."""
    text = of(element, name)
    return text if text.isalnum() or not text else f"({text})"
