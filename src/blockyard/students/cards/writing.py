"""Text in a box: as large as it fits, on several lines if need be, and never beyond the box."""

import unicodedata
from typing import Final

from fpdf import FPDF
from fpdf.enums import Align, MethodReturnValue, TextMode, XPos, YPos

from blockyard.students.cards.fonts import LATIN, Shown
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


def write(
    pdf: FPDF, shown: Shown, box: Box, largest: float, *, bold: bool = False, grey: int = BLACK, align: Align = Align.L
) -> None:
    """`largest` is a size in points. In the middle of the box's height. Of a text that is too long for any size, the lines
    that fit.
    """
    with pdf.local_context(), pdf.rect_clip(*box):
        use_fonts(pdf, shown)
        size = largest
        while not fits(pdf, shown, box, size) and size > SMALLEST:
            size -= STEP
        set_size(pdf, shown, size)
        height = line_height(size)
        lines = broken(pdf, shown.text, box)[: max(1, int(box.height / height))]
        pdf.set_xy(box.x, box.y + max(0, (box.height - len(lines) * height) / 2))
        set_ink(pdf, grey, size * MM_A_POINT * BOLD if bold else None)
        pdf.multi_cell(box.width, height, "\n".join(lines), align=align, new_x=XPos.LEFT, new_y=YPos.NEXT)


def use_fonts(pdf: FPDF, shown: Shown) -> None:
    for font in shown.fonts:
        if font.name not in pdf.fonts:
            pdf.add_font(font.name, fname=font.path, collection_font_number=font.face)
    pdf.set_fallback_fonts([font.name for font in shown.fonts], exact_match=False)
    pdf.set_text_shaping(True, features=WHOLE_LETTERS if has_whole_letters(shown) else None)


def has_whole_letters(shown: Shown) -> bool:
    return shown.fonts == (LATIN,) and not any(map(unicodedata.combining, shown.text))


def fits(pdf: FPDF, shown: Shown, box: Box, size: float) -> bool:
    """With no word broken."""
    set_size(pdf, shown, size)
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
