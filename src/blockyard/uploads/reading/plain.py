"""Reads plain text and Markdown."""

import codecs
import re
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from blockyard.uploads.reading.found import MOST_CHARACTERS, Document, Remark
from blockyard.uploads.reading.pages import Pages
from blockyard.uploads.reading.refused import UploadRefused, too_long

MOST_BYTES: Final = 4 * MOST_CHARACTERS + 4
BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BYTES_LOOKED_AT: Final = 4_000
PARAGRAPH_END: Final = re.compile(r"\n[ \t]*\n\s*")
LIST_ITEM: Final = re.compile(r"[ \t]*(?:[-*•–▪◦‣○●]|\(?(?:\d{1,3}|[A-Za-z])[.)])[ \t]+\S")
FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)


def read_plain(path: Path) -> tuple[Document, list[Remark]]:
    """Form feeds part pages; long text without any is parted as a document of Word is. Raises UploadRefused."""
    pages = Pages()
    for at, sheet in enumerate(text_of(path).split("\f")):
        if at:
            pages.begin_page()
        for paragraph in PARAGRAPH_END.split(sheet):
            add_paragraph(pages, paragraph)
    pages.part_long_pages()
    return pages.finished(), pages.remarks()


def read_markdown(path: Path) -> tuple[Document, list[Remark]]:
    """As read_plain, with the marks of Markdown read and left out. Raises UploadRefused."""
    pages = Pages()
    for at, sheet in enumerate(FRONT_MATTER.sub("", text_of(path)).split("\f")):
        if at:
            pages.begin_page()
        add_tokens(pages, MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(sheet))
    pages.part_long_pages()
    return pages.finished(), pages.remarks()


def text_of(path: Path) -> str:
    """Raises UploadRefused."""
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise too_long(f"It has more than {MOST_CHARACTERS:,} characters of text.")
    encoding = encoding_of(content)
    try:
        text = content.decode(encoding, errors="strict" if encoding.startswith("utf") else "replace")
    except UnicodeDecodeError:
        raise UploadRefused(
            "upload_damaged", "Its characters cannot be read. Save it as UTF-8 and send it again."
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(content: bytes) -> str:
    """By its bytes: by the mark at their beginning, or by what they can be. What else they are is taken for cp1252, which
    Windows wrote for decades."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return encoding
    beginning = content[:BYTES_LOOKED_AT]
    zeros = (beginning[0::2].count(0), beginning[1::2].count(0))
    if max(zeros) > len(beginning) // 8:
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def add_paragraph(pages: Pages, paragraph: str) -> None:
    """With each item of a list as a block of its own."""
    lines = paragraph.split("\n")
    if not any(LIST_ITEM.match(line) for line in lines):
        pages.add("paragraph", paragraph)
        return
    gathered: list[str] = []
    is_item = False
    for line in lines:
        if LIST_ITEM.match(line):
            pages.add("list_item" if is_item else "paragraph", "\n".join(gathered), 1 if is_item else None)
            gathered, is_item = [], True
        gathered.append(line)
    pages.add("list_item", "\n".join(gathered), 1)


def add_tokens(pages: Pages, tokens: list[Token]) -> None:
    """Of Markdown, block by block."""
    labels: list[list[str | int]] = []
    heading = 0
    label = ""
    rows: list[list[str]] = []
    for token in tokens:
        match token.type:
            case "heading_open":
                heading = int(token.tag[1])
            case "heading_close":
                heading = 0
            case "bullet_list_open":
                labels.append(["•"])
            case "ordered_list_open":
                labels.append([int(token.attrGet("start") or 1)])
            case "bullet_list_close" | "ordered_list_close":
                labels.pop()
            case "list_item_open":
                label = next_label(labels[-1])
            case "table_open":
                rows = []
            case "tr_open":
                rows.append([])
            case "table_close":
                pages.add("table", "\n".join(" | ".join(row) for row in rows))
                rows = []
            case "fence" | "code_block":
                pages.add("paragraph", token.content)
            case "inline" if rows:
                rows[-1].append(shown_text(token))
            case "inline" if heading:
                pages.add("heading", shown_text(token), heading)
            case "inline" if labels:
                pages.add("list_item", shown_text(token), len(labels), label)
                label = ""
            case "inline":
                pages.add("paragraph", shown_text(token))


def next_label(label: list[str | int]) -> str:
    number = label[0]
    if isinstance(number, str):
        return number
    label[0] = number + 1
    return f"{number}."


def shown_text(token: Token) -> str:
    """Of a line: its words, and those that stand for its pictures."""
    shown: list[str] = []
    for child in token.children or ():
        match child.type:
            case "softbreak":
                shown.append(" ")
            case "hardbreak":
                shown.append("\n")
            case "text" | "code_inline" | "image":
                shown.append(child.content)
    return "".join(shown)
