"""Files as other programs write them, made where a test asks."""

import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pptx
import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw

from blockyard.uploads.reading.docx import read_docx
from blockyard.uploads.reading.found import Document, Remark
from blockyard.uploads.reading.ooxml.package import Package
from blockyard.uploads.reading.pptx import read_pptx
from blockyard.uploads.reading.unpacking import unpacked

TRANSITIONAL: Final = "http://schemas.openxmlformats.org"
FAMILIES: Final = {
    "w": "wordprocessingml/2006/main",
    "a": "drawingml/2006/main",
    "p": "presentationml/2006/main",
    "r": "officeDocument/2006/relationships",
    "m": "officeDocument/2006/math",
    "c": "drawingml/2006/chart",
    "dgm": "drawingml/2006/diagram",
}
NAMESPACES: Final = {
    **{prefix: f"{TRANSITIONAL}/{path}" for prefix, path in FAMILIES.items()},
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "v": "urn:schemas-microsoft-com:vml",
}
STRICT: Final = {
    **NAMESPACES,
    **{prefix: f"http://purl.oclc.org/ooxml/{path.replace('/2006', '')}" for prefix, path in FAMILIES.items()},
}
needs_soffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed: soffice is not found"
)


def read_word(path: Path) -> tuple[Document, list[Remark]]:
    with unpacked(path) as members:
        return read_docx(Package(members))


def read_powerpoint(path: Path) -> tuple[Document, list[Remark]]:
    with unpacked(path) as members:
        return read_pptx(Package(members))


def write_word(
    path: Path,
    body: str,
    parts: Mapping[str, str] | None = None,
    is_strict: bool = False,
    main: str = "word/document.xml",
) -> Path:
    """As Word writes it: `body` is what stands in w:body, `parts` are named by what they are to the document, as `styles` or
    `footnotes`, and hold what stands in their root."""
    names = STRICT if is_strict else NAMESPACES
    roots = {"styles": "w:styles", "numbering": "w:numbering", "footnotes": "w:footnotes", "endnotes": "w:endnotes"}
    written = {kind: element(roots[kind], content, names) for kind, content in (parts or {}).items()}
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", content_types({main: "wordprocessingml.document.main"}))
        package.writestr("_rels/.rels", relationships({"rId1": ("officeDocument", f"/{main}")}))
        package.writestr(main, element("w:document", f"<w:body>{body}</w:body>", names))
        pointed = {f"rId{at}": (kind, f"{kind}.xml") for at, kind in enumerate(written, 1)}
        package.writestr(f"word/_rels/{main.rsplit('/', 1)[-1]}.rels", relationships(pointed))
        for kind, content in written.items():
            package.writestr(f"word/{kind}.xml", content)
    return path


def write_powerpoint(
    path: Path, slides: Sequence[str], notes: Mapping[int, str] | None = None, is_strict: bool = False
) -> Path:
    """As PowerPoint writes it, without a layout: each of `slides` is what stands in p:spTree, and `notes` are by the index
    of their slide. A slide that begins with `hidden` is."""
    names = STRICT if is_strict else NAMESPACES
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml", content_types({"ppt/presentation.xml": "presentationml.presentation.main"})
        )
        package.writestr("_rels/.rels", relationships({"rId1": ("officeDocument", "ppt/presentation.xml")}))
        ids = "".join(f'<p:sldId id="{256 + at}" r:id="rId{at}"/>' for at in range(len(slides)))
        package.writestr("ppt/presentation.xml", element("p:presentation", f"<p:sldIdLst>{ids}</p:sldIdLst>", names))
        pointed = {f"rId{at}": ("slide", f"slides/slide{at}.xml") for at in range(len(slides))}
        package.writestr("ppt/_rels/presentation.xml.rels", relationships(pointed))
        for at, slide in enumerate(slides):
            show = ' show="0"' if slide.startswith("hidden") else ""
            tree = f"<p:cSld><p:spTree>{slide.removeprefix('hidden')}</p:spTree></p:cSld>"
            package.writestr(f"ppt/slides/slide{at}.xml", element("p:sld", tree, names, show))
        for at, note in (notes or {}).items():
            package.writestr(
                f"ppt/slides/_rels/slide{at}.xml.rels",
                relationships({"n": ("notesSlide", f"../notesSlides/n{at}.xml")}),
            )
            shapes = shape(note, type="body") + shape("7", type="sldNum")
            tree = f"<p:cSld><p:spTree>{shapes}</p:spTree></p:cSld>"
            package.writestr(f"ppt/notesSlides/n{at}.xml", element("p:notes", tree, names))
    return path


