"""Office files and rosters: archives that lie, macros, commands, things from elsewhere."""

import zlib

from blockyard.uploads.reading.found import FileType, Purpose
from tests.uploads.animals import Animal, refused, taken
from tests.uploads.packing import (
    SHEETS,
    SLIDES,
    WORD,
    Member,
    docx,
    members_of,
    office,
    ole2,
    packed,
    relations,
    word,
    xlsx,
    zipped,
)

LESSON, ROSTER = Purpose.LESSON, Purpose.ROSTER
UNSAFE, TWO, MACROS, ACTIVE = (
    "upload_archive_unsafe", "upload_polyglot", "upload_has_macros", "upload_has_active_content",
)  # fmt: skip
VBA = '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


def lying(*more: Member, **how: int | bytes) -> bytes:
    return zipped([*members_of(docx()), *more], **how)  # type: ignore[arg-type] # bytes for the three that are bytes


def bomb_of_overlaps() -> bytes:
    """Each member is the same 1 MB of zeros."""
    members = members_of(docx())
    at = len(zipped(members)) - 22 - sum(46 + len(one.name) for one in members)
    zeros = Member(b"a", bytes(900_000))
    return zipped([*members, zeros, *(Member(b"a%d" % n, bytes(900_000), offset=at) for n in range(90))])


def field(*pieces: str) -> str:
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    begin, end = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return word(f"<w:p>{begin}{runs}{end}</w:p>")


def with_relation(*one: str, name: str = "word/_rels/document.xml.rels") -> bytes:
    return docx(more={name: relations(one)})  # type: ignore[arg-type] # two or three words


def slides(action: str) -> bytes:
    text = f'<p:sld xmlns:p="p" xmlns:a="a"><a:hlinkClick action="{action}"/></p:sld>'
    return packed(
        office("ppt/presentation.xml", SLIDES, '<p:presentation xmlns:p="p"/>', {"ppt/slides/slide1.xml": text})
    )


def two_faced() -> bytes:
    zeros = zlib.compressobj(9, zlib.DEFLATED, -15)
    content = zeros.compress(b"short" + bytes(50_000)) + zeros.flush()
    return lying(Member(b"word/x.xml", b"short", packed=content))


