"""Reads presentations of PowerPoint."""

from typing import Final
from xml.etree.ElementTree import Element

from blockyard.uploads.reading.found import MOST_PAGES, Document, Remark
from blockyard.uploads.reading.ooxml.drawings import chart_titles, diagram_texts, paragraph_text
from blockyard.uploads.reading.ooxml.elements import find
from blockyard.uploads.reading.ooxml.layouts import LISTS, TITLES, Layout, Layouts, bullet_told
from blockyard.uploads.reading.ooxml.numbering import BULLET, lettered, roman
from blockyard.uploads.reading.ooxml.package import Package, damages_refused
from blockyard.uploads.reading.ooxml.shapes import Placeholder, Shape, in_reading_order, shapes_of
from blockyard.uploads.reading.ooxml.styles import list_level, whole_number
from blockyard.uploads.reading.pages import Pages
from blockyard.uploads.reading.refused import damaged, too_long

ON_EVERY_SLIDE: Final = frozenset({"dt", "ftr", "sldNum", "hdr"})
"""Placeholders that repeat a date, a number and the like."""
MOST_TOLD: Final = 20
"""Numbers of hidden slides in a remark."""


def read_pptx(package: Package) -> tuple[Document, list[Remark]]:
    """A page for each slide that is shown, by its number; speaker notes come last on it. Raises UploadRefused."""
    with damages_refused():
        reader = PptxReader(package)
        reader.read()
    return reader.pages.finished(keeps_last=True), [hidden_slides(reader.hidden)] if reader.hidden else []


def hidden_slides(numbers: list[int]) -> Remark:
    told = ", ".join(map(str, numbers[:MOST_TOLD])) + (" and more" if len(numbers) > MOST_TOLD else "")
    return Remark(code="hidden_slides", detail=f"Hidden slides were left out: {told}.")


class PptxReader:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = package.main_part()
        self.layouts = Layouts(package)
        self.pages = Pages()
        self.hidden: list[int] = []

    def read(self) -> None:
        slides = find(self.package.root(self.main), "p:sldIdLst")
        related = self.package.relations_of(self.main)
        parts = [related[each.get("r:id", "")].target for each in (() if slides is None else slides)]
        if len(parts) > MOST_PAGES:
            raise too_long(f"It has more than {MOST_PAGES:,} slides.")
        is_first = True
        for number, part in enumerate(parts, 1):
            root = self.package.root(part)
            if root.get("show") in ("0", "false"):
                self.hidden.append(number)
                continue
            if is_first:
                self.pages.numbers[0] = number
            else:
                self.pages.begin_page(number)
            is_first = False
            SlideReader(self.package, self.pages, part, self.layouts.of(part)).read(root)


