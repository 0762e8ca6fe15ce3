"""Reads PDF files, and draws their pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium
from PIL.Image import Image

from blockyard.uploads.reading.found import MOST_CHARACTERS, MOST_PAGES, Document, Remark
from blockyard.uploads.reading.pages import Pages
from blockyard.uploads.reading.pdf_pages.blocks import Blocks, Sizes
from blockyard.uploads.reading.pdf_pages.hyphens import Hyphens
from blockyard.uploads.reading.pdf_pages.lines import Line, read_lines
from blockyard.uploads.reading.pdf_pages.order import in_reading_order
from blockyard.uploads.reading.pdf_pages.running import Running
from blockyard.uploads.reading.pdf_pages.tables import Tables
from blockyard.uploads.reading.refused import UploadRefused, damaged, too_long

LOCKED: Final = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
FEWEST_LETTERS: Final = 20
"""On a page that is no picture alone."""
PICTURE_SHARE: Final = 0.4
"""Of a page's area, that a scan covers."""


def read_pdf(path: Path) -> tuple[Document, list[Remark]]:
    """In the order of reading, without what runs at the head and the foot of its pages. Raises UploadRefused."""
    pages = Pages()
    with opened(path) as document:
        read = [read_page(document, at) for at in range(len(document))]
    lines = [each.lines for each in read]
    running = Running(lines, [each.height for each in read], Sizes(lines).body)
    kept = list(map(running.without, lines))
    sizes = Sizes(kept)
    hyphens = Hyphens(kept)
    tables = Tables(hyphens)
    for at, (page, own) in enumerate(zip(read, kept, strict=True)):
        if at:
            pages.begin_page()
        ordered = own if page.is_turned else in_reading_order(tables.join(own))
        for kind, text, level in Blocks(ordered, sizes, page.width, hyphens).read():
            pages.add(kind, text, level)
    pictures = sum(each.is_picture for each in read)
    looks_scanned = pictures * 2 >= len(read) and pictures > 0
    return pages.finished(keeps_last=True).model_copy(update={"looks_scanned": looks_scanned}), []


def render_page(path: Path, number: int, size: int) -> Image:
    """The page of this number, from 1; `size` is of its longer side, in pixels. Raises UploadRefused."""
    with opened(path) as document:
        page = loaded(document, number - 1)
        longer = max(*page.get_size(), 1.0)
        image: Image = page.render(scale=size / longer).to_pil().convert("RGB")
        return image


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """Raises UploadRefused."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in LOCKED:
            raise UploadRefused(
                "upload_encrypted", "It opens with a password only. Save a copy without a password, and send that one."
            ) from error
        raise damaged("The PDF") from error
    try:
        if len(document) > MOST_PAGES:
            raise too_long(f"It has more than {MOST_PAGES:,} pages.")
        if not len(document):
            raise damaged("The PDF")
        yield document
    finally:
        document.close()


def loaded(document: Any, at: int) -> Any:
    try:
        return document[at]
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise damaged("The PDF") from error


class ReadPage:
    """The lines of a page, and what is to know of it beside them."""

    def __init__(self, page: Any) -> None:
        text_page = page.get_textpage()
        if text_page.count_chars() > MOST_CHARACTERS:
            raise too_long(f"It has more than {MOST_CHARACTERS:,} characters of text.")
        self.lines: list[Line] = read_lines(text_page)
        text_page.close()
        self.width, self.height = page.get_size()
        self.is_turned = page.get_rotation() != 0
        """Its lines run upwards or upside down: they stay as the file has them."""
        letters = sum(map(str.isalnum, "".join(line.text for line in self.lines)))
        self.is_picture = letters < FEWEST_LETTERS and has_picture(page, self.width * self.height)


def read_page(document: Any, at: int) -> ReadPage:
    page = loaded(document, at)
    try:
        return ReadPage(page)
    except pypdfium2.PdfiumError as error:
        raise damaged("The PDF") from error
    finally:
        page.close()


def has_picture(page: Any, area: float) -> bool:
    """That covers much of the page."""
    covered = 0.0
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        covered += abs(right - left) * abs(top - bottom)
    return covered >= PICTURE_SHARE * area
