"""A page of cards with which a class signs in: `python -m tools.login_cards docs`. What is on them opens nothing."""

import hashlib
import sys
from base64 import urlsafe_b64encode
from pathlib import Path
from random import Random
from typing import Final

import pypdfium2
from PIL import Image

from blockyard.students.cards.card import Card
from blockyard.students.cards.paper import CARDS_A_PAGE
from blockyard.students.cards.sheet import login_cards
from blockyard.students.secrets import pictures, words
from blockyard.students.usernames import new_user_name

PICTURE: Final = "pictures/login-cards.png"
SCHOOL: Final = "Springfield School"
CLASS: Final = "Science 5b"
ADDRESS: Final = "https://blockyard.springfield.example/student/BCDF-GHJK"
NAMES: Final = (
    "Zoë van der Berg",
    "محمد عبد الله",
    "Ελένη Παπαδοπούλου",
    "Юлия Щербакова",
    "आरव श्रीवास्तव",
    "נועה כהן-לוי",
    "王小明",
    "さくら たなか",
    "Nguyễn Thị Mỹ Hạnh",
    "Łukasz Dąbrowski",
    "김민준",
    "สมชาย ใจดี",
    "தமிழ்ச்செல்வி",
    "తెలుగు రాణి",
    "রবীন্দ্র বসু",
    "សុខា ចាន់",
    "D’Angelo O’Brien",
    "Maximiliane-Friederike von Hohenstaufen",
    "Þórður Ægisson",
    "فاطمه زهرا",
    "שרה",
    "Ioannis Μαρία",
    "张伟",
    "佐藤 ひなた",
    "Chidiẹbere Ọkọńkwọ",
    "Anna 2",
    "J. R. Smith",
    "Ali",
    "გიორგი",
    "Zoë 🌟",
)
"""The first eight are on the page that the documentation shows."""
RESOLUTION: Final = 96 / 72
COLOURS: Final = 128


def example_cards() -> list[Card]:
    """The same ones each time."""
    random = Random("cards")  # noqa: S311 - nobody signs in with these
    cards: list[Card] = []
    for number, name in enumerate(NAMES):
        user_name = new_user_name(name, {card.user_name for card in cards})
        badge = urlsafe_b64encode(hashlib.sha256(name.encode()).digest()[:16]).decode().rstrip("=")
        secret = number % 5
        chosen_pictures = tuple(random.sample(pictures.PICTURES, pictures.LENGTH)) if secret < 3 else ()
        chosen_words = tuple(random.sample(words.all_words(), words.LENGTH)) if secret == 3 else ()
        cards.append(Card(name, user_name, chosen_pictures, chosen_words, badge))
    return cards


def page_picture() -> Image.Image:
    """The first page, in few colours."""
    document = login_cards(SCHOOL, CLASS, example_cards()[:CARDS_A_PAGE], ADDRESS)
    page: Image.Image = pypdfium2.PdfDocument(document)[0].render(scale=RESOLUTION).to_pil()
    return page.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


def main(folder: Path) -> None:
    page_picture().save(folder / PICTURE, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