ARCHIVES: list[Animal] = [
    taken("a document of Word", "a.docx", LESSON, docx, FileType.DOCX),
    taken("a document that is called otherwise", "a.txt", LESSON, docx, FileType.DOCX),
    taken("a document whose folders are called otherwise", "a", LESSON, lambda: packed(office("x/y.xml", WORD, word())), FileType.DOCX),
    taken("the same, made by hand", "a.docx", LESSON, lying, FileType.DOCX),
    refused("too many members", "a.docx", LESSON, lambda: lying(*(Member(b"x%d" % n) for n in range(2_100))), UNSAFE),
    refused("a bomb", "a.docx", LESSON, lambda: lying(Member(b"word/a.xml", bytes(50_000_000))), UNSAFE),
    refused("a bomb of many", "a.docx", LESSON, lambda: lying(*(Member(b"w%d" % n, bytes(999_999)) for n in range(110))), UNSAFE),
    refused("a bomb of overlaps", "a.docx", LESSON, bomb_of_overlaps, UNSAFE),
    taken("an empty table, which packs well", "a.docx", LESSON, lambda: lying(Member(b"word/a.bin", bytes(900_000))), FileType.DOCX),
    refused("a name that climbs", "a.docx", LESSON, lambda: lying(Member(b"../../etc/passwd")), UNSAFE),
    refused("an absolute name", "a.docx", LESSON, lambda: lying(Member(b"/etc/passwd")), UNSAFE),
    refused("a name of Windows", "a.docx", LESSON, lambda: lying(Member(b"..\\x.dll")), UNSAFE),
    refused("a drive", "a.docx", LESSON, lambda: lying(Member(b"C:/x.dll")), UNSAFE),
    refused("a name with a zero", "a.docx", LESSON, lambda: lying(Member(b"word/x.xml\x00.png")), UNSAFE),
    refused("a link", "a.docx", LESSON, lambda: lying(Member(b"link", b"/etc/passwd", mode=0o120777)), UNSAFE),
    refused("a pipe", "a.docx", LESSON, lambda: lying(Member(b"pipe", mode=0o010644)), UNSAFE),
    refused("the same twice", "a.docx", LESSON, lambda: lying(Member(b"word/document.xml", b"<x/>")), UNSAFE),
    refused("the same twice, in capitals", "a.docx", LESSON, lambda: lying(Member(b"WORD/document.xml", b"<x/>")), UNSAFE),
    refused("a member with a password", "a.docx", LESSON, lambda: lying(Member(b"x", b"abc", flags=1)), "upload_encrypted"),
    refused("packed by LZMA", "a.docx", LESSON, lambda: lying(Member(b"x", b"abc", method=14)), UNSAFE),
    refused("a wrong sum", "a.docx", LESSON, lambda: lying(Member(b"x", b"abc", crc=7)), "upload_damaged"),
    refused("larger than it says", "a.docx", LESSON, two_faced, UNSAFE),
    refused("shorter than it says", "a.docx", LESSON, lambda: lying(Member(b"x", b"abc", size=4)), "upload_damaged"),
    refused("two names", "a.docx", LESSON, lambda: lying(Member(b"x.xml", b"a", local_name=b"y.exe")), UNSAFE),
    refused("two sizes", "a.docx", LESSON, lambda: lying(Member(b"x.xml", b"a", local={"size": 9})), UNSAFE),
    refused("a directory of fewer", "a.docx", LESSON, lambda: lying(Member(b"x.xml", b"a"), count=3), UNSAFE),
    refused("a member left out of the directory", "a.docx", LESSON, lambda: lying(before=zipped([Member(b"evil.exe", b"MZ" * 99)])[:-70]), TWO),
    refused("something before", "a.docx", LESSON, lambda: b"#!/bin/sh\nexit\n" + docx(), "upload_type_not_taken"),
    refused("a text before", "a.txt", LESSON, lambda: b"Read this.\n" * 9 + docx(), TWO),
    refused("something behind", "a.docx", LESSON, lambda: docx() + b"<script>alert(1)</script>", TWO),
    taken("an empty line behind", "a.docx", LESSON, lambda: docx() + b"\r\n", FileType.DOCX),
    refused("a second archive behind", "a.docx", LESSON, lambda: docx() + docx(), TWO),
    refused("a long comment", "a.docx", LESSON, lambda: lying(comment=b"x" * 5_000), TWO),
    refused("cut short", "a.docx", LESSON, lambda: docx()[:-40], "upload_damaged"),
    refused("an archive in it", "a.docx", LESSON, lambda: docx(more={"word/media/image1.png": xlsx()}), UNSAFE),
    refused("a program in it", "a.docx", LESSON, lambda: docx(more={"word/media/image1.png": b"MZ" + bytes(99)}), ACTIVE),
    taken("settings of a printer", "a.docx", LESSON, lambda: docx(more={"word/printerSettings1.bin": b"\x00\x07ab<?xml version='1.0'?><plist>\x00"}), FileType.DOCX),
    taken("a table behind a chart", "a.docx", LESSON, lambda: docx(more={"word/embeddings/Sheet1.xlsx": xlsx()}), FileType.DOCX, "embedded_files_not_read"),
    refused("a table with macros behind a chart", "a.docx", LESSON, lambda: docx(more={"word/embeddings/S.xlsx": xlsx(xl__vbaProject_bin=b"x")}), MACROS),
    refused("macros", "a.docm", LESSON, lambda: docx(more={"word/vbaProject.bin": ole2()}, types=VBA, kind=WITH_MACROS), MACROS),
    refused("macros, called .docx", "a.docx", LESSON, lambda: docx(more={"word/vbaProject.bin": ole2()}, types=VBA), MACROS),
    refused("macros under another name", "a.docx", LESSON, lambda: docx(more={"word/media/x.bin": b"x", "word/_rels/document.xml.rels": relations(("vbaProject", "media/x.bin"))}), MACROS),
    refused("a type with macros", "a.docx", LESSON, lambda: docx(kind=WITH_MACROS), MACROS),
    refused("ActiveX", "a.docx", LESSON, lambda: docx(more={"word/activeX/activeX1.xml": "<ax:ocx xmlns:ax='a'/>"}), MACROS),
    refused("an object of another program", "a.docx", LESSON, lambda: docx(more={"word/embeddings/oleObject1.bin": ole2()}), ACTIVE),
    refused("a template from elsewhere", "a.docx", LESSON, lambda: with_relation("attachedTemplate", "https://evil.example/t.dotm", "External", name="word/_rels/settings.xml.rels"), ACTIVE),
    refused("a template of a share", "a.docx", LESSON, lambda: with_relation("attachedTemplate", "file:///\\\\10.0.0.1\\s\\t.dotm", "External", name="word/_rels/settings.xml.rels"), ACTIVE),
    taken("a template of her own disk", "a.docx", LESSON, lambda: with_relation("attachedTemplate", "file:///C:\\Users\\Ann\\letter.dotx", "External", name="word/_rels/settings.xml.rels"), FileType.DOCX),
    taken("a template beside it", "a.docx", LESSON, lambda: with_relation("attachedTemplate", "Normal.dotm", "External", name="word/_rels/settings.xml.rels"), FileType.DOCX),
    refused("a template of a share, hidden", "a.docx", LESSON, lambda: with_relation("attachedTemplate", "file:%5C%5C10.0.0.1%5Cs%5Ct.dotm", "External", name="word/_rels/settings.xml.rels"), ACTIVE),
    refused("addresses of letters from elsewhere", "a.docx", LESSON, lambda: with_relation("mailMergeSource", "http://evil.example/x", "External", name="word/_rels/settings.xml.rels"), ACTIVE),
    taken("addresses of letters of her own disk", "a.docx", LESSON, lambda: with_relation("mailMergeSource", "file:///C:\\a.docx", "External", name="word/_rels/settings.xml.rels"), FileType.DOCX),
    refused("an object from elsewhere", "a.docx", LESSON, lambda: with_relation("oleObject", "https://evil.example/x.html!", "External"), ACTIVE),
    refused("a frame from elsewhere", "a.docx", LESSON, lambda: with_relation("frame", "https://evil.example/", "External"), ACTIVE),
    refused("an unknown part from elsewhere", "a.docx", LESSON, lambda: with_relation("stylesWithEffects", "//evil.example/s", "External"), ACTIVE),
    refused("a web page within it", "a.docx", LESSON, lambda: with_relation("aFChunk", "x.html"), ACTIVE),
    refused("a link that runs something", "a.docx", LESSON, lambda: with_relation("hyperlink", "ms-msdt:/id PCWDiagnostic", "External"), ACTIVE),
    taken("a plain link", "a.docx", LESSON, lambda: with_relation("hyperlink", "https://example.org/", "External"), FileType.DOCX),
    taken("a picture from elsewhere", "a.docx", LESSON, lambda: with_relation("image", "https://example.org/x.png", "External"), FileType.DOCX, "external_pictures_left_out"),
    refused("DDE", "a.docx", LESSON, lambda: docx(field("DDEAUTO c:\\\\x.exe a b")), ACTIVE),
    refused("DDE in pieces", "a.docx", LESSON, lambda: docx(field(" D", "DE", "AUTO c:\\\\x.exe")), ACTIVE),
    refused("DDE in a simple field", "a.docx", LESSON, lambda: docx(word('<w:p><w:fldSimple w:instr=" dde x y"/></w:p>')), ACTIVE),
    refused("DDE in a footer of another name", "a.docx", LESSON, lambda: docx(more={"word/f.dat": field("DDE x")}, types='<Override PartName="/word/f.dat" ContentType="application/x+xml"/>'), ACTIVE),
    refused("INCLUDETEXT", "a.docx", LESSON, lambda: docx(field("INCLUDETEXT c:\\\\secret.txt")), ACTIVE),
    taken("a page number and a link to a book on DDE", "a.docx", LESSON, lambda: docx(field('HYPERLINK "https://example.org/dde"')), FileType.DOCX),
    refused("an entity from a file", "a.docx", LESSON, lambda: docx('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + word()[21:]), ACTIVE),
    refused("an entity in UTF-16", "a.docx", LESSON, lambda: packed(office("word/document.xml", WORD, word(), {"word/x.xml": '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><x/>'.encode("utf-16")})), ACTIVE),
    refused("an entity in a part that says it is none", "a.docx", LESSON, lambda: docx(more={"word/x.bin": "<?xml version='1.0'?><!DOCTYPE x><x/>"}), ACTIVE),
    taken("a drawing in it, as drawing programs write them", "a.docx", LESSON, lambda: docx(more={"word/media/image1.svg": "<?xml version='1.0'?><!DOCTYPE svg><svg/>"}), FileType.DOCX),
    refused("parts deep in one another", "a.docx", LESSON, lambda: docx(word("<w:p>" * 9_000 + "</w:p>" * 9_000)), "upload_too_complex"),
    refused("XML that is none", "a.docx", LESSON, lambda: docx("<w:document>"), "upload_damaged"),
    refused("two documents in one", "a.docx", LESSON, lambda: packed({**office("word/document.xml", WORD, word()), "_rels/.rels": relations(("officeDocument", "word/document.xml"), ("officeDocument", "b.xml"))}), UNSAFE),
    refused("slides that start a program", "a.pptx", LESSON, lambda: slides("ppaction://program"), ACTIVE),
    taken("slides that lead on", "a.pptx", LESSON, lambda: slides("ppaction://hlinkshowjump?jump=nextslide"), FileType.PPTX),
    refused("a spreadsheet", "a.docx", LESSON, xlsx, "upload_type_not_taken"),
    refused("a spreadsheet with folders of Word", "a.docx", LESSON, lambda: packed(office("word/document.xml", SHEETS, word())), "upload_type_not_taken"),
    refused("a template", "a.docx", LESSON, lambda: docx(kind=WORD.replace("document.main", "template.main")), "upload_type_not_taken"),
    refused("a text of LibreOffice", "a.docx", LESSON, lambda: packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "upload_type_not_taken"),
    refused("a program in Java", "a.zip", ROSTER, lambda: packed({"META-INF/MANIFEST.MF": "x"}), "upload_type_not_taken"),
    refused("a document that asks for a password", "a.docx", LESSON, lambda: ole2("EncryptedPackage".encode("utf-16-le")), "upload_encrypted"),
    taken("a roster", "r.zip", ROSTER, lambda: packed({"manifest.csv": "propertyName,value", "users.csv": "sourcedId"}), FileType.ROSTER_ZIP),
    refused("a ZIP that is no roster", "r.zip", ROSTER, lambda: packed({"x.csv": "a"}), "upload_not_a_roster"),
    refused("a roster with an archive in it", "r.zip", ROSTER, lambda: packed({"manifest.csv": "a", "b.csv": packed({"x": "y"})}), UNSAFE),
    refused("a roster as a lesson", "r.zip", LESSON, lambda: packed({"manifest.csv": "a"}), "upload_type_not_taken"),
]  # fmt: skip
