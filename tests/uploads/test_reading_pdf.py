"""PDF files, as several programs write them."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from fpdf import FPDF
from pptx.util import Inches

from blockyard.uploads.reading.found import Page
from blockyard.uploads.reading.pdf import read_pdf, render_page
from blockyard.uploads.reading.refused import UploadRefused
from tests.uploads.writers import (
    converted,
    needs_soffice,
    paragraph,
    read_powerpoint,
    write_pdf,
    write_placed_pdf,
    write_python_pptx,
    write_scan,
    write_word,
)

ARABIC = files("fontpkg_ibm_plex_sans_arabic") / "files" / "IBMPlexSansArabic-Regular.ttf"
PROSE = (
    "Water rises from the sea into the warm air and cools high above the ground where it becomes a cloud of small drops "
    "that grow until they are heavy and fall as rain upon the hills and the fields from which they run back to the sea."
)


def shapes(page: Page) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, page.text[block.start : block.end]) for block in page.blocks]


def lines_at(left: float, top: float, lines: list[str], size: float = 11) -> list[tuple[float, float, float, str]]:
    return [(left, top - 13 * at, size, line) for at, line in enumerate(lines)]


def columns() -> tuple[list[str], list[str]]:
    left = [f"left column line {at} goes on and on" for at in range(8)]
    return left, [f"right column line {at} goes on and on" for at in range(8)]


def test_lines_that_are_full_go_on_and_others_end_where_the_writer_wanted(tmp_path: Path) -> None:
    def fill(pdf: FPDF) -> None:
        pdf.multi_cell(0, 6, PROSE, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(6)
        pdf.multi_cell(0, 6, "Roses are red\nViolets are blue", new_x="LMARGIN", new_y="NEXT")

    document, remarks = read_pdf(write_pdf(tmp_path / "a.pdf", fill))
    assert [text for _, _, text in shapes(document.pages[0])] == [PROSE, "Roses are red\nViolets are blue"]
    assert (document.words, document.language, document.looks_scanned, remarks) == (
        len(PROSE.split()) + 6,
        "en",
        False,
        [],
    )


def test_words_parted_at_line_ends_are_joined_and_compounds_keep_their_hyphen(tmp_path: Path) -> None:
    lines = [
        "Plants live by photo-",
        "synthesis, and a well-",
        "known part is sugar- and",
        "a by-product; the by-",
        "product is Anglo-",
        "Saxon",
    ]
    document, _ = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [lines_at(50, 700, lines)]))
    said = document.pages[0].text.replace("\n", " ")
    assert (
        said
        == "Plants live by photosynthesis, and a well-known part is sugar- and a by-product; the by-product is Anglo-Saxon"
    )


def test_headings_are_larger_and_lists_have_marks(tmp_path: Path) -> None:
    page = [(50.0, 780.0, 24.0, "The Water Cycle"), (50.0, 740.0, 16.0, "Rain")]
    page += lines_at(50, 710, ["Clouds cool high above the ground.", "1. Sun", "2. Wind", "a) Heat"])
    (read,) = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [page]))[0].pages
    assert shapes(read) == [
        ("heading", 1, "The Water Cycle"),
        ("heading", 2, "Rain"),
        ("paragraph", None, "Clouds cool high above the ground."),
        ("list_item", 1, "1. Sun"),
        ("list_item", 1, "2. Wind"),
        ("list_item", 1, "a) Heat"),
    ]


def test_columns_are_read_one_after_the_other_whichever_order_the_file_has(tmp_path: Path) -> None:
    left, right = columns()
    one_by_one = [*lines_at(50, 700, left), *lines_at(320, 700, right)]
    row_by_row = [
        line for pair in zip(lines_at(50, 700, left), lines_at(320, 700, right), strict=True) for line in pair
    ]
    turned = [*lines_at(320, 700, right), *lines_at(50, 700, left)]
    for placed in (one_by_one, row_by_row, turned):
        (page,) = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [placed]))[0].pages
        assert page.text.split() == " ".join([*left, *right]).split()


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    rows = [
        ("el perro", "the dog"),
        ("la casa", "the house"),
        ("el libro", "the book"),
        ("la mesa", "the table"),
        ("el sol", "sun"),
    ]
    placed = [
        (left, 700 - 20 * at, 11.0, word)
        for at, row in enumerate(rows)
        for left, word in zip((50.0, 300.0), row, strict=True)
    ]
    (page,) = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [placed]))[0].pages
    assert shapes(page) == [("table", None, "\n".join(map(" | ".join, rows)))]


def test_cells_begin_where_those_of_other_rows_begin_and_marks_of_lists_are_no_cells(tmp_path: Path) -> None:
    rows = [("sun", "el sol"), ("sea", "el mar"), ("grandmother", "la abuela"), ("rain", "la lluvia")]
    placed = [
        (left, 700 - 20 * at, 11.0, word)
        for at, row in enumerate(rows)
        for left, word in zip((50.0, 120.0), row, strict=True)
    ]
    (page,) = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [placed]))[0].pages
    assert shapes(page) == [("table", None, "\n".join(map(" | ".join, rows)))]
    items = [
        (left, 700 - 20 * at, 11.0, word)
        for at in range(3)
        for left, word in ((50.0, f"{at}."), (90.0, "Clouds cool."))
    ]
    (page,) = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [items]))[0].pages
    assert shapes(page) == [("list_item", 1, f"{at}. Clouds cool.") for at in range(3)]


def test_what_was_drawn_last_but_stands_first_is_read_first(tmp_path: Path) -> None:
    placed = [*lines_at(50, 600, ["The body of the page."]), (50.0, 780.0, 11.0, "Read this first.")]
    (page,) = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [placed]))[0].pages
    assert page.text == "Read this first.\n\nThe body of the page."


def test_running_heads_and_numbers_are_left_out_and_what_does_not_run_stays(tmp_path: Path) -> None:
    topics = ["Rain", "Snow", "Ice", "Fog"]
    head = [(50.0, 810.0, 9.0, "Science 4b"), (50.0, 790.0, 20.0, "Quiz")]
    pages = [
        [*head, *lines_at(50, 700, [f"About {topic}."]), (290.0, 30.0, 9.0, f"Page {at}")]
        for at, topic in enumerate(topics, 1)
    ]
    read = read_pdf(write_placed_pdf(tmp_path / "a.pdf", pages))[0].pages
    assert [page.text for page in read] == [f"Quiz\n\nAbout {each}." for each in topics]
    alone = read_pdf(write_placed_pdf(tmp_path / "a.pdf", pages[:1]))[0].pages
    assert alone[0].text == "Science 4b\n\nQuiz\n\nAbout Rain.\n\nPage 1"


def test_pages_that_are_the_same_stay(tmp_path: Path) -> None:
    read = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [lines_at(50, 800, ["Cut me out"])] * 4))[0].pages
    assert [page.text for page in read] == ["Cut me out"] * 4


def test_raised_numbers_stay_in_their_line(tmp_path: Path) -> None:
    placed = [(50.0, 700.0, 11.0, "An area of 5 m"), (123.0, 704.0, 7.0, "2"), (130.0, 700.0, 11.0, "is small.")]
    (page,) = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [placed]))[0].pages
    assert page.text.startswith("An area of 5 m2")
    assert "\n" not in page.text


def test_letters_that_stand_in_one_sign_keep_their_order(tmp_path: Path) -> None:
    def fill(pdf: FPDF) -> None:
        pdf.add_font("plex", fname=str(ARABIC))
        pdf.set_font("plex", size=12)
        pdf.set_text_shaping(True)
        pdf.cell(text="السلام على الأطفال")

    assert read_pdf(write_pdf(tmp_path / "a.pdf", fill))[0].pages[0].text == "السلام على الأطفال"


def test_a_scan_is_told_and_a_page_with_words_is_none(tmp_path: Path) -> None:
    scan, _ = read_pdf(write_scan(tmp_path / "a.pdf"))
    assert (scan.looks_scanned, scan.words, len(scan.pages), scan.language) == (True, 0, 2, None)
    empty, _ = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [[]]))
    assert (empty.looks_scanned, empty.words, len(empty.pages)) == (False, 0, 1)


@needs_soffice
@pytest.mark.slow
def test_libreoffice_exports_what_word_wrote(tmp_path: Path) -> None:
    source = write_word(tmp_path / "a.docx", paragraph("The Water Cycle") + paragraph(PROSE) * 2)
    document, _ = read_pdf(converted(source, "pdf", tmp_path))
    assert document.pages[0].text == f"The Water Cycle\n{PROSE}\n{PROSE}"


@needs_soffice
@pytest.mark.slow
def test_libreoffice_exports_slides_and_their_blocks_are_those_of_the_file(tmp_path: Path) -> None:
    def fill(deck: Any) -> None:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = "Why do plates move? The engine deep below our feet"
        slide.placeholders[1].text = f"{PROSE[:85]}\nHeat rises\n{PROSE[85:]}"
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = "Kinds"
        cells = slide.shapes.add_table(3, 2, Inches(1), Inches(2), Inches(8), Inches(2)).table
        for at, text in enumerate(("Kind", "Shape", "Shield", PROSE[:99], "", "0.5")):
            cells.cell(at // 2, at % 2).text = text

    source = write_python_pptx(tmp_path / "a.pptx", fill)
    exported, _ = read_pdf(converted(source, "pdf", tmp_path))
    told = [[(kind, " ".join(text.split())) for kind, _, text in shapes(page)] for page in exported.pages]
    deck, _ = read_powerpoint(source)
    assert told == [[(kind, " ".join(text.split())) for kind, _, text in shapes(page)] for page in deck.pages]


def test_locked_damaged_and_too_long_files_are_refused(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", lambda pdf: pdf.cell(text="Secret"), password="of the user")
    with pytest.raises(UploadRefused) as refused:
        read_pdf(path)
    assert (refused.value.code, "without a password" in refused.value.detail) == ("upload_encrypted", True)
    path.write_bytes(b"%PDF-1.7\n nothing that is one")
    with pytest.raises(UploadRefused) as refused:
        read_pdf(path)
    assert refused.value.code == "upload_damaged"
    with pytest.raises(UploadRefused) as refused:
        read_pdf(write_placed_pdf(path, [[]] * 1_001))
    assert refused.value.code == "upload_too_long"


@pytest.mark.parametrize("size", [256, 1_024])
def test_pages_are_drawn_as_large_as_asked(tmp_path: Path, size: int) -> None:
    path = write_placed_pdf(tmp_path / "a.pdf", [[(50, 700, 40, "Rain")], []], size=(400, 800))
    drawn = render_page(path, 1, size)
    assert (drawn.size, drawn.mode) == ((size // 2, size), "RGB")
    assert drawn.getextrema()[0] != (255, 255)
    assert render_page(path, 2, size).getextrema()[0] == (255, 255)
    with pytest.raises(UploadRefused):
        render_page(path, 3, size)


def test_lines_of_an_item_a_heading_and_a_definition_stay_with_them(tmp_path: Path) -> None:
    """On a slide, whose letters are all large, with bullets of another size."""
    page = [(50.0, 500.0, 36.0, "Why do plates move? The"), (90.0, 460.0, 36.0, "engine below our feet")]
    for top, lines in (
        (380.0, ["A volcano is an opening in the", "crust of the Earth through", "which ash escapes"]),
        (275.0, ["Ash travels far"]),
    ):
        page += [(50.0, top, 14.0, "\u2022"), *((76.0, top - 30 * at, 24.0, line) for at, line in enumerate(lines))]
    words = [(50.0, 180.0, 24.0, "Lava: molten rock that has reached the surface"), (50.0, 152.0, 24.0, "of the Earth")]
    words += [(50.0, 124.0, 24.0, "Magma: molten rock below"), (50.0, 60.0, 9.0, "small words " * 4)]
    path = write_placed_pdf(tmp_path / "a.pdf", [[*page, *words]], size=(720, 540))
    assert [(kind, text) for kind, _, text in shapes(read_pdf(path)[0].pages[0])] == [
        ("heading", "Why do plates move? The engine below our feet"),
        ("list_item", "\u2022 A volcano is an opening in the crust of the Earth through which ash escapes"),
        ("list_item", "\u2022 Ash travels far"),
        ("paragraph", "Lava: molten rock that has reached the surface of the Earth"),
        ("paragraph", "Magma: molten rock below"),
        ("paragraph", "small words small words small words small words"),
    ]


def test_a_numbered_heading_is_none_of_a_list(tmp_path: Path) -> None:
    page = [(50.0, 780.0, 20.0, "1. Rain"), *lines_at(50, 740, ["Clouds cool above the ground."] * 2)]
    page += [(50.0, 680.0, 20.0, "2. Wind"), (50.0, 640.0, 11.0, "2.Air moves, and what is")]
    page += [(59.0, 627.0, 11.0, "light goes up"), (50.0, 614.0, 11.0, "3.Rest")]
    read = shapes(read_pdf(write_placed_pdf(tmp_path / "a.pdf", [page]))[0].pages[0])
    assert [(kind, text) for kind, _, text in read if kind != "paragraph"] == [
        ("heading", "1. Rain"),
        ("heading", "2. Wind"),
        ("list_item", "2. Air moves, and what is light goes up"),
        ("list_item", "3. Rest"),
    ]


def cells_at(top: float, rows: list[list[list[str]]]) -> list[tuple[float, float, float, str]]:
    """Rows of cells of lines, cell by cell, as programs write them."""
    placed: list[tuple[float, float, float, str]] = []
    for row in rows:
        for left, cell in zip((50.0, 200.0, 350.0), row, strict=False):
            placed += lines_at(left, top, [line for line in cell if line])
        top -= 13 * max(map(len, row)) + 4
    return placed


def test_cells_of_several_lines_are_one_and_a_table_goes_on_on_the_next_page(tmp_path: Path) -> None:
    head = [["Kind"], ["Shape"], ["Example"]]
    rows = [
        [["Shield"], ["Wide and flat, built", "by lava that", "runs far"], ["Mauna Loa"]],
        [["Cinder", "cone"], ["Small"], [""]],
        [["0.5"], ["0.25"], ["Mount Fuji,", "in Japan"]],
    ]
    first = [*lines_at(50, 700, ["Look at these."]), *cells_at(686, [head, *rows])]
    second = [
        *cells_at(780, [[[""], ["which is high"]], [["Maar"], ["A lake"]]]),
        *lines_at(50, 600, ["Write it down."]),
    ]
    one, two = read_pdf(write_placed_pdf(tmp_path / "a.pdf", [first, second]))[0].pages
    assert shapes(one) == [
        ("paragraph", None, "Look at these."),
        (
            "table",
            None,
            "Kind | Shape | Example\nShield | Wide and flat, built by lava that runs far | Mauna Loa\n"
            "Cinder cone | Small |\n0.5 | 0.25 | Mount Fuji, in Japan",
        ),
    ]
    assert shapes(two)[1:] == [("paragraph", None, "Write it down.")]
    assert shapes(two)[0][2].split("\n") == ["| which is high |", "Maar | A lake |"]


def test_what_stands_beside_each_other_once_is_no_table_and_columns_of_prose_are_none(tmp_path: Path) -> None:
    left, right = columns()
    sheet = [(50.0, 760.0, 11.0, "Name: ____"), (300.0, 760.0, 11.0, "Class: ____")]
    path = write_placed_pdf(tmp_path / "a.pdf", [[*sheet, *lines_at(50, 700, left), *lines_at(320, 700, right)]])
    assert [kind for kind, _, _ in shapes(read_pdf(path)[0].pages[0])] == ["paragraph"] * 3


def test_heads_run_on_every_second_page_and_over_blank_ones(tmp_path: Path) -> None:
    def page(at: int) -> list[tuple[float, float, float, str]]:
        foot = (290.0, 30.0, 9.0, f"Page {at + 1} of 6")
        if at % 2:
            return [foot]
        return [
            (50.0, 810.0, 9.0, "Oakwood School - Biology 7"),
            *lines_at(50, 700, [f"About {at}."]),
            foot,
        ]

    read = read_pdf(write_placed_pdf(tmp_path / "a.pdf", map(page, range(6))))[0].pages
    assert [each.text for each in read] == ["About 0.", "", "About 2.", "", "About 4.", ""]


def test_lines_of_the_text_that_stand_high_on_pages_do_not_run(tmp_path: Path) -> None:
    """Where as many pages begin with other words, it is no head; nor is what the text goes on from."""
    tops = ["Questions", "Clouds cool.", "Questions", "Winds blow."]
    pages = [[*lines_at(50, 780, [top]), *lines_at(50, 700, [f"About {at}."])] for at, top in enumerate(tops)]
    read = read_pdf(write_placed_pdf(tmp_path / "a.pdf", pages))[0].pages
    assert [each.text.split("\n")[0] for each in read] == tops
    pages = [lines_at(50, 780, ["Rain falls", *(f"on hill {hill} of {at}" for hill in range(9))]) for at in range(3)]
    read = read_pdf(write_placed_pdf(tmp_path / "a.pdf", pages))[0].pages
    assert all(each.text.startswith("Rain falls on hill 0") for each in read)
