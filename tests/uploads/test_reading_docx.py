"""Documents of Word, as several programs write them."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from blockyard.uploads.reading.found import Page
from blockyard.uploads.reading.refused import UploadRefused
from tests.uploads.writers import converted, needs_soffice, paragraph, read_word, write_python_docx, write_word


def style(id: str, name: str, more: str = "", type: str = "paragraph") -> str:
    return f'<w:style w:type="{type}" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'


def list_level(at: int, format: str, text: str) -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>'


def list_of(id: int, kind: int, more: str = "") -> str:
    return f'<w:num w:numId="{id}"><w:abstractNumId w:val="{kind}"/>{more}</w:num>'


STYLES = (
    style("Normal", "Normal")
    + style("berschrift1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("Kapitel", "Kapitel", '<w:basedOn w:val="berschrift1"/>')
    + style("P3", "Título 2")
    + style("Secret", "Secret", "<w:rPr><w:vanish/></w:rPr>", type="character")
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{list_level(0, "decimal", "%1.") + list_level(1, "lowerLetter", "%2)")}'
    f'</w:abstractNum><w:abstractNum w:abstractNumId="1">{list_level(0, "bullet", "o")}</w:abstractNum>'
    + list_of(1, 0)
    + list_of(2, 1)
    + list_of(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
)
RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>"
BREAK = '<w:r><w:br w:type="page"/></w:r>'


def shapes(page: Page) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, page.text[block.start : block.end]) for block in page.blocks]


def read_body(tmp_path: Path, body: str, **parts: str) -> tuple[Page, ...]:
    return read_word(write_word(tmp_path / "a.docx", body, parts))[0].pages


def item(text: str, list_id: int, level: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def test_headings_are_told_by_outline_level_by_parent_and_by_name_in_other_languages(tmp_path: Path) -> None:
    body = "".join(
        paragraph(f"By {id}", f'<w:pStyle w:val="{id}"/>')
        for id in ("berschrift1", "Kapitel", "P3", "Rubrik2", "Normal")
    )
    body += paragraph("By itself", '<w:outlineLvl w:val="2"/>')
    (page,) = read_body(tmp_path, body, styles=STYLES)
    assert [(kind, level) for kind, level, _ in shapes(page)] == [
        ("heading", 1),
        ("heading", 1),
        ("heading", 2),
        ("heading", 2),
        ("paragraph", None),
        ("heading", 3),
    ]


def test_lists_count_as_word_counts_and_labels_are_no_words(tmp_path: Path) -> None:
    body = item("Plants", 1) + item("Oak", 1, 1) + item("Elm", 1, 1) + item("Rocks", 1) + item("Chalk", 1, 1)
    body += item("Sun", 2) + item("Again", 3) + paragraph("Not listed", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    document, _ = read_word(write_word(tmp_path / "a.docx", body, {"numbering": NUMBERING}))
    assert document.pages[0].text == "1. Plants\na) Oak\nb) Elm\n2. Rocks\na) Chalk\n• Sun\n1. Again\n\nNot listed"
    assert [level for _, level, _ in shapes(document.pages[0])] == [1, 2, 2, 1, 2, 1, 1, None]
    assert document.words == 9


def test_what_is_deleted_hidden_or_the_code_of_a_field_is_left_out(tmp_path: Path) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
        '<w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    runs = (
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>"
        "<w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        '<w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>secret</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Secret"/><w:vanish w:val="0"/></w:rPr><w:t>open </w:t></w:r>'
    )
    (page,) = read_body(tmp_path, paragraph("Kept ", runs=runs + field), styles=STYLES)
    assert page.text == "Kept new open shown"


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    body = paragraph("Photo", "<w:rPr><w:del/></w:rPr>") + paragraph("synthesis")
    assert read_body(tmp_path, body)[0].text == "Photosynthesis"
    body = paragraph("O", '<w:framePr w:dropCap="drop"/>') + paragraph("nce upon a time")
    assert read_body(tmp_path, body)[0].text == "Once upon a time"


def test_signs_of_fonts_breaks_and_hyphens(tmp_path: Path) -> None:
    runs = (
        '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t> yes</w:t><w:tab/><w:sym w:font="Symbol" w:char="F070"/>'
        "<w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>er</w:t></w:r>"
    )
    assert read_body(tmp_path, paragraph(runs=runs))[0].text == "☐ yes\tπ\nco-oper"


def test_tables_are_rows_and_a_table_of_one_cell_is_a_frame(tmp_path: Path) -> None:
    def cell(content: str) -> str:
        return f"<w:tc>{content}</w:tc>"

    row = f"<w:tr>{cell(paragraph('el perro') + paragraph('(m)'))}{cell(paragraph('the dog'))}</w:tr>"
    empty = f"<w:tr>{cell(paragraph())}{cell(paragraph())}</w:tr>"
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(paragraph('old'))}</w:tr>"
    nested = f"<w:tr>{cell(paragraph('la casa'))}{cell(f'<w:tbl>{row}</w:tbl>')}</w:tr>"
    frame = f"<w:tbl><w:tr>{cell(item('Framed', 2))}</w:tr></w:tbl>"
    (page,) = read_body(tmp_path, f"<w:tbl>{row}{empty}{deleted}{nested}</w:tbl>{frame}", numbering=NUMBERING)
    assert shapes(page) == [
        ("table", None, "el perro (m) | the dog\nla casa | el perro (m) the dog"),
        ("list_item", 1, "• Framed"),
    ]


def test_of_alternatives_one_is_read_and_boxes_come_behind_their_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph('In the box')}</w:txbxContent>"
    drawn = f"<w:drawing><wp:inline><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></wp:inline></w:drawing>"
    choice = f'<mc:Choice Requires="wps">{drawn}</mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
    (page,) = read_body(
        tmp_path, paragraph("Beside", runs=f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>")
    )
    assert page.text == "Beside\n\nIn the box"


def test_formulas_are_lines_of_text(tmp_path: Path) -> None:
    def of(name: str, text: str) -> str:
        return f"<m:{name}><m:r><m:t>{text}</m:t></m:r></m:{name}>"

    fraction = f"<m:f>{of('num', 'x+1')}{of('den', '2')}</m:f>"
    power = f"<m:sSup>{of('e', 'y')}{of('sup', '2')}</m:sSup>"
    root = f"<m:rad><m:deg/>{of('e', '9')}</m:rad>"
    (page,) = read_body(
        tmp_path, paragraph("Solve ", runs=f"<m:oMath>{fraction}<m:r><m:t>=</m:t></m:r>{power}{root}</m:oMath>")
    )
    assert page.text == "Solve (x+1)/2=y^2√(9)"


def test_notes_stand_at_the_end_of_the_page_that_points_at_them(tmp_path: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    line = f'<w:footnote w:id="0" w:type="separator">{paragraph("-")}</w:footnote>'
    note = f'<w:footnote w:id="2">{paragraph("See page 3.")}</w:footnote>'
    body = paragraph("Rain", runs=mark) + paragraph("Snow", runs=BREAK) + paragraph("Ice")
    first, second = read_body(tmp_path, body, footnotes=line + note)
    assert shapes(first) == [("paragraph", None, "Rain"), ("paragraph", None, "Snow"), ("notes", None, "See page 3.")]
    assert shapes(second) == [("paragraph", None, "Ice")]


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        (paragraph("One", runs=BREAK) + paragraph("Two"), ["One", "Two"]),
        (paragraph("One", runs=BREAK + RENDERED + "<w:r><w:t>Two</w:t></w:r>"), ["One", "Two"]),
        (paragraph("One") + paragraph(runs=RENDERED + "<w:r><w:t>Two</w:t></w:r>"), ["One", "Two"]),
        (paragraph("One ", runs=RENDERED + "<w:r><w:t>still</w:t></w:r>") + paragraph("Two"), ["One still", "Two"]),
        (paragraph("One") + paragraph("Two", "<w:pageBreakBefore/>", RENDERED), ["One", "Two"]),
        (paragraph("One", runs=BREAK) + paragraph(runs=BREAK) + paragraph("Three"), ["One", "", "Three"]),
        (paragraph("One", "<w:sectPr/>") + paragraph("Two") + "<w:sectPr/>", ["One", "Two"]),
        (
            paragraph("One", "<w:sectPr/>") + paragraph("still") + '<w:sectPr><w:type w:val="continuous"/></w:sectPr>',
            ["One\n\nstill"],
        ),
    ],
)
def test_pages_end_where_the_file_says(tmp_path: Path, body: str, pages: list[str]) -> None:
    assert [page.text for page in read_body(tmp_path, body)] == pages


def test_a_long_file_that_does_not_tell_its_pages_is_parted_and_a_short_one_is_not(tmp_path: Path) -> None:
    sentence = "Water rises into warm air. " * 10
    long, remarks = read_word(write_word(tmp_path / "a.docx", paragraph(sentence) * 40))
    assert [len(page.text.split()) for page in long.pages] == [500, 500, 500, 500]
    assert [remark.code for remark in remarks] == ["pages_estimated"]
    short, remarks = read_word(write_word(tmp_path / "a.docx", paragraph(sentence) * 20))
    assert (len(short.pages), remarks) == (1, [])
    told, remarks = read_word(
        write_word(tmp_path / "a.docx", paragraph(sentence) * 40 + paragraph(runs=RENDERED) + paragraph("End"))
    )
    assert (len(told.pages), remarks) == (2, [])


def test_strict_files_and_other_names_of_the_main_part(tmp_path: Path) -> None:
    heading = paragraph("Kapitel", '<w:pStyle w:val="berschrift1"/>')
    path = write_word(tmp_path / "a.docx", heading, {"styles": STYLES}, is_strict=True, main="word/document2.xml")
    assert shapes(read_word(path)[0].pages[0]) == [("heading", 1, "Kapitel")]


def test_python_docx_writes_headings_lists_tables_and_breaks(tmp_path: Path) -> None:
    def fill(document: Any) -> None:
        document.add_heading("The Water Cycle", 0)
        document.add_heading("Rain", 1)
        document.add_paragraph("Clouds cool.", style="List Bullet")
        document.add_paragraph("Drops fall.", style="List Number 2")
        table = document.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "cloud", "nube"
        document.sections[0].header.paragraphs[0].text = "Class 4b"
        document.add_page_break()
        document.add_paragraph("The end")

    first, second = read_word(write_python_docx(tmp_path / "a.docx", fill))[0].pages
    assert shapes(first) == [
        ("heading", 1, "The Water Cycle"),
        ("heading", 1, "Rain"),
        ("list_item", 1, "• Clouds cool."),
        ("list_item", 1, "1. Drops fall."),
        ("table", None, "cloud | nube"),
    ]
    assert second.text == "The end"


@needs_soffice
@pytest.mark.slow
def test_libreoffice_writes_headings_lists_tables_and_breaks(tmp_path: Path) -> None:
    page = "<h1>The Water Cycle</h1><ol><li>Clouds cool.</li></ol><table><tr><td>cloud</td><td>nube</td></tr></table>"
    (tmp_path / "a.html").write_text(f"<html><body>{page}</body></html>")
    path = converted(tmp_path / "a.html", "docx:MS Word 2007 XML", tmp_path)
    document, _ = read_word(path)
    assert shapes(document.pages[0]) == [
        ("heading", 1, "The Water Cycle"),
        ("list_item", 1, "1. Clouds cool."),
        ("table", None, "cloud | nube"),
    ]


@pytest.mark.parametrize(
    "body",
    ["<w:p>", "<!DOCTYPE x [<!ENTITY e 'x'>]>", "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", "<w:tbl><w:tr><w:tc>" * 2_000],
    ids=["cut off", "with a DOCTYPE", "with an entity", "without end"],
)
def test_damaged_files_are_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises(UploadRefused) as refused:
        read_word(write_word(tmp_path / "a.docx", body))
    assert refused.value.code == "upload_damaged"


@pytest.mark.parametrize("doctype", ['<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>', "<!DOCTYPE d>"])
def test_a_doctype_is_refused_and_an_entity_never_resolved(tmp_path: Path, doctype: str) -> None:
    path = write_word(tmp_path / "a.docx", paragraph("Fine"))
    with ZipFile(path) as package:
        told = {name: package.read(name).decode() for name in package.namelist()}
    told["word/document.xml"] = told["word/document.xml"].replace("?>", f"?>{doctype}")
    with ZipFile(path, "w") as package:
        for name, content in told.items():
            package.writestr(name, content)
    with pytest.raises(UploadRefused) as refused:
        read_word(path)
    assert refused.value.code == "upload_damaged"


def test_no_zip_no_main_part_and_deep_nesting(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK\x03\x04 not a zip")
    with pytest.raises(UploadRefused, match="damaged"):
        read_word(path)
    with ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<a/>")
    with pytest.raises(UploadRefused, match="damaged"):
        read_word(path)
    deep = "<w:tbl><w:tr><w:tc>" * 3_000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 3_000
    with pytest.raises(UploadRefused, match="damaged"):
        read_word(write_word(path, deep))


def test_what_unpacks_to_too_much_is_refused_while_it_unpacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_word(tmp_path / "a.docx", paragraph("x" * 1_000) * 300)
    assert read_word(path)[0].words == 300
    monkeypatch.setattr("blockyard.uploads.reading.ooxml.package.MOST_BYTES", 200_000)
    with pytest.raises(UploadRefused) as refused:
        read_word(path)
    assert refused.value.code == "upload_unpacks_too_large"


def test_too_many_pages_and_characters_are_refused(tmp_path: Path) -> None:
    numbers = (" ".join(map(str, range(at, at + 1_000))) for at in range(0, 401_000, 1_000))
    for body in (paragraph("x", runs=BREAK) * 1_001, "".join(map(paragraph, numbers))):
        with pytest.raises(UploadRefused) as refused:
            read_word(write_word(tmp_path / "a.docx", body))
        assert refused.value.code == "upload_too_long"
