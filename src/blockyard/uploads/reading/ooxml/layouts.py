"""What a slide takes over from its layout and its master: where shapes stand, and whether their text has bullets."""

from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from blockyard.uploads.reading.ooxml.elements import find
from blockyard.uploads.reading.ooxml.package import Package
from blockyard.uploads.reading.ooxml.shapes import Box, Placeholder, Shape, shapes_of

TITLES: Final = frozenset({"title", "ctrTitle"})
LISTS: Final = frozenset({"body", "obj"})
"""Placeholders whose text has the bullets of the master's style."""
BULLETS: Final = ("a:buChar", "a:buAutoNum", "a:buBlip")


@dataclass(slots=True)
class Layout:
    boxes: dict[Placeholder, Box] = field(default_factory=dict)
    bullets: dict[Placeholder, dict[int, bool]] = field(default_factory=dict)
    """By level from 0, where the layout says so."""
    above: "Layout | None" = None
    """Of a layout: its master."""
    body: dict[int, bool] = field(default_factory=dict)
    """Of a master: bullets of all text in lists."""

    def box_of(self, kept: Placeholder | None) -> Box | None:
        if kept is None:
            return None
        found = next((box for place, box in self.boxes.items() if is_same(place, kept)), None)
        return found or (self.above.box_of(Placeholder(kept.type, "")) if self.above else None)

    def has_bullets(self, kept: Placeholder, level: int) -> bool:
        told = next((levels for place, levels in self.bullets.items() if is_same(place, kept)), {})
        if level in told:
            return told[level]
        if self.above:
            return self.above.has_bullets(Placeholder(kept.type, ""), level)
        return kept.type in LISTS and self.body.get(level, False)


def is_same(place: Placeholder, kept: Placeholder) -> bool:
    """By index, or by type where one of both gives no index that says more."""
    if place.idx == kept.idx and kept.idx not in ("", "0"):
        return True
    both = {place.type, kept.type}
    return kept.idx in ("", "0") and (len(both) == 1 or both <= TITLES or (both <= LISTS and not kept.idx))


class Layouts:
    """By the names of their parts; each is read once."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.read: dict[str, Layout] = {}

    def of(self, part: str, kind: str = "slidelayout") -> Layout:
        """The layout of a slide, or the master of a layout."""
        name = self.package.related(part, kind)
        if name is None:
            return Layout()
        if name not in self.read:
            root = self.package.root(name)
            layout = self.read[name] = layout_of(root)
            if kind == "slidelayout":
                layout.above = self.of(name, "slidemaster")
        return self.read[name]


def layout_of(root: Element) -> Layout:
    layout = Layout(body=bullets_of(find(root, "p:txStyles/p:bodyStyle")))
    tree = find(root, "p:cSld/p:spTree")
    for shape in shapes_of(tree) if tree is not None else ():
        if shape.placeholder is not None:
            keep_placeholder(layout, shape, shape.placeholder)
    return layout


def keep_placeholder(layout: Layout, shape: Shape, kept: Placeholder) -> None:
    if shape.box is not None:
        layout.boxes[kept] = shape.box
    if levels := bullets_of(find(shape.element, "p:txBody/a:lstStyle")):
        layout.bullets[kept] = levels


def bullets_of(styles: Element | None) -> dict[int, bool]:
    """By level, of what says it: `a:lvl1pPr` is the first."""
    told: dict[int, bool] = {}
    for level in range(9):
        properties = find(styles, f"a:lvl{level + 1}pPr")
        if (said := bullet_told(properties)) is not None:
            told[level] = said
    return told


def bullet_told(properties: Element | None) -> bool | None:
    """None: nothing is said of bullets."""
    for name in BULLETS:
        if find(properties, name) is not None:
            return True
    return False if find(properties, "a:buNone") is not None else None
