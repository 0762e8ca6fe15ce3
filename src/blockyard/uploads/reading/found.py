"""What is found in a file: the answer of the child process, as JSON."""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field

from blockyard.uploads.reading.audited import PlaceAudit
from blockyard.uploads.reading.part import Part


class FileType(StrEnum):
    """What a file is by its bytes, whatever it is called."""

    PDF = "pdf"
    DOCX = "docx"
    PPTX = "pptx"
    TXT = "txt"
    MD = "md"
    CSV = "csv"
    ROSTER_ZIP = "roster_zip"
    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"
    GIF = "gif"
    RBXLX = "rbxlx"
    RBXMX = "rbxmx"


FILE_TYPES: Final = tuple(FileType)
MEDIA_TYPES: Final = {
    FileType.PDF: "application/pdf",
    FileType.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileType.PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    FileType.TXT: "text/plain",
    FileType.MD: "text/markdown",
    FileType.CSV: "text/csv",
    FileType.ROSTER_ZIP: "application/zip",
    FileType.PNG: "image/png",
    FileType.JPEG: "image/jpeg",
    FileType.WEBP: "image/webp",
    FileType.GIF: "image/gif",
    FileType.RBXLX: "application/xml",
    FileType.RBXMX: "application/xml",
}


class Purpose(StrEnum):
    """What a file is sent for. It says which types are taken."""

    LESSON = "lesson"
    IMAGE = "image"
    ROSTER = "roster"
    PLACE = "place"


PURPOSES: Final = tuple(Purpose)
TYPES_OF: Final = {
    Purpose.LESSON: frozenset({FileType.PDF, FileType.DOCX, FileType.PPTX, FileType.TXT, FileType.MD}),
    Purpose.IMAGE: frozenset({FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.GIF}),
    Purpose.ROSTER: frozenset({FileType.CSV, FileType.ROSTER_ZIP}),
    Purpose.PLACE: frozenset({FileType.RBXLX, FileType.RBXMX}),
}

MOST_PAGES: Final = 1_000
MOST_CHARACTERS: Final = 2_000_000
"""Of the text of one file, all pages together."""


class Block(Part):
    """A piece of a page's text."""

    kind: Literal["heading", "paragraph", "list_item", "table", "notes"]
    start: Annotated[int, Field(ge=0)]
    """Of the page's text, in characters."""
    end: Annotated[int, Field(ge=0)]
    level: Annotated[int, Field(ge=1, le=9)] | None = None
    """Of a heading or a list's item; 1 is the outermost."""


class Page(Part):
    """A page of a PDF, a slide of a PPTX, a page of a DOCX as it breaks them itself; a text file's pages are parted by form
    feeds."""

    number: Annotated[int, Field(ge=1, le=MOST_PAGES)]
    text: str
    blocks: tuple[Block, ...] = ()


class ReadingLevel(Part):
    """By the Flesch-Kincaid formula, for English alone."""

    grade: Annotated[float, Field(ge=0, le=20)]
    """Of a school of the United States."""
    band: Literal["K-2", "3-5", "6-8", "9-12"]


class Document(Part):
    pages: tuple[Page, ...] = Field(max_length=MOST_PAGES)
    words: Annotated[int, Field(ge=0)]
    language: str | None = Field(default=None, pattern=r"^[a-z]{2,3}$")
    """ISO 639; None: there is too little text to tell."""
    reading_level: ReadingLevel | None = None
    looks_scanned: bool = False
    """Its pages are pictures: there is no text to read."""


class Image(Part):
    """Of the picture that is kept, which was made anew from what was sent."""

    width: Annotated[int, Field(ge=1)]
    height: Annotated[int, Field(ge=1)]
    frames: Annotated[int, Field(ge=1)] = 1


class Derived(Part):
    """A file that was made of the one that was sent, in the folder that the child was given."""

    kind: Literal["content", "thumbnail_256", "thumbnail_1024"]
    """`content` takes the place of what was sent."""
    name: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,60}$")
    media_type: str


class Remark(Part):
    """What the sender should know of a file that is taken."""

    code: str = Field(pattern=r"^[a-z0-9_]{3,60}$")
    detail: str = Field(max_length=1_000)


class Found(Part):
    type: FileType
    document: Document | None = None
    image: Image | None = None
    place: PlaceAudit | None = None
    """Of a place or a model of Roblox."""
    derived: tuple[Derived, ...] = Field(default=(), max_length=3)
    warnings: tuple[Remark, ...] = Field(default=(), max_length=50)


class Refusal(Part):
    """The file is not taken, and why, for who sent it."""

    code: str = Field(pattern=r"^upload_[a-z0-9_]{3,60}$")
    detail: str = Field(max_length=1_000)


class Answer(Part):
    """What the child writes: one of them."""

    found: Found | None = None
    refusal: Refusal | None = None
    fault: str | None = Field(default=None, pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,79}$")
    """The name of an exception that is no refusal."""
