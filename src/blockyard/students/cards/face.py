"""One card, drawn: whose it is, where to go, the user name, the secret, and a QR code that does it all."""

from io import BytesIO
from typing import Final

import segno
from fpdf import FPDF
from fpdf.enums import Align

from blockyard.students.cards.card import Card
from blockyard.students.cards.fonts import READING, Shown, find_shown
from blockyard.students.cards.paper import Box
from blockyard.students.cards.writing import GREY, write
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
SCHEMES: Final = ("https://", "http://")


def draw_card(pdf: FPDF, place: Box, card: Card, heading: str, address: str) -> None:
    """`heading` is the school and the class. `address` is where pupils sign in."""
    with pdf.local_context():
        draw_whose(pdf, place, heading, card.display_name)
        label(pdf, "Go to", within(place, GO_TO))
        copied(pdf, typed_address(address), within(place, ADDRESS), 13)
        label(pdf, "User name", within(place, USER_NAME_LABEL))
        copied(pdf, card.user_name, within(place, USER_NAME), 17)
        draw_secret(pdf, card, place)
        if card.badge is not None:
            draw_qr_code(pdf, badge_address(address, card.badge), card.user_name, within(place, QR_CODE))
            label(pdf, "or show this to the camera", within(place, QR_CODE_LABEL), Align.C)


def draw_whose(pdf: FPDF, place: Box, heading: str, display_name: str) -> None:
    write_any(pdf, heading, within(place, CLASS), LABEL_SIZE, grey=GREY)
    if not write_any(pdf, display_name, within(place, NAME), 22, bold=True):
        draw_line_to_write_on(pdf, within(place, NAME))


def draw_secret(pdf: FPDF, card: Card, place: Box) -> None:
    if card.pictures:
        label(pdf, "Pictures, in this order", within(place, SECRET_LABEL))
        draw_pictures(pdf, card.pictures, within(place, SECRET))
    elif card.words:
        label(pdf, "Words, in this order", within(place, SECRET_LABEL))
        copied(pdf, "\n".join(card.words), within(place, SECRET), 15)
    else:
        label(pdf, "Password", within(place, SECRET_LABEL))
        copied(pdf, "your password", within(place, SECRET)._replace(height=USER_NAME.height), 15)


def draw_pictures(pdf: FPDF, pictures: tuple[str, ...], box: Box) -> None:
    """Each with its place in the order and its name below it, which is what a screen reader says."""
    step = box.width / len(pictures)
    for number, picture in enumerate(pictures, start=1):
        x = box.x + (number - 1) * step
        pdf.image(BytesIO(drawing_of(picture)), x + (step - PICTURE) / 2, box.y + 0.5, PICTURE, PICTURE)
        label(pdf, f"{number} {picture}", Box(x, box.y + PICTURE + 1, step, 4), Align.C)


def draw_qr_code(pdf: FPDF, content: str, user_name: str, box: Box) -> None:
    image = BytesIO()
    segno.make_qr(content, error="m").save(image, kind="png", scale=DOTS_A_MODULE)
    pdf.image(image, *box, alt_text=f"QR code with which {user_name} signs in")


def badge_address(address: str, badge: str) -> str:
    """The badge is the address's fragment: browsers send it to no server, so it is in no log."""
    return f"{address}#badge={badge}"


def typed_address(address: str) -> str:
    """Browsers add the scheme."""
    for scheme in SCHEMES:
        address = address.removeprefix(scheme)
    return address.rstrip("/")


def draw_line_to_write_on(pdf: FPDF, box: Box) -> None:
    """Where no font has the letters of a name, its teacher writes it."""
    label(pdf, "Name", box)
    pdf.line(box.x + 11, box.y + box.height - 2, box.x + box.width, box.y + box.height - 2)


def write_any(pdf: FPDF, text: str, box: Box, largest: float, *, bold: bool = False, grey: int = 0) -> bool:
    """A text of people's. False, and nothing is written, where no font has its letters."""
    shown = find_shown(text)
    if shown is not None:
        write(pdf, shown, box, largest, bold=bold, grey=grey)
    return shown is not None


def copied(pdf: FPDF, text: str, box: Box, largest: float) -> None:
    """What a pupil types letter by letter."""
    write(pdf, Shown(text, (READING,)), box, largest)


def label(pdf: FPDF, text: str, box: Box, align: Align = Align.L) -> None:
    write(pdf, Shown(text, (READING,)), box, LABEL_SIZE, grey=GREY, align=align)


def within(place: Box, part: Box) -> Box:
    """A part of a card, on the page."""
    return Box(place.x + part.x, place.y + part.y, part.width, part.height)
