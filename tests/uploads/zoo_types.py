"""Types that are not taken, whatever they are called, and texts."""

from collections.abc import Callable

from blockyard.uploads.reading.found import FileType, Purpose
from tests.uploads.animals import Animal, refused, taken
from tests.uploads.packing import ole2

LESSON, IMAGE, ROSTER = Purpose.LESSON, Purpose.IMAGE, Purpose.ROSTER
NOT_TAKEN = "upload_type_not_taken"


def not_taken(called: str, content: bytes, purpose: Purpose = LESSON) -> Animal:
    make: Callable[[], bytes] = lambda: content  # noqa: E731
    return refused(called, "a.pdf" if purpose is LESSON else "a.png", purpose, make, NOT_TAKEN)


TYPES: list[Animal] = [
    taken("a text", "a.txt", LESSON, lambda: "Wasser ist naß.\n".encode(), FileType.TXT),
    taken("a text called PDF", "a.pdf", LESSON, lambda: b"Water is wet.\n", FileType.TXT),
    taken("a text in Markdown", "a.MD", LESSON, lambda: b"# Water\n\n<div align=center>wet</div>\n", FileType.MD),
    taken("a text of old Windows", "a.txt", LESSON, lambda: "Wasser ist naß.\n".encode("cp1252"), FileType.TXT),
    taken("a text in UTF-16", "a.txt", LESSON, lambda: "Wasser ist naß.\n".encode("utf-16"), FileType.TXT),
    taken("a text that begins with MZ", "a.txt", LESSON, lambda: b"My Zoo: MZ is its sign.\n", FileType.TXT),
    taken("a table as a roster", "a.csv", ROSTER, lambda: b"name,class\nAnn,5b\n", FileType.CSV),
    taken("a table without an ending", "roster", ROSTER, lambda: b"name,class\nAnn,5b\n", FileType.CSV),
    refused("a table as a lesson", "a.csv", LESSON, lambda: b"a,b\n", NOT_TAKEN),
    refused("nothing", "a.pdf", LESSON, lambda: b"", "upload_empty"),
    refused("bytes", "a.txt", LESSON, lambda: bytes(range(256)) * 9, "upload_type_unknown"),
    refused("a text with a zero", "a.txt", LESSON, lambda: b"hello\x00world\n", "upload_type_unknown"),
    refused("a text with half a letter of UTF-16", "a.txt", LESSON, lambda: b"\xff\xfea\x00\x00\xd8", "upload_type_unknown"),
    not_taken("a drawing", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', IMAGE),
    not_taken("a drawing behind a comment", b"<!-- x -->\n<svg onload='alert(1)'></svg>", IMAGE),
    not_taken("a drawing in UTF-16", "<svg/>".encode("utf-16"), IMAGE),
    not_taken("a web page", b"  <!DOCTYPE html><html><script>x</script></html>"),
    not_taken("a web page without a head", b"<script>alert(1)</script>"),
    not_taken("RTF", b"{\\rtf1\\ansi hello}"),
    not_taken("a document of old Word", ole2()),
    not_taken("RAR", b"Rar!\x1a\x07\x01\x00" + bytes(99)),
    not_taken("7z", b"7z\xbc\xaf\x27\x1c" + bytes(99)),
    not_taken("gzip", b"\x1f\x8b\x08\x00" + bytes(99)),
    not_taken("tar", b"x" * 257 + b"ustar\x00" + bytes(300)),
    not_taken("an empty ZIP", b"PK\x05\x06" + bytes(18)),
    not_taken("a program of Windows", b"MZ\x90\x00" + bytes(99)),
    not_taken("a program of Linux", b"\x7fELF\x02\x01" + bytes(99)),
    not_taken("a script", b"#!/bin/sh\nrm -rf /\n"),
    not_taken("a shortcut", b"\x4c\x00\x00\x00\x01\x14\x02\x00" + bytes(99)),
    not_taken("a picture of a telephone", b"\x00\x00\x00\x18ftypheic" + bytes(99), IMAGE),
    not_taken("AVIF", b"\x00\x00\x00\x18ftypavif" + bytes(99), IMAGE),
    not_taken("a film", b"\x00\x00\x00\x18ftypmp42" + bytes(99)),
    not_taken("a film of Matroska", b"\x1a\x45\xdf\xa3" + bytes(99)),
    not_taken("a sound", b"ID3\x03" + bytes(99)),
    not_taken("a sound of Windows", b"RIFF\x00\x01\x00\x00WAVE" + bytes(99), IMAGE),
    not_taken("TIFF", b"II*\x00" + bytes(99), IMAGE),
    not_taken("PostScript", b"%!PS-Adobe-3.0\n"),
    not_taken("a web archive", b"MIME-Version: 1.0\nContent-Type: multipart/related\n"),
]  # fmt: skip