def element(name: str, content: str, names: Mapping[str, str], attributes: str = "") -> str:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in names.items())
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><{name} {declared}{attributes}>{content}</{name}>'


def content_types(kinds: Mapping[str, str]) -> str:
    base = "application/vnd.openxmlformats-officedocument."
    told = "".join(f'<Override PartName="/{part}" ContentType="{base}{kind}+xml"/>' for part, kind in kinds.items())
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'<Types xmlns="{TRANSITIONAL}/package/2006/content-types">{defaults}{told}</Types>'


def relationships(pointed: Mapping[str, tuple[str, str]]) -> str:
    base = f"{TRANSITIONAL}/officeDocument/2006/relationships"
    each = "".join(
        f'<Relationship Id="{id}" Type="{base}/{kind}" Target="{at}"/>' for id, (kind, at) in pointed.items()
    )
    return f'<Relationships xmlns="{TRANSITIONAL}/package/2006/relationships">{each}</Relationships>'


def paragraph(text: str = "", properties: str = "", runs: str = "") -> str:
    """Of Word."""
    said = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{said}{runs}</w:p>"


def shape(text: str, at: tuple[int, int, int, int] | None = None, type: str | None = None, extra: str = "") -> str:
    """Of PowerPoint: lines as paragraphs; `at` is left, top, width and height."""
    kept = f'<p:ph type="{type}"/>' if type else ""
    place = f'<a:xfrm><a:off x="{at[0]}" y="{at[1]}"/><a:ext cx="{at[2]}" cy="{at[3]}"/></a:xfrm>' if at else ""
    lines = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in text.split("\n"))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="s"{extra}/><p:cNvSpPr/><p:nvPr>{kept}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{place}</p:spPr><p:txBody><a:bodyPr/>{lines}</p:txBody></p:sp>"
    )


def write_python_docx(path: Path, fill: Callable[[Any], object]) -> Path:
    document = docx.Document()
    fill(document)
    document.save(str(path))
    return path


def write_python_pptx(path: Path, fill: Callable[[Any], object]) -> Path:
    presentation = pptx.Presentation()
    fill(presentation)
    presentation.save(str(path))
    return path


def write_pdf(path: Path, fill: Callable[[FPDF], object], password: str | None = None) -> Path:
    """By fpdf2: `fill` is handed a document with one page, in Helvetica of 11 points."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    fill(pdf)
    if password:
        pdf.set_encryption(owner_password="of the owner", user_password=password)
    pdf.output(str(path))
    return path


def write_scan(path: Path, pages: int = 2) -> Path:
    """A PDF of pictures, by Pillow."""
    sheets = [Image.new("RGB", (620, 877), "white") for _ in range(pages)]
    for sheet in sheets:
        ImageDraw.Draw(sheet).text((80, 100), "Written by hand", fill="black")
    sheets[0].save(path, save_all=True, append_images=sheets[1:])
    return path


def write_placed_pdf(
    path: Path, pages: Iterable[Iterable[tuple[float, float, float, str]]], size: tuple[int, int] = (595, 842)
) -> Path:
    """By hand, in the order that is given: left, baseline from below, size of letters, text."""
    streams = []
    for page in pages:
        shown = (f"BT /F1 {letters} Tf {left} {base} Td ({escaped(text)}) Tj ET" for left, base, letters, text in page)
        streams.append("\n".join(shown).encode("cp1252"))
    numbers = [4 + 2 * at for at in range(len(streams))]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(streams)} /Kids [{' '.join(f'{number} 0 R' for number in numbers)}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in zip(numbers, streams, strict=True):
        box = f"/MediaBox [0 0 {size[0]} {size[1]}] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {number + 1} 0 R >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    content, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(content))
    path.write_bytes(content + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + end)
    return path


def escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def converted(source: Path, to: str, folder: Path) -> Path:
    """By LibreOffice, which takes seconds to start."""
    profile = (folder / "profile").as_uri()
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        to,
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{source.stem}.{to.split(':')[0]}"
