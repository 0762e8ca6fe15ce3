"""The shapes of a slide, in the order in which people read them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from blockyard.uploads.reading.ooxml.elements import ALTERNATES, find

SHAPES: Final = frozenset({"p:sp", "p:graphicFrame", "p:grpSp"})
OVERLAP: Final = 0.25
"""Of the smaller one's height or width, that two shapes may share and still stand apart."""
DEEPEST: Final = 40
"""How often what is parted is parted again."""


class Box(NamedTuple):
    """In English metric units, as the file has them; 914,400 are an inch."""

    left: int
    top: int
    width: int
    height: int


class Placeholder(NamedTuple):
    """A place that the slide's layout keeps for a shape."""

    type: str
    idx: str


@dataclass(frozen=True, slots=True)
class Shape:
    element: Element
    box: Box | None
    """None: neither the slide nor its layout says."""
    placeholder: Placeholder | None
    inner: tuple["Shape", ...] = ()
    """Of a group."""


def shapes_of(tree: Element) -> Iterator[Shape]:
    """Of p:spTree or p:grpSp, in the file's order. Hidden ones are left out."""
    for child in tree:
        if child.tag == ALTERNATES:
            yield from shapes_of(child)
        elif child.tag in SHAPES and not is_hidden(child):
            inner = tuple(shapes_of(child)) if child.tag == "p:grpSp" else ()
            yield Shape(child, box_of(child), placeholder_of(child), inner)


def is_hidden(shape: Element) -> bool:
    told = next((find(child, "p:cNvPr") for child in shape if child.tag.startswith("p:nv")), None)
    return told is not None and told.get("hidden") in ("1", "true")


def box_of(shape: Element) -> Box | None:
    """In the units of the group that it stands in: shapes are compared with those beside them alone."""
    transform = next(
        (found for path in ("p:spPr/a:xfrm", "p:grpSpPr/a:xfrm", "p:xfrm") if (found := find(shape, path)) is not None),
        None,
    )
    offset, extent = find(transform, "a:off"), find(transform, "a:ext")
    if offset is None or extent is None:
        return None
    return Box(number(offset, "x"), number(offset, "y"), number(extent, "cx"), number(extent, "cy"))


def number(element: Element, name: str) -> int:
    try:
        return int(element.get(name, "0"))
    except ValueError:
        return 0


def placeholder_of(shape: Element) -> Placeholder | None:
    kept = next((find(child, "p:nvPr/p:ph") for child in shape if child.tag.startswith("p:nv")), None)
    return None if kept is None else Placeholder(kept.get("type", "obj"), kept.get("idx", "0"))


def in_reading_order(shapes: Sequence[Shape]) -> list[Shape]:
    """Parted into rows where a line can be drawn between them, each row into columns, and so on. Those of an unknown place
    come last."""
    placed = [shape for shape in shapes if shape.box is not None]
    return [*parted(placed, are_rows=True, was_parted=True, depth=0), *(shape for shape in shapes if shape.box is None)]


def parted(shapes: list[Shape], are_rows: bool, was_parted: bool, depth: int) -> list[Shape]:
    if len(shapes) < 2:
        return shapes
    stripes = stripes_of(shapes, span_of_height if are_rows else span_of_width)
    if (len(stripes) == 1 and not was_parted) or depth == DEEPEST:
        return sorted(shapes, key=lambda shape: shape.box[1::-1] if shape.box else ())
    if are_rows:
        stripes = heads_joined(stripes)
    return [shape for stripe in stripes for shape in parted(stripe, not are_rows, len(stripes) > 1, depth + 1)]


def heads_joined(rows: list[list[Shape]]) -> list[list[Shape]]:
    """A row of short heads, each over a longer text, is one row with that: it is read in columns."""
    joined: list[list[Shape]] = []
    for row in rows:
        if joined and are_heads_of(joined[-1], row):
            joined[-1] = [*joined[-1], *row]
        else:
            joined.append(row)
    return joined


def are_heads_of(heads: list[Shape], texts: list[Shape]) -> bool:
    return (
        len(heads) == len(texts) > 1
        and all(
            len(stripes_of([head, text], span_of_width)) == 1
            for head, text in zip(by_left(heads), by_left(texts), strict=True)
        )
        and len(stripes_of(heads, span_of_width)) == len(stripes_of(texts, span_of_width)) == len(heads)
        and all(paragraphs_of(head) == 1 for head in heads)
        and all(paragraphs_of(text) > 1 for text in texts)
    )


def by_left(shapes: list[Shape]) -> list[Shape]:
    return sorted(shapes, key=span_of_width)


def paragraphs_of(shape: Shape) -> int:
    body = find(shape.element, "p:txBody")
    return 0 if body is None else sum(child.tag == "a:p" for child in body)


def stripes_of(shapes: list[Shape], span: Callable[[Shape], tuple[int, int]]) -> list[list[Shape]]:
    """Shapes that share more than a little of a span stand in one stripe."""
    stripes: list[list[Shape]] = []
    end = length = 0
    for shape in sorted(shapes, key=lambda shape: span(shape)[0]):
        start, own_end = span(shape)
        shared = end - start
        if stripes and shared > OVERLAP * min(own_end - start, length):
            stripes[-1].append(shape)
            end, length = max(end, own_end), max(length, own_end - start)
        else:
            stripes.append([shape])
            end, length = own_end, own_end - start
    return stripes


def span_of_height(shape: Shape) -> tuple[int, int]:
    assert shape.box is not None
    return shape.box.top, shape.box.top + max(shape.box.height, 1)


def span_of_width(shape: Shape) -> tuple[int, int]:
    assert shape.box is not None
    return shape.box.left, shape.box.left + max(shape.box.width, 1)
