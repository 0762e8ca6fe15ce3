"""One card, drawn: whose it is, where to go, the user name, the secret, and a QR code that does it all."""

from io import BytesIO
from typing import Final, NamedTuple

import segno
from fpdf import FPDF
from fpdf.enums import Align
from PIL import Image

from blockyard.students.cards.card import Card
from blockyard.students.cards.fonts import READING, Shown
from blockyard.students.cards.paper import Box
from blockyard.students.cards.writing import GREY, Document, write
from blockyard.students.secrets.pictures import drawing_of

CLASS: Final = Box(4, 3, 87, 4)
NAME: Final = Box(4, 7, 87, 13)
GO_TO: Final = Box(4, 21, 11, 6)
ADDRESS: Final = Box(15, 21, 76, 6)
USER_NAME_LABEL: Final = Box(4, 28.5, 53, 3.5)
USER_NAME: Final = Box(4, 32, 53, 7)
SECRET_LABEL: Final = Box(4, 40, 53, 3.5)
SECRET: Final = Box(4, 43.5, 53, 18.5)
PICTURE: Final = 12.5
QR_CODE: Final = Box(60, 28, 31, 31)
QR_CODE_LABEL: Final = Box(60, 59, 31, 3.5)
LABEL_SIZE: Final = 8.0
DOTS_A_MODULE: Final = 8
WHITE_AND_BLACK: Final = [255, *[0] * 255]
"""Of a module that is not set, and of one that is."""
SCHEMES: Final = ("https://", "http://")


class Head(NamedTuple):
    """Whose a card is: `name`, and `heading`, the class and the school. None where no font has their letters."""

    name: Shown | None
    heading: Shown | None


def draw_card(document: Document, place: Box, head: Head, card: Card, address: str) -> None:
    """`address` is where pupils sign in."""
    pdf = document.pdf
    with pdf.local_context():
        draw_head(document, place, head)
        label(document, "Go to", within(place, GO_TO))
        copied(document, typed_address(address), within(place, ADDRESS), 13)
        label(document, "User name", within(place, USER_NAME_LABEL))
        copied(document, card.user_name, within(place, USER_NAME), 17)
        draw_secret(document, card, place)
        if card.badge is not None:
            draw_qr_code(pdf, badge_address(address, card.badge), card.user_name, within(place, QR_CODE))
            label(document, "or show this to the camera", within(place, QR_CODE_LABEL), Align.C)


def draw_head(document: Document, place: Box, head: Head) -> None:
    if head.heading is not None:
        write(document, head.heading, within(place, CLASS), LABEL_SIZE, grey=GREY)
    if head.name is not None:
        write(document, head.name, within(place, NAME), 22, bold=True)
    else:
        draw_line_to_write_on(document, within(place, NAME))


def draw_secret(document: Document, card: Card, place: Box) -> None:
    if card.pictures:
        label(document, "Pictures, in this order", within(place, SECRET_LABEL))
        draw_pictures(document, card.pictures, within(place, SECRET))
    elif card.words:
        label(document, "Words, in this order", within(place, SECRET_LABEL))
        copied(document, "\n".join(card.words), within(place, SECRET), 15)
    else:
        label(document, "Password", within(place, SECRET_LABEL))
        copied(document, "your password", within(place, SECRET)._replace(height=USER_NAME.height), 15)


def draw_pictures(document: Document, pictures: tuple[str, ...], box: Box) -> None:
    """Each with its place in the order and its name below it, which is what a screen reader says."""
    step = box.width / len(pictures)
    for number, picture in enumerate(pictures, start=1):
        x = box.x + (number - 1) * step
        document.pdf.image(BytesIO(drawing_of(picture)), x + (step - PICTURE) / 2, box.y + 0.5, PICTURE, PICTURE)
        label(document, f"{number} {picture}", Box(x, box.y + PICTURE + 1, step, 4), Align.C)


def draw_qr_code(pdf: FPDF, content: str, user_name: str, box: Box) -> None:
    rows = [bytes(row) for row in segno.make_qr(content, error="m").matrix_iter()]
    modules = Image.frombytes("L", (len(rows[0]), len(rows)), b"".join(rows)).point(WHITE_AND_BLACK, "1")
    dots = modules.resize((modules.width * DOTS_A_MODULE, modules.height * DOTS_A_MODULE), Image.Resampling.NEAREST)
    pdf.image(dots, *box, alt_text=f"QR code with which {user_name} signs in")


def badge_address(address: str, badge: str) -> str:
    """The badge is the address's fragment: browsers send it to no server, so it is in no log."""
    return f"{address}#badge={badge}"


def typed_address(address: str) -> str:
    """Browsers add the scheme."""
    for scheme in SCHEMES:
        address = address.removeprefix(scheme)
    return address.rstrip("/")


def draw_line_to_write_on(document: Document, box: Box) -> None:
    """Where no font has the letters of a name, its teacher writes it."""
    label(document, "Name", box)
    document.pdf.line(box.x + 11, box.y + box.height - 2, box.x + box.width, box.y + box.height - 2)


def copied(document: Document, text: str, box: Box, largest: float) -> None:
    """What a pupil types letter by letter."""
    write(document, Shown(text, (READING,)), box, largest)


def label(document: Document, text: str, box: Box, align: Align = Align.L) -> None:
    write(document, Shown(text, (READING,)), box, LABEL_SIZE, grey=GREY, align=align)


def within(place: Box, part: Box) -> Box:
    """A part of a card, on the page."""
    return Box(place.x + part.x, place.y + part.y, part.width, part.height)
