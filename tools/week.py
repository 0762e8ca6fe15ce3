"""Pictures of a class's week: a card, and a gradebook as a spreadsheet shows it. `python -m tools.week docs`."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final
from uuid import UUID

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from blockyard.assignments.gradebook import Gradebook
from blockyard.assignments.models import Assignment
from blockyard.assignments.sheets import Cell, rows_of
from blockyard.classes.models import SchoolClass
from blockyard.classes.states import EnrollmentState
from blockyard.students.cards.fonts import LATIN
from blockyard.students.cards.paper import Paper, card_boxes
from blockyard.students.cards.sheet import login_cards
from blockyard.students.usernames import new_user_name
from tools.login_cards import ADDRESS, CLASS, COLOURS, SCHOOL, example_cards

CARD: Final = "pictures/login-card.png"
GRADEBOOK: Final = "pictures/gradebook.png"
DOTS_A_MM: Final = 6
POINTS_A_MM: Final = 72 / 25.4
TITLES: Final = ("The gases of leaves", "Planets")
MAX_SCORE: Final = 20
SCORES: Final = {
    "Ada": ("16.67", "20"),
    "Ben": ("13.33", "6.67"),
    "Cleo": ("20", None),
    "Gül": ("10", "13.33"),
    "Kofi": ("3.33", "16.67"),
    "Piotr": (None, None),
    "Zoë": ("18", "20"),
}
"""Of each assignment; None: not begun."""
NOTES: Final = {("Kofi", 0): "late", ("Piotr", 0): "missing", ("Zoë", 0): "overridden", ("Cleo", 1): "exempt"}
WIDTHS: Final = (44, 120, 100, 120, 110, 130, 130, 270, 250, 150, 140)
"""Of the numbers of rows, and of each column, in dots."""
ROW: Final = 38
FONT_SIZE: Final = 18
INK, GREY, LINE, HEAD, PAPER = "#202124", "#5f6368", "#dadce0", "#f1f3f4", "#ffffff"


@dataclass(frozen=True, slots=True)
class Grade:
    """As a row of grades_of."""

    display_name: str
    username: str
    sourced_id: str
    grade_level: int
    enrollment_status: EnrollmentState
    score: Decimal | None
    exempt: bool
    missing: bool
    late: bool
    overridden: bool


def card_picture() -> Image.Image:
    """The first card of the page of examples, within its lines."""
    document = login_cards(SCHOOL, CLASS, example_cards()[:1], ADDRESS)
    page: Image.Image = pypdfium2.PdfDocument(document)[0].render(scale=DOTS_A_MM / POINTS_A_MM).to_pil()
    box = card_boxes(Paper.A4)[0]
    edges = (box.x, box.y, box.x + box.width, box.y + box.height)
    card = page.crop(tuple(round(edge * DOTS_A_MM) for edge in edges))  # type: ignore[arg-type]  # four of them
    return in_few_colours(card)


def gradebook_picture() -> Image.Image:
    """With the letters of its columns, and the numbers of its rows."""
    rows = [[shown(cell) for cell in row] for row in rows_of(example_gradebook())]
    picture = Image.new("RGB", (sum(WIDTHS) + 1, ROW * (len(rows) + 1) + 1), PAPER)
    draw = ImageDraw.Draw(picture)
    plain, bold = font_of("Regular"), font_of("Bold")
    draw_row(draw, 0, ["", *"ABCDEFGHIJ"], plain, GREY, HEAD)
    for number, row in enumerate(rows, start=1):
        draw_row(draw, number, [str(number), *row], bold if number == 1 else plain, INK, PAPER)
    return in_few_colours(picture)


def example_gradebook() -> Gradebook:
    assignments = [
        Assignment(id=UUID(int=number), title=title, max_score=Decimal(MAX_SCORE))
        for number, title in enumerate(TITLES, start=1)
    ]
    students = {
        UUID(int=(0x01A22AD1 << 96) + number): {
            one.id: grade_of(name, place, score)
            for place, (one, score) in enumerate(zip(assignments, scores, strict=True))
        }
        for number, (name, scores) in enumerate(SCORES.items())
    }
    return Gradebook(SchoolClass(name=CLASS), assignments, students)


def grade_of(name: str, place: int, score: str | None) -> Grade:
    note = NOTES.get((name, place))
    words = {word: word == note for word in ("exempt", "missing", "late", "overridden")}
    number, user_name = [*SCORES].index(name) + 1, new_user_name(name, set())
    grade = None if score is None else Decimal(score)
    return Grade(name, user_name, f"u{number}", 6, EnrollmentState.ACTIVE, grade, **words)


def shown(cell: Cell) -> str:
    """As a spreadsheet does."""
    return f"{cell:g}" if isinstance(cell, float) else str("" if cell is None else cell)


def font_of(weight: str) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(LATIN.path, FONT_SIZE)
    font.set_variation_by_name(weight)
    return font


def draw_row(
    draw: ImageDraw.ImageDraw,
    number: int,
    cells: Sequence[str],
    font: ImageFont.FreeTypeFont,
    ink: str,
    paper: str,
) -> None:
    """Numbers stand at the right, headings of rows and columns in the middle; what is too long is cut off."""
    left, top = 0, ROW * number
    for column, (text, width) in enumerate(zip(cells, WIDTHS, strict=True)):
        is_head = number == 0 or column == 0
        draw.rectangle((left, top, left + width, top + ROW), fill=HEAD if is_head else paper, outline=LINE)
        room = width - 20
        cut = next(text[:end] for end in range(len(text), -1, -1) if font.getlength(text[:end]) <= room)
        is_number = text.replace(".", "").isdigit()
        anchor, x = ("mm", width / 2) if is_head else ("rm", width - 10) if is_number else ("lm", 10)
        draw.text((left + x, top + ROW / 2), cut, GREY if is_head else ink, font, anchor=anchor)
        left += width


def in_few_colours(picture: Image.Image) -> Image.Image:
    return picture.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


def main(folder: Path) -> None:
    card_picture().save(folder / CARD, optimize=True)
    gradebook_picture().save(folder / GRADEBOOK, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
