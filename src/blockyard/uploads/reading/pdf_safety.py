"""What a PDF would do when it is opened: scripts, programs, files in it, forms that send. And whether it is one file."""

import re
from collections.abc import Iterable
from contextlib import closing
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, Final

from blockyard.uploads.reading.found import MOST_PAGES
from blockyard.uploads.reading.pdf_names import Bytes, Token, tokens_of
from blockyard.uploads.reading.polyglot import refuse_if_zip_follows
from blockyard.uploads.reading.refused import UploadRefused, damaged, too_long

END: Final = b"%%EOF"
AFTER_AN_END: Final = re.compile(rb"%%EOF[\x00\s]*")
GOES_ON: Final = re.compile(rb"(endstream\s*endobj\s*)?(\d+\s+\d+\s+obj|xref|trailer|startxref\s+\d|%(?!PDF-))")
"""What follows an end where a program has added to a file: objects, or a table of them. A table of letters, which is a
stream, has such an end, too."""
PADDING: Final = re.compile(rb"[\x00\s]*\Z")
HEAD_BYTES: Final = 1_024
OF_WEB_PAGES: Final = re.compile(rb"<\s*(!doctype|html|script|svg|iframe|body|\?php)", re.IGNORECASE)
KEYS: Final = {
    "JS": "a script",
    "JavaScript": "a script",
    "EF": "another file in it",
    "EmbeddedFile": "another file in it",
    "EmbeddedFiles": "another file in it",
    "RichMedia": "a film or an animation that runs a program",
    "RichMediaContent": "a film or an animation that runs a program",
    "XFA": "a form of an old kind (XFA), which runs scripts",
}
ACTIONS: Final = {
    "JavaScript": "a script",
    "Launch": "a command that starts a program",
    "SubmitForm": "a form that sends what is written into it",
    "ImportData": "a command that reads other files",
    "GoToE": "a link into a file within it",
    "GoToR": "a link that opens another file",
    "Rendition": "a film or a sound with a script",
}
"""After the key S, or where an object is a name and no more: another can point to it."""
BAD_ADDRESS: Final = re.compile(
    r"\s*(javascript|vbscript|data|file|ms-[\w-]+|search-ms|smb|ldap)\s*:|\\\\", re.IGNORECASE
)
LONGEST_SIDE: Final = 14_400.0
"""In points, 200 inches: no reader of PDF shows a larger page."""


def check_pdf(path: Path, folder: Path) -> None:
    """`folder` is for what it writes and deletes again. Raises UploadRefused."""
    refuse_if_zip_follows(path)
    with path.open("rb") as file, closing(mmap(file.fileno(), 0, access=ACCESS_READ)) as content:
        refuse_two_files(content)
        refuse_active(tokens_of(content))
    check_with_pdfium(path, folder)


def refuse_two_files(content: Bytes) -> None:
    last = content.rfind(END)
    if last < 0:
        raise UploadRefused(
            "upload_damaged", "It ends in the middle. Look whether the file is whole, and send it again."
        )
    two = UploadRefused(
        "upload_polyglot", "It is a PDF, and something else behind it. Print it to PDF anew, and send that."
    )
    if OF_WEB_PAGES.search(content[:HEAD_BYTES]) or not PADDING.match(content, last + len(END)):
        raise two
    for found in AFTER_AN_END.finditer(content, 0, last):
        if found.end() < last and not GOES_ON.match(content, found.end()):
            raise two


def refuse_active(tokens: Iterable[Token]) -> None:
    before = ""
    for token in tokens:
        what = None
        if token.is_name:
            what = KEYS.get(token.text) or (ACTIONS.get(token.text) if before in ("S", "") else None)
            before = token.text
        else:
            if before == "URI" and BAD_ADDRESS.match(token.text):
                what = "a link that runs something or opens a file"
            before = ""
        if what is not None:
            raise active(what)


def active(what: str) -> UploadRefused:
    detail = f"It holds {what}. Open it, choose Print and Save as PDF, and send what that makes: it is plain pages."
    return UploadRefused("upload_has_active_content", detail)


def check_with_pdfium(path: Path, folder: Path) -> None:
    """As the program sees it that reads it here. Raises UploadRefused."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise UploadRefused(
                "upload_encrypted", "It asks for a password. Save or print it without one, and send it again."
            ) from error
        raise damaged("The PDF") from error
    with closing(document):
        if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0:
            raise active(KEYS["JS"])
        if pdfium.FPDFDoc_GetAttachmentCount(document) > 0:
            raise active(KEYS["EF"])
        if pdfium.FPDF_GetFormType(document) in (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND):
            raise active(KEYS["XFA"])
        check_pages(document)
        if pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0:
            check_decrypted(document, folder)


def check_pages(document: Any) -> None:
    count = len(document)
    if count < 1:
        raise damaged("The PDF")
    if count > MOST_PAGES:
        raise too_long(f"It has more than {MOST_PAGES:,} pages.")
    for number in range(count):
        try:
            wide, high = document.get_page_size(number)
        except Exception as error:
            raise UploadRefused(
                "upload_damaged", f"Its page {number + 1} cannot be read. Print it to PDF anew."
            ) from error
        if not (0 < wide <= LONGEST_SIDE and 0 < high <= LONGEST_SIDE):
            raise UploadRefused(
                "upload_too_complex", f"Its page {number + 1} is larger than any paper. Print it to PDF as A4."
            )


def check_decrypted(document: Any, folder: Path) -> None:
    """A PDF that is locked with an empty password hides what is in its streams of objects: they are read of an open copy."""
    import pypdfium2.raw as pdfium

    copy = folder / "unlocked.pdf"
    document.save(copy, flags=pdfium.FPDF_REMOVE_SECURITY)
    try:
        with copy.open("rb") as file, closing(mmap(file.fileno(), 0, access=ACCESS_READ)) as content:
            refuse_active(tokens_of(content))
    finally:
        copy.unlink()
