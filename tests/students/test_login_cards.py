"""Printed cards, as a reader of PDFs and a camera see them."""

import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Final

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops

from blockyard.students.cards.card import Card
from blockyard.students.cards.face import typed_address
from blockyard.students.cards.fonts import READING, find_shown, letters_of
from blockyard.students.cards.paper import CARDS_A_PAGE, MARGIN, Box, Paper, card_boxes
from blockyard.students.cards.sheet import login_cards, new_pdf
from blockyard.students.cards.writing import Document, add_fonts, write
from blockyard.students.secrets.pictures import PICTURES
from blockyard.students.secrets.words import all_words

ADDRESS: Final = "https://blockyard.school.example/pupil"
BADGE: Final = "AbC_dEf-GhIjKlMnOpQrSt"
ZOE: Final = Card("Zoë", "zoe", pictures=("sun", "cat", "boat", "key"), badge=BADGE)
DOTS_A_MM: Final = 6
NAMES: Final = [
    *("Zoë van der Berg", "Ελένη Παπαδοπούλου", "Юлия Щербакова", "محمد عبد الله", "می\u200cخواهم", "נועה כהן-לוי"),
    *(
        "आरव श्रीवास्तव",
        "王小明",
        "张伟",
        "さくら たなか",
        "佐藤 ひなた",
        "김민준",
        "Nguyễn Thị Mỹ Hạnh",
        "Ioannis Μαρία",
    ),
    *("Chidiẹbere Ọkọńkwọ", "สมชาย", "తెలుగు", "রবীন্দ্র"),
]
WITH_SHAPES_THAT_ARE_NO_LETTERS: Final = ["हिन्दी", "தமிழ்ச்செல்வி", "សុខា", "M\u0300e\u0323\u0301"]
"""A reader of the PDF finds their letters, and signs between them."""
LONG_NAMES: Final = ["W" * 40, "王" * 40, "Wilhelmina " * 20, "ஔ" * 40, "W" * 200, "Ḁ̊ ג ण " * 30]


def opened(
    *cards: Card, school: str = "School", class_name: str = "5b", address: str = ADDRESS
) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(login_cards(school, class_name, cards, address))


def text_of(document: pypdfium2.PdfDocument, page: int = 0) -> str:
    return str(document[page].get_textpage().get_text_bounded()).replace("\r\n", "\n")


def drawn(document: pypdfium2.PdfDocument, page: int = 0) -> Image.Image:
    image: Image.Image = document[page].render(scale=DOTS_A_MM * 25.4 / 72).to_pil()
    return image.convert("L")


def test_a_card_says_all_that_a_pupil_needs() -> None:
    assert text_of(opened(ZOE, school="Springfield School")) == (
        "5b · Springfield School\nZoë\nGo to blockyard.school.example/pupil\nUser name\nzoe\nPictures, in this order\n"
        "1 sun 2 cat 3 boat 4 key\nor show this to the camera"
    )


def test_a_card_with_words() -> None:
    text = text_of(opened(Card("Zoë", "zoe", words=("tiger", "river", "lamp"))))
    assert text.endswith("Words, in this order\ntiger\nriver\nlamp")


def test_a_card_with_neither() -> None:
    assert text_of(opened(Card("Zoë", "zoe"))).endswith("Password\nyour password")


def test_a_camera_reads_the_badge_in_the_fragment() -> None:
    others = [replace(ZOE, user_name=f"zoe{number}", badge=f"{number}" * 22) for number in range(2, 9)]
    found = zxingcpp.read_barcodes(drawn(opened(ZOE, *others)))
    assert {code.text for code in found} == {f"{ADDRESS}#badge={card.badge}" for card in (ZOE, *others)}
    assert zxingcpp.read_barcodes(drawn(opened(replace(ZOE, badge=None)))) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_any_script_is_text(name: str) -> None:
    text = text_of(opened(Card(name, "zoe"), Card("Zoë", "zoe2")))
    assert name in text.split("\n")


@pytest.mark.parametrize("name", WITH_SHAPES_THAT_ARE_NO_LETTERS)
def test_the_letters_of_a_name_are_in_the_text(name: str) -> None:
    text = text_of(opened(Card(name, "zoe"))).partition("School\n")[2].partition("Go to")[0]
    assert "".join(letter for letter in text if unicodedata.category(letter)[0] in "LM") == name


@pytest.mark.parametrize("name", [*NAMES, *WITH_SHAPES_THAT_ARE_NO_LETTERS])
def test_each_letter_of_a_name_is_in_its_font(name: str) -> None:
    shown = find_shown(name)
    assert shown is not None
    letters = {ord(letter) for letter in name} - {ord(" "), ord("\N{ZERO WIDTH NON-JOINER}")}
    assert letters <= frozenset().union(*map(letters_of, shown.fonts))


def test_han_letters_are_written_as_in_their_country() -> None:
    fonts = [shown.fonts[0].name for name in ("佐藤ひなた", "김佐", "佐藤") if (shown := find_shown(name))]
    assert fonts == ["japanese", "korean", "chinese"]


def test_letters_join_as_their_script_wants() -> None:
    """Joined letters are narrower than the same letters, each alone."""
    joined, alone = (
        ink_box(drawn(opened(Card(name, "z")))) for name in ("نننننننننن", "ن ن ن ن ن ن ن ن ن ن".replace(" ", "\u200c"))
    )
    assert joined[2] - joined[0] < 0.8 * (alone[2] - alone[0])


