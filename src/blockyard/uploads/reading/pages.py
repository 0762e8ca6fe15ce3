"""What is read of a document, put together page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from blockyard.uploads.reading.clean import clean_text
from blockyard.uploads.reading.found import MOST_CHARACTERS, MOST_PAGES, Block, Document, Page, Remark
from blockyard.uploads.reading.language import language_of
from blockyard.uploads.reading.reading_level import reading_level_of
from blockyard.uploads.reading.refused import too_long
from blockyard.uploads.reading.words import count_words

WORDS_OF_A_PAGE: Final = 500
WORDS_OF_A_LONG_PAGE: Final = 1_000
"""A page with more is parted, where the file does not say how its pages broke when it was printed."""
MOST_PIECES: Final = 100_000
"""Of a document: a thousand pages have a tenth of them."""
DEEPEST_LEVEL: Final = 9
PAGES_ESTIMATED: Final = Remark(
    code="pages_estimated",
    detail=f"The file does not say where its pages end, so we parted it into pages of about {WORDS_OF_A_PAGE} words.",
)

Kind = Literal["heading", "paragraph", "list_item", "table", "notes"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Of a page: what becomes a block."""

    kind: Kind
    text: str
    level: int | None = None
    label: str = ""
    """The number or bullet that is shown before the text of a list's item, and that no word processor counts as a word."""


class Pages:
    """Pages in the making. `add` puts a piece on the last one; its notes go to the page's end."""

    def __init__(self) -> None:
        self.numbers = [1]
        self.pages: list[list[Piece]] = [[]]
        self.notes: list[list[Piece]] = [[]]
        self.characters = 0
        self.pieces = 0
        self.is_estimated = False

    def add(self, kind: Kind, text: str, level: int | None = None, label: str = "") -> None:
        """Nothing, if nothing is left of the text when it is cleaned. Raises UploadRefused."""
        cleaned = clean_text(text)
        if not cleaned:
            return
        self.characters += len(cleaned)
        if self.characters > MOST_CHARACTERS:
            raise too_long(f"It has more than {MOST_CHARACTERS:,} characters of text.")
        self.pieces += 1
        if self.pieces > MOST_PIECES:
            raise too_long(f"It has more than {MOST_PIECES:,} paragraphs.")
        piece = Piece(kind, cleaned, min(level, DEEPEST_LEVEL) if level else None, label)
        (self.notes if kind == "notes" else self.pages)[-1].append(piece)

    def has_text(self) -> bool:
        """On the last page."""
        return bool(self.pages[-1])

    def begin_page(self, number: int | None = None) -> None:
        """`number`: the next, unless it says another. Raises UploadRefused."""
        if len(self.pages) == MOST_PAGES:
            raise too_long(f"It has more than {MOST_PAGES:,} pages.")
        self.numbers.append(number or self.numbers[-1] + 1)
        self.pages.append([])
        self.notes.append([])

    def begin_page_if_written_on(self) -> None:
        if self.has_text():
            self.begin_page()

    def join(self, at: int) -> None:
        """The page at this index with the one before it: they were none of two."""
        self.pages[at - 1] += self.pages.pop(at)
        self.notes[at - 1] += self.notes.pop(at)
        self.numbers.pop()

    def part_long_pages(self) -> None:
        """At ends of paragraphs. Raises UploadRefused."""
        parted: list[tuple[list[Piece], list[Piece]]] = []
        for pieces, notes in zip(self.pages, self.notes, strict=True):
            parts = list(parts_of(pieces))
            self.is_estimated = self.is_estimated or len(parts) > 1
            parted += [(part, []) for part in parts[:-1]]
            parted.append((parts[-1], notes))
        if len(parted) > MOST_PAGES:
            raise too_long(f"It has more than {MOST_PAGES:,} pages of {WORDS_OF_A_PAGE} words.")
        self.pages = [part for part, _ in parted]
        self.notes = [notes for _, notes in parted]
        self.numbers = list(range(1, len(parted) + 1))

    def finished(self, keeps_last: bool = False) -> Document:
        """`keeps_last`: even if nothing is written on it."""
        if not keeps_last and len(self.pages) > 1 and not self.pages[-1] and not self.notes[-1]:
            self.numbers.pop(), self.pages.pop(), self.notes.pop()
        pieces = [[*page, *notes] for page, notes in zip(self.pages, self.notes, strict=True)]
        pages = tuple(page_of(number, of_page) for number, of_page in zip(self.numbers, pieces, strict=True))
        read = [piece for page in pieces for piece in page]
        language = language_of("\n".join(piece.text for piece in read))
        prose = [piece.text for piece in read if piece.kind != "table"]
        cells = [piece.text.replace(" | ", "\n") for piece in read if piece.kind == "table"]
        return Document(
            pages=pages,
            words=sum(count_words(piece.text) for piece in read),
            language=language,
            reading_level=reading_level_of(prose) or reading_level_of([*prose, *cells]) if language == "en" else None,
        )

    def remarks(self) -> list[Remark]:
        return [PAGES_ESTIMATED] if self.is_estimated else []


def parts_of(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Of a page: itself, unless it is long. A heading stays with what follows."""
    counted = [count_words(piece.text) for piece in pieces]
    if sum(counted) <= WORDS_OF_A_LONG_PAGE:
        yield pieces
        return
    start = words = 0
    for at, (piece, more) in enumerate(zip(pieces, counted, strict=True)):
        if words >= WORDS_OF_A_PAGE or (piece.kind == "heading" and words >= WORDS_OF_A_PAGE * 0.8):
            yield pieces[start:at]
            start, words = at, 0
        words += more
    yield pieces[start:]


def page_of(number: int, pieces: list[Piece]) -> Page:
    """`text[block.start:block.end]` is the block's text, its label before it."""
    text: list[str] = []
    blocks: list[Block] = []
    length = 0
    before_it: Piece | None = None
    for piece in pieces:
        before = separator(before_it, piece)
        before_it = piece
        shown = f"{piece.label} {piece.text}" if piece.label else piece.text
        start = length + len(before)
        length = start + len(shown)
        text += before, shown
        blocks.append(Block(kind=piece.kind, start=start, end=length, level=piece.level))
    return Page(number=number, text="".join(text), blocks=tuple(blocks))


def separator(before: Piece | None, piece: Piece) -> str:
    """Items of a list stand close."""
    if before is None:
        return ""
    return "\n" if before.kind == piece.kind == "list_item" else "\n\n"
