"""Types that are known by their first bytes and not taken: what they are called, and what to do instead."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class NotTaken:
    what: str
    """`a spreadsheet (XLSX)`"""
    instead: str
    """A sentence."""


DOCUMENT: Final = "Save it as .docx or export it as PDF, and send that."
SLIDES: Final = "Save it as .pptx or export it as PDF, and send that."
ANY_DOCUMENT: Final = "Save it as .docx (slides as .pptx) or export it as PDF, and send that."
PICTURE: Final = "Export it as JPEG or PNG, and send that."
UNPACKED: Final = "Unpack it, and send the documents in it one by one."
PRINTED: Final = "Print the page to PDF, and send that."
NO_MEDIA: Final = "Only documents, pictures, rosters and places are taken: put a link to it into a lesson."
NO_PROGRAM: Final = "Programs are never taken."

SVG: Final = NotTaken("a drawing (SVG), which can hold scripts", PICTURE)
HTML: Final = NotTaken("a web page (HTML)", PRINTED)
XML: Final = NotTaken(
    "an XML file", "If it is a place of Roblox, save it as .rbxlx in Roblox Studio; else save it as .docx or PDF."
)
RTF: Final = NotTaken("a document of an old kind (RTF)", DOCUMENT)
MAIL: Final = NotTaken("a web archive or an e-mail (MHTML)", PRINTED)
SCRIPT: Final = NotTaken("a script", NO_PROGRAM)
ROBLOX_BINARY: Final = NotTaken(
    "a place or model of Roblox in its binary form (.rbxl, .rbxm)",
    "In Roblox Studio choose File, Save to File As, and the type .rbxlx (or .rbxmx for a model), and send that.",
)
LEGACY: Final = NotTaken("a document of an old kind (DOC, PPT or XLS)", "Save it as .docx or .pptx, and send that.")
OF_A_SHEET: Final = "Save it as CSV for a roster, or export it as PDF for a lesson."
SPREADSHEET: Final = NotTaken("a spreadsheet (XLSX)", OF_A_SHEET)
TEMPLATE: Final = NotTaken("a template or a slide show", "Open it, save it as .docx or .pptx, and send that.")
OTHER_OFFICE: Final = NotTaken("an Office file of a kind that is not read", ANY_DOCUMENT)
OPEN_TEXT: Final = NotTaken("a document of OpenOffice or LibreOffice (ODT)", DOCUMENT)
OPEN_SLIDES: Final = NotTaken("a presentation of OpenOffice or LibreOffice (ODP)", SLIDES)
OPEN_SHEET: Final = NotTaken("a spreadsheet of OpenOffice or LibreOffice (ODS)", OF_A_SHEET)
OPEN_DOCUMENT: Final = NotTaken("a document of OpenOffice or LibreOffice", ANY_DOCUMENT)
EPUB: Final = NotTaken("an e-book (EPUB)", "Export it as PDF, and send that.")
IWORK: Final = NotTaken("a document of Pages, Numbers or Keynote", ANY_DOCUMENT)
JAVA: Final = NotTaken("a program (JAR or APK)", NO_PROGRAM)
ZIP: Final = NotTaken("a ZIP archive", UNPACKED)
HEIC: Final = NotTaken("a picture of a telephone (HEIC)", PICTURE)
AVIF: Final = NotTaken("a picture of a kind that is not read (AVIF)", PICTURE)
VIDEO: Final = NotTaken("a film", NO_MEDIA)
SOUND: Final = NotTaken("a sound", NO_MEDIA)
ARCHIVE: Final = NotTaken("an archive", UNPACKED)
PROGRAM: Final = NotTaken("a program", NO_PROGRAM)
OTHER_PICTURE: Final = NotTaken("a picture of a kind that is not read", PICTURE)
POSTSCRIPT: Final = NotTaken("a PostScript file", "Export it as PDF, and send that.")

AT_THE_BEGINNING: Final[tuple[tuple[bytes, NotTaken], ...]] = (
    (b"<roblox!", ROBLOX_BINARY),
    (b"{\\rtf", RTF),
    (b"Rar!\x1a\x07", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
    (b"BZh", ARCHIVE),
    (b"\xfd7zXZ\x00", ARCHIVE),
    (b"\x28\xb5\x2f\xfd", ARCHIVE),
    (b"MSCF", ARCHIVE),
    (b"PK\x05\x06", ZIP),
    (b"PK\x07\x08", ZIP),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xfe\xed\xfa\xce", PROGRAM),
    (b"\xfe\xed\xfa\xcf", PROGRAM),
    (b"\xce\xfa\xed\xfe", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"\x00asm", PROGRAM),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", NotTaken("a shortcut of Windows", "Send the file that it points to.")),
    (b"#!", SCRIPT),
    (b"\x1a\x45\xdf\xa3", VIDEO),
    (b"FLV\x01", VIDEO),
    (b"\x00\x00\x01\xba", VIDEO),
    (b"\x00\x00\x01\xb3", VIDEO),
    (b"ID3", SOUND),
    (b"\xff\xfb", SOUND),
    (b"\xff\xf3", SOUND),
    (b"\xff\xf2", SOUND),
    (b"OggS", SOUND),
    (b"fLaC", SOUND),
    (b"MThd", SOUND),
    (b"II*\x00", OTHER_PICTURE),
    (b"MM\x00*", OTHER_PICTURE),
    (b"8BPS", OTHER_PICTURE),
    (b"\x00\x00\x01\x00", OTHER_PICTURE),
    (b"\x00\x00\x00\x0cJXL ", OTHER_PICTURE),
    (b"\xff\x0a", OTHER_PICTURE),
    (b"\x00\x00\x00\x0cjP  ", OTHER_PICTURE),
    (b"%!PS", POSTSCRIPT),
    (b"MIME-Version:", MAIL),
)
OF_RIFF: Final = {b"WAVE": SOUND, b"AVI ": VIDEO}
OF_OPEN_DOCUMENT: Final = {b"text": OPEN_TEXT, b"presentation": OPEN_SLIDES, b"spreadsheet": OPEN_SHEET}
"""By the word of the media type behind `application/vnd.oasis.opendocument.`; templates have one more behind it."""
OF_FTYP: Final = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), HEIC),
    **dict.fromkeys((b"avif", b"avis"), AVIF),
    **dict.fromkeys((b"M4A ", b"M4B "), SOUND),
}
"""By the brand of an ISO media file, at byte 8. All others are films."""


def find_not_taken(head: bytes) -> NotTaken | None:
    """None: it may be taken, or nothing is known of it."""
    for signature, kind in AT_THE_BEGINNING:
        if head.startswith(signature):
            return kind
    if head[4:8] == b"ftyp":
        return OF_FTYP.get(head[8:12], VIDEO)
    if head[:4] == b"RIFF":
        return OF_RIFF.get(head[8:12])
    if head[257:262] == b"ustar":
        return ARCHIVE
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return OTHER_PICTURE
    return None
