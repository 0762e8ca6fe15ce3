"""Text in a box: as large as it fits, on several lines if need be, and never beyond the box."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from fpdf import FPDF
from fpdf.enums import Align, MethodReturnValue, TextMode, XPos, YPos

from blockyard.students.cards.fonts import LATIN, READING, Shown, cut_font, letters_by_font, letters_of
from blockyard.students.cards.paper import Box

BLACK: Final = 0
GREY: Final = 90
SMALLEST: Final = 6.0
STEP: Final = 0.5
LEADING: Final = 1.3
"""Of a line's height to its letters' size: enough for the marks of Thai and Devanagari."""
MM_A_POINT: Final = 25.4 / 72
WHOLE_LETTERS: Final = {"ccmp": False}
"""A letter and its mark are one glyph, as in Vietnamese: else who reads the PDF aloud finds a mark without a letter."""
BOLD: Final = 0.035
"""Of a stroke around bold letters to their size. So one file serves for both weights, in every script."""


class Layout(NamedTuple):
    """How a text lies in a box."""

    size: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF that is being written. Labels stand on each card, and are laid out once."""

    pdf: FPDF
    layouts: dict[tuple[Shown, float, float, float], Layout] = field(default_factory=dict)
    """Of a text in a box of a width and a height, not larger than a size."""


def add_fonts(pdf: FPDF, texts: Iterable[Shown], folder: Path) -> None:
    """READING whole, and of those of the texts what they need. Their files are in `folder` until the PDF has been made."""
    for font, letters in {**letters_by_font(texts), READING: letters_of(READING)}.items():
        file = folder / f"{font.name}.otf"
        file.write_bytes(cut_font(font, letters))
        pdf.add_font(font.name, fname=file)


def write(
    document: Document,
    shown: Shown,
    box: Box,
    largest: float,
    *,
    bold: bool = False,
    grey: int = BLACK,
    align: Align = Align.L,
) -> None:
    """`largest` is a size in points. In the middle of the box's height. Of a text that is too long for any size, the lines
    that fit.
    """
    pdf = document.pdf
    with pdf.local_context(), pdf.rect_clip(*box):
        use_fonts(pdf, shown)
        size, lines = layout_of(document, shown, box, largest)
        set_size(pdf, shown, size)
        height = line_height(size)
        pdf.set_xy(box.x, box.y + max(0, (box.height - len(lines) * height) / 2))
        set_ink(pdf, grey, size * MM_A_POINT * BOLD if bold else None)
        for line in lines:
            pdf.cell(box.width, height, line, align=align, new_x=XPos.LEFT, new_y=YPos.NEXT)


def use_fonts(pdf: FPDF, shown: Shown) -> None:
    pdf.set_fallback_fonts([font.name for font in shown.fonts], exact_match=False)
    pdf.set_text_shaping(True, features=WHOLE_LETTERS if has_whole_letters(shown) else None)


def has_whole_letters(shown: Shown) -> bool:
    return shown.fonts == (LATIN,) and not any(map(unicodedata.combining, shown.text))


def layout_of(document: Document, shown: Shown, box: Box, largest: float) -> Layout:
    """With the largest size that fits; with the smallest one, if none does."""
    asked = (shown, box.width, box.height, largest)
    if asked not in document.layouts:
        sizes = [largest - STEP * number for number in range(int((largest - SMALLEST) / STEP) + 1)]
        size = sizes[bisect_left(sizes, True, hi=len(sizes) - 1, key=lambda one: fits(document.pdf, shown, box, one))]
        set_size(document.pdf, shown, size)
        lines = broken(document.pdf, shown.text, box)[: max(1, int(box.height / line_height(size)))]
        document.layouts[asked] = Layout(size, tuple(lines))
    return document.layouts[asked]


def fits(pdf: FPDF, shown: Shown, box: Box, size: float) -> bool:
    """With no word broken."""
    set_size(pdf, shown, size)
    if pdf.get_string_width(shown.text) <= box.width and line_height(size) <= box.height and "\n" not in shown.text:
        return True  # on one line: breaking lines measures every letter
    widest = max(map(pdf.get_string_width, shown.text.split()))
    return widest <= box.width and len(broken(pdf, shown.text, box)) * line_height(size) <= box.height


def set_size(pdf: FPDF, shown: Shown, size: float) -> None:
    pdf.set_font(shown.fonts[0].name, size=size)


def broken(pdf: FPDF, text: str, box: Box) -> list[str]:
    """Its lines."""
    lines = pdf.multi_cell(box.width, text=text, align=Align.L, dry_run=True, output=MethodReturnValue.LINES)
    assert isinstance(lines, list)
    return lines


def line_height(size: float) -> float:
    return size * MM_A_POINT * LEADING


def set_ink(pdf: FPDF, grey: int, stroke: float | None) -> None:
    """How letters are filled, and how broad the stroke around them is."""
    pdf.set_text_color(grey)
    if stroke is not None:
        pdf.text_mode = TextMode.FILL_STROKE
        pdf.set_draw_color(grey)
        pdf.set_line_width(stroke)