class SlideReader:
    def __init__(self, package: Package, pages: Pages, part: str, layout: Layout) -> None:
        self.package = package
        self.pages = pages
        self.part = part
        self.layout = layout

    def read(self, root: Element) -> None:
        tree = find(root, "p:cSld/p:spTree")
        if tree is None:
            raise damaged("The presentation")
        shapes = [self.placed(shape) for shape in shapes_of(tree) if not is_on_every_slide(shape)]
        titles = [shape for shape in shapes if is_title(shape)]
        self.add_shapes(titles)
        self.add_shapes(in_reading_order([shape for shape in shapes if not is_title(shape)]))
        self.add_notes()

    def placed(self, shape: Shape) -> Shape:
        """Where its layout puts it, if it does not say."""
        box = shape.box or self.layout.box_of(shape.placeholder)
        return Shape(shape.element, box, shape.placeholder, shape.inner)

    def add_shapes(self, shapes: list[Shape]) -> None:
        for shape in shapes:
            if shape.element.tag == "p:grpSp":
                self.add_shapes(in_reading_order(shape.inner))
            elif shape.element.tag == "p:graphicFrame":
                self.add_frame(shape.element)
            else:
                self.add_text(shape)

    def add_text(self, shape: Shape) -> None:
        body = find(shape.element, "p:txBody")
        paragraphs = [child for child in (() if body is None else body) if child.tag == "a:p"]
        if is_title(shape):
            self.pages.add("heading", " ".join(map(paragraph_text, paragraphs)), 1)
        elif shape.placeholder is not None and shape.placeholder.type == "subTitle":
            self.pages.add("heading", " ".join(map(paragraph_text, paragraphs)), 2)
        else:
            self.add_paragraphs(paragraphs, shape.placeholder)

    def add_paragraphs(self, paragraphs: list[Element], kept: Placeholder | None) -> None:
        counts: dict[int, int] = {}
        for paragraph in paragraphs:
            properties = find(paragraph, "a:pPr")
            level = list_level(None if properties is None else properties.get("lvl"))
            text = paragraph_text(paragraph)
            if not text.strip():
                continue
            for deeper in [each for each in counts if each > level]:
                del counts[deeper]
            numbers = find(properties, "a:buAutoNum")
            told = bullet_told(properties)
            if numbers is not None:
                counts[level] = counts.get(level, whole_number(numbers.get("startAt"), 1) - 1) + 1
                self.pages.add("list_item", text, level + 1, numbered(counts[level], numbers.get("type", "")))
            elif told or (
                told is None and kept is not None and kept.type in LISTS and self.layout.has_bullets(kept, level)
            ):
                counts.pop(level, None)
                self.pages.add("list_item", text, level + 1, BULLET)
            else:
                counts.pop(level, None)
                self.pages.add("paragraph", text)

    def add_frame(self, frame: Element) -> None:
        """A table, a diagram or a chart."""
        data = find(frame, "a:graphic/a:graphicData")
        for child in () if data is None else data:
            match child.tag:
                case "a:tbl":
                    self.add_table(child)
                case "dgm:relIds":
                    for text in diagram_texts(self.package.root_pointed_at(self.part, child.get("r:dm"))):
                        self.pages.add("list_item", text, 1, BULLET)
                case "c:chart":
                    for title in chart_titles(self.package.root_pointed_at(self.part, child.get("r:id"))):
                        self.pages.add("paragraph", title)

    def add_table(self, table: Element) -> None:
        lines: list[str] = []
        for row in table:
            cells = [cell_text(cell) for cell in row if cell.tag == "a:tc"]
            if any(cells):
                lines.append(" | ".join(cells))
        self.pages.add("table", "\n".join(lines))

    def add_notes(self) -> None:
        name = self.package.related(self.part, "notesslide")
        tree = find(self.package.root(name), "p:cSld/p:spTree") if name else None
        for shape in shapes_of(tree) if tree is not None else ():
            if shape.placeholder is not None and shape.placeholder.type == "body":
                body = find(shape.element, "p:txBody")
                paragraphs = (paragraph_text(each) for each in (() if body is None else body) if each.tag == "a:p")
                self.pages.add("notes", "\n".join(paragraphs))


def is_title(shape: Shape) -> bool:
    return shape.placeholder is not None and shape.placeholder.type in TITLES


def is_on_every_slide(shape: Shape) -> bool:
    return shape.placeholder is not None and shape.placeholder.type in ON_EVERY_SLIDE


def cell_text(cell: Element) -> str:
    """On one line. A cell that another one covers is empty."""
    if cell.get("hMerge") in ("1", "true") or cell.get("vMerge") in ("1", "true"):
        return ""
    body = find(cell, "a:txBody")
    paragraphs = (paragraph_text(each) for each in (() if body is None else body) if each.tag == "a:p")
    return " ".join(" ".join(paragraphs).split())


def numbered(number: int, type: str) -> str:
    """As `arabicPeriod`, `alphaLcParenR`, `romanUcParenBoth` say."""
    if type.startswith("alpha"):
        text = lettered(number)
    elif type.startswith("roman"):
        text = roman(number)
    else:
        text = str(number)
    if "Uc" in type:
        text = text.upper()
    if type.endswith("ParenBoth"):
        return f"({text})"
    return f"{text})" if type.endswith("ParenR") else f"{text}." if type.endswith("Period") else text
