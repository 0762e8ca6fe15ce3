"""The styles of a DOCX: which are headings, which hide text, which are lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from blockyard.uploads.reading.ooxml.elements import find, find_value, is_on

HEADING_WORDS: Final = (
    "heading überschrift titre título titulo titolo intestazione kop rubrik overskrift otsikko nagłówek naglowek nadpis "
    "címsor cimsor titlu encabezado cabeçalho başlık baslik заголовок επικεφαλίδα כותרת عنوان العنوان judul tajuk "
    "标题 標題 見出し 제목 หัวเรื่อง शीर्षक antraštė "
    "virsraksts pealkiri naslov заглавие títol encapçalament pennawd ceannteideal"
)
"""What word processors call a heading, in the language of who wrote it."""
TITLE_WORDS: Final = frozenset(
    "title titel titre título titulo titolo otsikko tytuł tytul název nazev cím titlu başlık название τίτλος כותרת العنوان "
    "judul 标题 標題 표제 제목 タイトル 表題".split()
)
SUBTITLE_WORDS: Final = frozenset(
    "subtitle untertitel sous-titre subtítulo subtitulo sottotitolo ondertitel undertitel undertittel alaotsikko podtytuł "
    "podtitul alcím subtitlu подзаголовок υπότιτλος 副标题 副標題 副題 부제".split()
)
NUMBERED_HEADING: Final = re.compile(rf"(?:{'|'.join(HEADING_WORDS.split())})[\s_-]*([1-9])")
BODY_TEXT: Final = 9
"""An outline level that says that a paragraph is no heading."""
DEEPEST_LIST: Final = 8
MOST_PARENTS: Final = 20


@dataclass(frozen=True, slots=True)
class Style:
    parent: str | None
    heading: int | None
    """1 is the outermost; 0: it says that it is none."""
    is_hidden: bool
    list_id: str | None
    list_level: int


class Styles:
    """By their ids. A document that has none is read without."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else [style for style in root if style.tag == "w:style"]
        self.styles = {style.get("w:styleId", ""): style_of(style) for style in styles}
        self.default = next(
            (
                style.get("w:styleId", "")
                for style in styles
                if style.get("w:type") == "paragraph" and style.get("w:default") in ("1", "true", "on")
            ),
            None,
        )

    def lineage(self, id: str | None) -> Iterator[Style]:
        """A style and those that it is based on."""
        for _ in range(MOST_PARENTS):
            style = self.styles.get(id) if id else None
            if style is None:
                return
            yield style
            id = style.parent

    def heading_level(self, id: str | None) -> int | None:
        told = next((style.heading for style in self.lineage(id) if style.heading is not None), None)
        if told is None and id and id not in self.styles:
            told = heading_named(id)
        return told or None

    def is_hidden(self, id: str | None) -> bool:
        return any(style.is_hidden for style in self.lineage(id))

    def numbering(self, id: str | None) -> tuple[str, int] | None:
        """The list that a style makes, and its level from 0."""
        style = next((style for style in self.lineage(id) if style.list_id is not None), None)
        return None if style is None or style.list_id in (None, "0") else (style.list_id or "", style.list_level)


def style_of(element: Element) -> Style:
    id, name = element.get("w:styleId", ""), find_value(element, "w:name") or ""
    outline = find_value(element, "w:pPr/w:outlineLvl")
    is_paragraphs = element.get("w:type", "paragraph") == "paragraph"
    level = outline_level(outline) if outline is not None else heading_named(name) or heading_named(id)
    return Style(
        parent=find_value(element, "w:basedOn"),
        heading=level if is_paragraphs else None,
        is_hidden=is_on(find(element, "w:rPr/w:vanish")),
        list_id=find_value(element, "w:pPr/w:numPr/w:numId"),
        list_level=list_level(find_value(element, "w:pPr/w:numPr/w:ilvl")),
    )


def outline_level(told: str | None) -> int:
    """Of w:outlineLvl, which counts from 0; 0 if it is body text."""
    level = whole_number(told, BODY_TEXT)
    return 0 if level >= BODY_TEXT else level + 1


def heading_named(name: str) -> int | None:
    """The level that a style's name tells."""
    lowered = name.strip().lower()
    if found := NUMBERED_HEADING.fullmatch(lowered):
        return int(found[1])
    if lowered in TITLE_WORDS:
        return 1
    return 2 if lowered in SUBTITLE_WORDS else None


def list_level(told: str | None) -> int:
    """Of w:ilvl, from 0."""
    return min(whole_number(told), DEEPEST_LIST)


def whole_number(told: str | None, otherwise: int = 0) -> int:
    return int(told) if told and told.isdecimal() and len(told) < 9 else otherwise
