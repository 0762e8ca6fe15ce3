"""Reads documents of Word."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from blockyard.uploads.reading.found import Document, Remark
from blockyard.uploads.reading.ooxml.drawings import chart_titles, diagram_texts
from blockyard.uploads.reading.ooxml.elements import ALTERNATES, find, find_value, is_on, read_elements
from blockyard.uploads.reading.ooxml.numbering import Numbering
from blockyard.uploads.reading.ooxml.package import Package, damages_refused
from blockyard.uploads.reading.ooxml.runs import Drawn, NoteMark, Runs, Sign, Token
from blockyard.uploads.reading.ooxml.styles import Styles, list_level, outline_level
from blockyard.uploads.reading.pages import Kind, Pages

BLOCKS_STAND_IN: Final = frozenset(
    {"w:document", "w:body", "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"}
)
BLOCKS: Final = frozenset({"w:p", "w:tbl", "w:sectPr", "w:altChunk", ALTERNATES})
ON_THE_SAME_PAGE: Final = ("continuous", "nextColumn")
PARTS_LEFT_OUT: Final = Remark(
    code="parts_left_out",
    detail="Parts of the document are another file inside it, and were not read. Save it in Word to make them part of it.",
)


def read_docx(package: Package) -> tuple[Document, list[Remark]]:
    """Its pages are as the file tells them: where somebody wrote a break, and where they ended when a word processor last
    showed it; a paragraph stays on the page on which it begins. A file that does not tell is parted by words. Headers,
    footers, what is hidden and what is deleted are left out. Raises UploadRefused."""
    with damages_refused():
        reader = DocxReader(package)
        reader.read()
    if not reader.pages_are_told:
        reader.pages.part_long_pages()
    remarks = reader.pages.remarks()
    return reader.pages.finished(), [*remarks, PARTS_LEFT_OUT] if reader.parts_left_out else remarks


class DocxReader:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = package.main_part()
        self.styles = Styles(self.part("styles"))
        self.numbering = Numbering(self.part("numbering"))
        self.runs = Runs(self.styles)
        self.notes: dict[str, dict[str, Element]] = {}
        self.pages = Pages()
        self.pages_are_told = False
        """By a word processor that laid them out."""
        self.page_is_new = False
        """A break was written, and nothing came since: what a word processor says of the same break says it twice."""
        self.section_began: int | None = None
        """On the page at this index, by what is known until the section ends and says how it began."""
        self.carried = ""
        """Text of a paragraph that goes on in the next: its end was deleted, or it is a large initial."""
        self.parts_left_out = False

    def part(self, kind: str) -> Element | None:
        name = self.package.related(self.main, kind)
        return self.package.root(name) if name else None

    def read(self) -> None:
        for block in read_elements(self.package.open(self.main), BLOCKS, BLOCKS_STAND_IN):
            self.add_block(block)

    def add_block(self, block: Element) -> None:
        match block.tag:
            case "w:p":
                self.add_paragraph(block)
            case "w:tbl":
                self.add_table(block)
            case "w:sectPr":
                self.end_section(block)
            case "w:altChunk":
                self.parts_left_out = True
            case name if name == ALTERNATES or name in BLOCKS_STAND_IN:
                self.add_blocks(block)

    def add_blocks(self, parent: Element) -> None:
        for block in parent:
            self.add_block(block)

    def add_paragraph(self, paragraph: Element) -> None:
        properties = find(paragraph, "w:pPr")
        if is_on(find(properties, "w:pageBreakBefore")) and self.pages.has_text():
            self.begin_page()
        kind, level, label = self.shape_of(properties)
        text, self.carried = [self.carried], ""
        others: list[NoteMark | Drawn] = []
        page_ended = False
        for token in self.tokens(paragraph):
            if isinstance(token, str):
                text.append(token)
            elif token is Sign.PAGE_BREAK:
                self.say(kind, "".join(text), level, label)
                text, label = [], ""
                self.begin_page()
            elif token is Sign.PAGE_ENDED:
                page_ended = self.pass_end_of_page("".join(text)) or page_ended
            elif isinstance(token, NoteMark | Drawn):
                others.append(token)
        if find(properties, "w:rPr/w:del") is not None or is_initial(properties):
            self.carried = "".join(text)
        else:
            self.say(kind, "".join(text), level, label)
        self.add_others(others)
        if page_ended:
            self.pages.begin_page()
        if (section := find(properties, "w:sectPr")) is not None:
            self.end_section(section)
            self.section_began = len(self.pages.pages)
            self.begin_page()

    def shape_of(self, properties: Element | None) -> tuple[Kind, int | None, str]:
        """Of a paragraph: its kind, its level, and the label that its list gives it."""
        style = find_value(properties, "w:pStyle") or self.styles.default
        outline = find_value(properties, "w:outlineLvl")
        heading = self.styles.heading_level(style) if outline is None else outline_level(outline) or None
        numbers = find(properties, "w:numPr")
        numbering = self.styles.numbering(style)
        if numbers is not None and (list_id := find_value(numbers, "w:numId")):
            numbering = None if list_id == "0" else (list_id, list_level(find_value(numbers, "w:ilvl")))
        label = self.numbering.label(*numbering) if numbering else ""
        if heading:
            return "heading", heading, label
        return ("list_item", numbering[1] + 1, label) if numbering and label else ("paragraph", None, "")

    def tokens(self, paragraph: Element) -> Iterator[Token]:
        return self.runs.tokens(paragraph, self.styles.is_hidden(find_value(paragraph, "w:pPr/w:pStyle")))

    def say(self, kind: Kind, text: str, level: int | None = None, label: str = "") -> None:
        if text.strip():
            self.pages.add(kind, text, level, label)
            self.page_is_new = False

    def begin_page(self) -> None:
        """Where it is written that one begins."""
        self.pages.begin_page()
        self.page_is_new = True

    def pass_end_of_page(self, text: str) -> bool:
        """Whether the page ends behind this paragraph, which has begun on it with this text."""
        self.pages_are_told = True
        if text.strip():
            return True
        if not self.page_is_new:
            self.pages.begin_page()
        self.page_is_new = False
        return False

    def end_section(self, properties: Element) -> None:
        """Only now it is told how it began."""
        if self.section_began is not None and find_value(properties, "w:type") in ON_THE_SAME_PAGE:
            self.pages.join(self.section_began)
        self.section_began = None

    def add_others(self, others: list[NoteMark | Drawn]) -> None:
        for other in others:
            if isinstance(other, NoteMark):
                self.say("notes", self.note_text(other))
            else:
                self.add_drawing(other.element)

    def note_text(self, mark: NoteMark) -> str:
        if mark.part not in self.notes:
            root = self.part(mark.part)
            self.notes[mark.part] = {note.get("w:id", ""): note for note in (() if root is None else root)}
        note = self.notes[mark.part].pop(mark.id, None)
        return "" if note is None else "\n".join(self.plain_text(each) for each in note if each.tag == "w:p")

    def plain_text(self, paragraph: Element) -> str:
        return "".join(token for token in self.tokens(paragraph) if isinstance(token, str))

    def add_drawing(self, element: Element) -> None:
        """What is written in its boxes, from the first to the last."""
        for child in element:
            match child.tag:
                case "w:txbxContent":
                    self.add_blocks(child)
                case "v:textpath":
                    self.say("paragraph", child.get("string", ""))
                case "dgm:relIds":
                    for text in diagram_texts(self.package.root_pointed_at(self.main, child.get("r:dm"))):
                        self.say("list_item", text, 1)
                case "c:chart":
                    for title in chart_titles(self.package.root_pointed_at(self.main, child.get("r:id"))):
                        self.say("paragraph", title)
                case _:
                    self.add_drawing(child)

    def add_table(self, table: Element) -> None:
        """Its rows as lines. A table of one cell is a frame around what stands in it."""
        rows = [cells_of(row) for row in rows_of(table)]
        if [len(cells) for cells in rows] == [1]:
            self.add_blocks(rows[0][0])
            return
        lines: list[str] = []
        others: list[NoteMark | Drawn] = []
        for cells in rows:
            tokens = [list(self.tokens_of_cell(cell)) for cell in cells]
            if any(Sign.PAGE_ENDED in cell for cell in tokens):
                self.say("table", "\n".join(lines))
                lines = []
                self.pass_end_of_page("")
            said = [" ".join("".join(each for each in cell if isinstance(each, str)).split()) for cell in tokens]
            lines += [" | ".join(said)] if any(said) else []
            others += [each for cell in tokens for each in cell if isinstance(each, NoteMark | Drawn)]
        self.say("table", "\n".join(lines))
        self.add_others(others)

    def tokens_of_cell(self, cell: Element) -> Iterator[Token]:
        """Of all its paragraphs, with a space between."""
        for block in cell:
            match block.tag:
                case "w:p":
                    yield f"{self.shape_of(find(block, 'w:pPr'))[2]} "
                    yield from self.tokens(block)
                    yield " "
                case "w:tbl":
                    for inner in (inner for row in rows_of(block) for inner in cells_of(row)):
                        yield from self.tokens_of_cell(inner)
                case name if name == ALTERNATES or name in BLOCKS_STAND_IN:
                    yield from self.tokens_of_cell(block)


def is_initial(properties: Element | None) -> bool:
    """A letter that reaches over the first lines of the next paragraph."""
    frame = find(properties, "w:framePr")
    return frame is not None and frame.get("w:dropCap", "none") != "none"


def rows_of(table: Element) -> Iterator[Element]:
    """Without those that are deleted."""
    for child in table:
        if child.tag == "w:tr":
            if find(child, "w:trPr/w:del") is None:
                yield child
        elif child.tag in BLOCKS_STAND_IN:
            yield from rows_of(child)


def cells_of(row: Element) -> list[Element]:
    cells: list[Element] = []
    for child in row:
        if child.tag == "w:tc":
            cells.append(child)
        elif child.tag in BLOCKS_STAND_IN:
            cells += cells_of(child)
    return cells