def ink_box(page: Image.Image) -> tuple[int, int, int, int]:
    """Around the first card's name."""
    place = card_boxes(Paper.A4)[0]
    box = ImageChops.invert(page.crop(dots(place.x + 1, place.y + 7.5, place.x + 94, place.y + 20))).getbbox()
    assert box is not None
    return box


def dots(*mm: float) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(length * DOTS_A_MM) for length in mm)
    return left, top, right, bottom


def test_a_symbol_that_no_font_has_is_left_out() -> None:
    assert "Zoë" in text_of(opened(Card("Zoë 👩🏽‍🚀", "zoe"))).split("\n")


@pytest.mark.parametrize("name", ["გიორგი", "Zoë გიორგი", "👩🏽‍🚀"])
def test_where_no_font_has_a_name_there_is_a_line_to_write_it_on(name: str) -> None:
    assert text_of(opened(Card(name, "garden12"))).split("\n")[:4] == [
        "5b · School",
        "Name",
        "Go to blockyard.school.example/pupil",
        "User name",
    ]


@pytest.mark.parametrize("name", LONG_NAMES, ids=lambda name: f"{name[:4]} {len(name)}")
def test_a_long_name_stays_on_its_card(name: str) -> None:
    card = Card(name, "w" * 20, pictures=("umbrella", "flower", "rocket", "crown"), badge=BADGE)
    long = "https://a-school-with-a-long-name.and-a-longer-one.blockyard.example.org:8443/pupil"
    document = opened(*[card] * CARDS_A_PAGE, school="S" * 200, class_name="C" * 100, address=long)
    assert len(document) == 1
    page = drawn(document)
    for place in card_boxes(Paper.A4):
        inner = dots(place.x + 3, place.y + 2, place.x + 92, place.y + 64)
        outer = dots(place.x + 1, place.y + 1, place.x + 94, place.y + 65)
        page.paste(255, inner)
        assert ImageChops.invert(page.crop(outer)).getbbox() is None


def test_what_no_size_makes_fit_is_cut_at_its_box(tmp_path: Path) -> None:
    pdf = new_pdf("5b", Paper.A4)
    pdf.add_page()
    name = find_shown("Zoë")
    assert name is not None
    add_fonts(pdf, [name], tmp_path)
    write(Document(pdf), name, Box(10, 10, 30, 1), 22)
    page = drawn(pypdfium2.PdfDocument(bytes(pdf.output())))
    left, top, right, bottom = dots(10, 10, 40, 11)
    inked = ImageChops.invert(page).getbbox()
    assert inked is not None
    assert left <= inked[0] < inked[2] <= right
    assert top <= inked[1] < inked[3] <= bottom + 1  # where a dot is cut, it is grey


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (8, 1), (9, 2), (30, 4)])
def test_eight_cards_a_page(count: int, pages: int) -> None:
    document = opened(*(Card(f"Pupil {number}", f"pupil{number}") for number in range(count)))
    assert len(document) == pages
    shown = [line for page in range(pages) for line in text_of(document, page).split("\n") if line.startswith("Pupil ")]
    assert shown == [f"Pupil {number}" for number in range(count)]


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595.28, 841.89)), (Paper.LETTER, (612, 792))])
def test_cards_fit_on_both_papers(paper: Paper, size: tuple[float, float]) -> None:
    document = pypdfium2.PdfDocument(login_cards("School", "5b", [ZOE] * 8, ADDRESS, paper))
    assert document[0].get_size() == pytest.approx(size, abs=0.01)
    width, height = paper.value
    for place in card_boxes(paper):
        assert place.x >= MARGIN <= place.y
        assert place.x + place.width <= width - MARGIN
        assert place.y + place.height <= height - MARGIN


def test_the_document_says_its_language_and_title() -> None:
    pdf = login_cards("École «Победа»", "5b", [ZOE], ADDRESS)
    assert pypdfium2.PdfDocument(pdf).get_metadata_dict()["Title"] == "Sign-in cards of 5b, École «Победа»"
    assert re.search(rb"/Lang \(en\)", pdf)
    assert re.search(rb"/DisplayDocTitle true", pdf)
    assert re.search(rb"/Alt <FEFF|/Alt \(", pdf)


MAKE: Final = """
import hashlib
from blockyard.students.cards.card import Card
from blockyard.students.cards.sheet import login_cards
cards = [Card(name, "zoe", pictures=("sun", "cat", "boat", "key"), badge="b" * 22) for name in ("Zoë", "王小明", "محمد")]
print(hashlib.sha256(login_cards("School", "5b", cards, "https://school.example/pupil")).hexdigest())
"""


def test_the_same_cards_are_the_same_bytes_in_another_process() -> None:
    made = [
        subprocess.run(
            [sys.executable, "-c", MAKE], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1] != b""


def test_what_is_copied_is_in_the_font_for_reading() -> None:
    copied = {*"".join((*PICTURES, *all_words())), *"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -._~:/?#[]@!$&'()*+,;=%"}
    assert {ord(letter) for letter in copied} <= letters_of(READING)


def test_an_address_is_typed_without_its_scheme() -> None:
    assert typed_address("https://school.example/pupil/") == "school.example/pupil"
    assert typed_address("http://127.0.0.1:8000/pupil") == "127.0.0.1:8000/pupil"
