"""One file read: what it is, whether it is safe, and what stands in it. It loads what reads a kind only for that kind."""

from pathlib import Path
from typing import Final

from blockyard.uploads.reading.found import Derived, Document, FileType, Found, Purpose, Remark
from blockyard.uploads.reading.sniff import sniff

PAGE_PIXELS: Final = 1_024
"""The longest side of the first page, of which thumbnails are made."""


def read(source: Path, folder: Path, name: str, purpose: Purpose) -> Found:
    """Files made of it are written to the folder. Raises UploadRefused."""
    type = sniff(source, name, purpose)
    match type:
        case FileType.PDF:
            return read_pdf_safely(source, folder)
        case FileType.DOCX | FileType.PPTX:
            return read_office(source, folder, type)
        case FileType.TXT | FileType.MD:
            from blockyard.uploads.reading.plain import read_markdown, read_plain

            return found_document(type, *(read_markdown if type is FileType.MD else read_plain)(source))
        case FileType.PNG | FileType.JPEG | FileType.WEBP | FileType.GIF:
            from blockyard.uploads.reading.pictures import remake_picture

            image, derived, remarks = remake_picture(source, type, folder)
            return Found(type=type, image=image, derived=tuple(derived), warnings=tuple(remarks))
        case FileType.RBXLX | FileType.RBXMX:
            from blockyard.uploads.reading.audit import audit_place

            audit, remarks = audit_place(source)
            return Found(type=type, place=audit, warnings=tuple(remarks))
        case FileType.ROSTER_ZIP:
            from blockyard.uploads.reading.roster_zip import check_roster
            from blockyard.uploads.reading.unpacking import unpacked

            with unpacked(source, folder) as members:
                check_roster(members)
    return Found(type=type)


def read_pdf_safely(source: Path, folder: Path) -> Found:
    from blockyard.uploads.reading.pdf_safety import check_pdf

    check_pdf(source, folder)
    from blockyard.uploads.reading.pdf import read_pdf, render_page
    from blockyard.uploads.reading.pictures import save_thumbnails

    document, remarks = read_pdf(source)
    derived = save_thumbnails(render_page(source, 1, PAGE_PIXELS), folder)
    return found_document(FileType.PDF, document, remarks, tuple(derived))


def read_office(source: Path, folder: Path, type: FileType) -> Found:
    """Its text is read of what was checked: of nothing that is unpacked a second time."""
    from blockyard.uploads.reading.office_safety import check_office
    from blockyard.uploads.reading.ooxml.package import Package
    from blockyard.uploads.reading.unpacking import unpacked

    with unpacked(source, folder) as members:
        package = Package(members)
        told = check_office(package, type)
        if type is FileType.DOCX:
            from blockyard.uploads.reading.docx import read_docx as read_it
        else:
            from blockyard.uploads.reading.pptx import read_pptx as read_it
        document, remarks = read_it(package)
    return found_document(type, document, [*told, *remarks])


def found_document(
    type: FileType, document: Document, remarks: list[Remark], derived: tuple[Derived, ...] = ()
) -> Found:
    return Found(type=type, document=document, derived=derived, warnings=tuple(remarks[:50]))
