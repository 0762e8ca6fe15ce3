"""PDFs that run something, hide something, or are something else as well."""

import base64
import zlib

from blockyard.uploads.reading.found import FileType, Purpose
from tests.uploads.animals import Animal, refused, taken
from tests.uploads.encrypting import Lock
from tests.uploads.packing import docx
from tests.uploads.pdfs import FONT, PAGE, TEXT, object_stream, pdf, stream, updated, with_table_in_a_stream

LESSON = Purpose.LESSON
ACTIVE, TWO = "upload_has_active_content", "upload_polyglot"
SCRIPT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
OPEN = b"/OpenAction 6 0 R"


def packed_twice() -> bytes:
    text = base64.a85encode(zlib.compress(b"6 0 " + SCRIPT)) + b"~>"
    return pdf(stream(text, b"/Type /ObjStm /N 1 /First 4", b"[/ASCII85Decode /FlateDecode]"))


def locked(script: bytes = b"<< /A /B >>", password: bytes = b"") -> bytes:
    """The script is in a stream of objects, and that is locked."""
    lock = Lock(password)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PAGE,
        stream(TEXT, lock=lambda text: lock.locked(4, text)),
        FONT,
        b"",
        object_stream((6, script), lock=lambda text: lock.locked(7, text)),
    ]
    return with_table_in_a_stream(objects, {6: 7}, lock.trailer())


