"""What an Office file is: by its main part, as Office itself finds that, and not by names of folders."""

from typing import Final

from blockyard.uploads.reading import signatures
from blockyard.uploads.reading.archive import unsafe
from blockyard.uploads.reading.found import FileType
from blockyard.uploads.reading.ooxml.package import CONTENT_TYPES, MAIN, ROOT_RELATIONS, Package, part_at
from blockyard.uploads.reading.signatures import NotTaken
from blockyard.uploads.reading.unpacking import Unpacked

WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
SLIDES: Final = "application/vnd.openxmlformats-officedocument.presentationml."
SHEETS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."
OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument."
LARGEST_MIMETYPE: Final = 1_000
OTHERS: Final = (
    ("meta-inf/manifest.mf", signatures.JAVA),
    ("androidmanifest.xml", signatures.JAVA),
    ("index/document.iwa", signatures.IWORK),
    ("index.xml", signatures.IWORK),
)


def type_of_zip(members: Unpacked) -> FileType | NotTaken:
    """One that is no package of Office may be a roster. Raises UploadRefused."""
    package = Package(members)
    if not package.has(CONTENT_TYPES):
        return type_of_other(package)
    if not package.has(ROOT_RELATIONS):
        return signatures.OTHER_OFFICE
    mains = [one for one in package.relations_in(ROOT_RELATIONS) if one.kind == MAIN]
    if not mains:
        return signatures.OTHER_OFFICE
    if len(mains) > 1 or mains[0].is_external:
        raise unsafe("it does not say which of its parts is the document")
    main = part_at("", mains[0].target)
    if not package.has(main):
        raise unsafe("its document is missing")
    return type_of_content(package.content_types().of(main.lower()))


def type_of_content(kind: str) -> FileType | NotTaken:
    """Those with macros are told apart later: what they are is what they were without."""
    if kind == WORD + "document.main+xml" or kind.startswith("application/vnd.ms-word.document.macroenabled."):
        return FileType.DOCX
    if kind == SLIDES + "presentation.main+xml" or kind.startswith(
        "application/vnd.ms-powerpoint.presentation.macroenabled."
    ):
        return FileType.PPTX
    if kind.startswith((SHEETS, "application/vnd.ms-excel.")):
        return signatures.SPREADSHEET
    if kind.startswith((WORD, SLIDES, "application/vnd.ms-word.", "application/vnd.ms-powerpoint.")):
        return signatures.TEMPLATE
    return signatures.OTHER_OFFICE


def type_of_other(package: Package) -> FileType | NotTaken:
    if package.has("mimetype"):
        said = package.members.read(package.names["mimetype"], LARGEST_MIMETYPE)
        if said.startswith(OPEN_DOCUMENT):
            of = said.removeprefix(OPEN_DOCUMENT).strip().partition(b"-")[0]
            return signatures.OF_OPEN_DOCUMENT.get(of, signatures.OPEN_DOCUMENT)
        if said.startswith(b"application/epub"):
            return signatures.EPUB
    for name, kind in OTHERS:
        if package.has(name):
            return kind
    return FileType.ROSTER_ZIP
