"""Lessons as three programs write them: a deck by python-pptx, a document by LibreOffice, a handout by fpdf2."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from docx import Document
from fpdf import FPDF
from pptx import Presentation
from pptx.util import Inches

SOFFICE: Final = shutil.which("soffice")
DECK: Final = (
    ("Ancient Egypt", ("Year 5 History",), ""),
    (
        "Key words",
        (
            "Pharaoh: the ruler of ancient Egypt",
            "Papyrus: a kind of paper that was made from reeds",
            "Hieroglyphs: pictures that were used for writing",
            "Sarcophagus: a coffin that was carved from stone",
        ),
        "Howard Carter found the tomb of Tutankhamun in 1922.",
    ),
    (
        "The Great Pyramid",
        (
            "The Great Pyramid was built for the pharaoh Khufu.",
            "It is made of about 2,300,000 blocks of stone.",
            "The river that flows past it is called the Nile.",
        ),
        "",
    ),
)
TABLE: Final = (
    ("God", "Head", "Ruled over"),
    ("Anubis", "a jackal", "mummies"),
    ("Horus", "a falcon", "the sky"),
    ("Thoth", "an ibis", "wisdom"),
)
HANDOUT: Final = (
    (
        "The Water Cycle",
        "The water cycle is the journey of water between the sea, the air and the land. The Sun heats the sea, and water"
        " rises as a gas called vapour. This change is called evaporation. The oceans hold about 97 percent of the water on"
        " Earth.",
    ),
    (
        "Clouds",
        "High in the air the vapour cools and becomes tiny drops. This change is called condensation. A cloud is a mass of"
        " drops that float in the air. Luke Howard gave clouds their names in 1802.",
    ),
    (
        "Rain",
        "Rain, snow and hail that fall from clouds are called precipitation. Mawsynram in India has about 11,870 millimetres"
        " of rain in a year. Water that flows over the land is called runoff. The longest river in Asia is called the"
        " Yangtze.",
    ),
)


def write_deck(path: Path) -> None:
    """With bullets, speaker notes and a table."""
    deck = Presentation()
    for title, bullets, notes in DECK:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = "\n".join(bullets)
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Gods of Egypt"
    frame = slide.shapes.add_table(len(TABLE), len(TABLE[0]), Inches(1), Inches(2), Inches(8), Inches(3))
    for row, cells in enumerate(TABLE):
        for column, cell in enumerate(cells):
            frame.table.cell(row, column).text = cell
    deck.save(str(path))


def write_document(path: Path) -> None:
    """A page of each, laid out by LibreOffice: it says where each page ended."""
    assert SOFFICE is not None
    draft = Document()
    for number, (title, text) in enumerate(HANDOUT):
        if number:
            draft.add_page_break()  # type: ignore[no-untyped-call]  # of python-docx
        draft.add_heading(title, 1)
        draft.add_paragraph(text)
    folder = path.parent / "draft"
    folder.mkdir()
    draft.save(str(folder / path.name))
    profile = f"-env:UserInstallation=file://{path.parent / 'profile'}"
    convert = [
        SOFFICE,
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(path.parent),
        str(folder / path.name),
    ]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)


def write_handout(path: Path) -> None:
    """With a number at the foot of each page."""
    sheet = FPDF()
    for number, (title, text) in enumerate(HANDOUT, 1):
        sheet.add_page()
        sheet.set_font("Helvetica", "B", 18)
        sheet.cell(text=title, new_x="LMARGIN", new_y="NEXT", h=14)
        sheet.set_font("Helvetica", "", 12)
        sheet.multi_cell(0, 7, text)
        sheet.set_y(-25)
        sheet.cell(text=str(number), align="C", w=0)
    sheet.output(str(path))