PDFS: list[Animal] = [
    taken("a PDF", "a.pdf", LESSON, pdf, FileType.PDF),
    taken("a PDF that is called otherwise", "a.docx", LESSON, pdf, FileType.PDF),
    taken("a PDF that a program added to", "a.pdf", LESSON, lambda: updated(pdf(), (5, b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")), FileType.PDF),
    taken("a PDF about JavaScript", "a.pdf", LESSON, lambda: pdf(content=b"BT /F1 9 Tf (/S /JavaScript /JS /Launch) Tj ET"), FileType.PDF),
    taken("a PDF about JavaScript, in its title", "a.pdf", LESSON, lambda: pdf(b"<< /Title (/JS and /JavaScript) >>", trailer=b"/Info 6 0 R"), FileType.PDF),
    taken("a PDF with the end of another language in it", "a.pdf", LESSON, lambda: pdf(stream(b"end\n%%EOF\n", filter=None)), FileType.PDF),
    taken("a PDF with a link", "a.pdf", LESSON, lambda: pdf(b"<< /S /URI /URI (https://example.org/) >>"), FileType.PDF),
    taken("a PDF with objects in a stream", "a.pdf", LESSON, lambda: pdf(object_stream((7, b"<< /A /B >>"))), FileType.PDF),
    refused("a script on opening", "a.pdf", LESSON, lambda: pdf(SCRIPT, catalog=OPEN), ACTIVE),
    refused("a script with its name in numbers", "a.pdf", LESSON, lambda: pdf(b"<< /S /J#61v#61Script /J#53 (x) >>", catalog=OPEN), ACTIVE),
    refused("a script in a stream of objects", "a.pdf", LESSON, lambda: pdf(object_stream((7, SCRIPT)), catalog=b"/OpenAction 7 0 R"), ACTIVE),
    refused("the same, its type in numbers", "a.pdf", LESSON, lambda: pdf(object_stream((7, SCRIPT)).replace(b"/ObjStm", b"/Obj#53tm")), ACTIVE),
    refused("a script in a stream packed twice", "a.pdf", LESSON, packed_twice, ACTIVE),
    refused("objects packed as nobody packs them", "a.pdf", LESSON, lambda: pdf(stream(b"x", b"/Type /ObjStm /N 1 /First 4", b"/LZWDecode")), "upload_too_complex"),
    refused("a script in a part that is added", "a.pdf", LESSON, lambda: updated(pdf(), (6, SCRIPT)), ACTIVE),
    refused("a script behind a string that does not end", "a.pdf", LESSON, lambda: pdf(b"<< /X (never", SCRIPT, catalog=b"/OpenAction 7 0 R"), ACTIVE),
    refused("a script behind a comment", "a.pdf", LESSON, lambda: pdf(b"<< /S % (\n/JavaScript%\n/JS (x) >>"), ACTIVE),
    refused("a script in a comment, to which the table leads", "a.pdf", LESSON, lambda: pdf(b"<< >> % 7 0 obj << /S /JavaScript /JS (x) >>", catalog=b"/OpenAction 7 0 R"), ACTIVE),
    refused("a script in a string, to which the table leads", "a.pdf", LESSON, lambda: pdf(b"<< /T (7 0 obj << /S /JavaScript >>) >>"), ACTIVE),
    refused("a script in a stream, to which the table leads", "a.pdf", LESSON, lambda: pdf(stream(b"7 0 obj << /S /JavaScript >>", filter=None)), ACTIVE),
    refused("a script behind an early end", "a.pdf", LESSON, lambda: pdf(b"<< /X /Y endobj /S /JavaScript >>"), ACTIVE),
    refused("a script behind a stream that is none", "a.pdf", LESSON, lambda: pdf(b"<< /X << /Y /Z >> stream\n /S /JavaScript >>"), ACTIVE),
    refused("a script in the trailer", "a.pdf", LESSON, lambda: pdf(trailer=b"/X << /S /JavaScript >>"), ACTIVE),
    taken("a PDF that is locked and asks for nothing", "a.pdf", LESSON, locked, FileType.PDF),
    refused("a script in it, locked", "a.pdf", LESSON, lambda: locked(SCRIPT), ACTIVE),
    refused("a PDF that asks for a password", "a.pdf", LESSON, lambda: locked(password=b"x"), "upload_encrypted"),
    refused("scripts by name", "a.pdf", LESSON, lambda: pdf(b"<< /Names [(a) 7 0 R] >>", SCRIPT, catalog=b"/Names << /JavaScript 6 0 R >>"), ACTIVE),
    refused("a script on a page", "a.pdf", LESSON, lambda: pdf(page=PAGE.replace(b"/Parent", b"/AA << /O << /S /JavaScript /JS (x) >> >> /Parent")), ACTIVE),
    refused("a program", "a.pdf", LESSON, lambda: pdf(b"<< /S /Launch /F (cmd.exe) >>", catalog=OPEN), ACTIVE),
    refused("a program, named elsewhere", "a.pdf", LESSON, lambda: pdf(b"<< /S 7 0 R /F (cmd.exe) >>", b"/Launch", catalog=OPEN), ACTIVE),
    refused("a file in it", "a.pdf", LESSON, lambda: pdf(stream(b"MZ", b"/Type /EmbeddedFile"), b"<< /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>", catalog=b"/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>"), ACTIVE),
    refused("a film", "a.pdf", LESSON, lambda: pdf(b"<< /Type /Annot /Subtype /RichMedia >>"), ACTIVE),
    refused("a form of XFA", "a.pdf", LESSON, lambda: pdf(catalog=b"/AcroForm << /Fields [] /XFA [(a) 4 0 R] >>"), ACTIVE),
    refused("a form that sends", "a.pdf", LESSON, lambda: pdf(b"<< /S /SubmitForm /F (https://evil.example/) >>"), ACTIVE),
    refused("a link to a share", "a.pdf", LESSON, lambda: pdf(b"<< /S /GoToR /F (\\\\\\\\10.0.0.1\\\\x) /D [0 /Fit] >>", catalog=OPEN), ACTIVE),
    refused("a link that runs", "a.pdf", LESSON, lambda: pdf(b"<< /S /URI /URI <6a6176617363726970743a616c657274> >>"), ACTIVE),
    refused("something before it", "a.pdf", LESSON, lambda: b"GIF89a" + bytes(9) + pdf(), "upload_type_not_taken"),
    refused("a text before it", "a.pdf", LESSON, lambda: b"hello " + pdf(), TWO),
    refused("an archive behind it", "a.pdf", LESSON, lambda: pdf() + docx(), TWO),
    refused("an archive in the middle of it", "a.pdf", LESSON, lambda: pdf() + docx() + b"\n%%EOF\n", TWO),
    refused("a web page behind it", "a.pdf", LESSON, lambda: pdf() + b"<html><script>x</script>", TWO),
    refused("a web page in its head", "a.pdf", LESSON, lambda: pdf(head=b"%PDF-1.7\n%<html><script>x()</script>\n"), TWO),
    refused("another PDF behind it", "a.pdf", LESSON, lambda: pdf() + pdf(), TWO),
    refused("another file between two ends", "a.pdf", LESSON, lambda: pdf() + b"\x89PNG\r\n" + bytes(99) + b"\n%%EOF\n", TWO),
    refused("cut short", "a.pdf", LESSON, lambda: pdf()[:-60], "upload_damaged"),
    refused("pages in a circle", "a.pdf", LESSON, lambda: pdf(pages=b"<< /Type /Pages /Kids [2 0 R] /Count 3 >>"), "upload_damaged"),
    refused("a million pages", "a.pdf", LESSON, lambda: pdf(pages=b"<< /Type /Pages /Kids [" + b"3 0 R " * 1_500 + b"] /Count 1500 >>"), "upload_too_long"),
    refused("a page that says it is a million", "a.pdf", LESSON, lambda: pdf(pages=b"<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>"), "upload_too_long"),
    refused("a page of a mile", "a.pdf", LESSON, lambda: pdf(page=PAGE.replace(b"595 842", b"99999999 99999999")), "upload_too_complex"),
    refused("no PDF at all", "a.pdf", LESSON, lambda: b"%PDF-1.7\nhello\n%%EOF\n", "upload_damaged"),
    refused("objects that unpack without end", "a.pdf", LESSON, lambda: pdf(stream(bytes(60_000_000), b"/Type /ObjStm /N 1 /First 4")), "upload_too_complex"),
    refused("brackets without end", "a.pdf", LESSON, lambda: pdf(b"(" * 8_000_000), "upload_too_complex"),
    refused("a PDF as a picture", "a.png", Purpose.IMAGE, pdf, "upload_type_not_taken"),
]  # fmt: skip
