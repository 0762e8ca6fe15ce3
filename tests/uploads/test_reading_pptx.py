"""Presentations of PowerPoint, as several programs write them."""

from pathlib import Path
from typing import Any

import pytest
from pptx.util import Inches

from blockyard.uploads.reading.found import Page
from blockyard.uploads.reading.refused import UploadRefused
from tests.uploads.writers import converted, needs_soffice, read_powerpoint, shape, write_powerpoint, write_python_pptx


def shapes(page: Page) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, page.text[block.start : block.end]) for block in page.blocks]


def texts(page: Page) -> list[str]:
    return [text for _, _, text in shapes(page)]


def read_slides(tmp_path: Path, *slides: str, **more: Any) -> tuple[Page, ...]:
    return read_powerpoint(write_powerpoint(tmp_path / "a.pptx", slides, **more))[0].pages


def group(content: str, at: tuple[int, int, int, int]) -> str:
    place = f'<a:xfrm><a:off x="{at[0]}" y="{at[1]}"/><a:ext cx="{at[2]}" cy="{at[3]}"/></a:xfrm>'
    return f"<p:grpSp><p:nvGrpSpPr/><p:grpSpPr>{place}</p:grpSpPr>{content}</p:grpSp>"


def test_shapes_are_read_from_the_top_and_from_the_left_whatever_their_order(tmp_path: Path) -> None:
    slide = (
        shape("last", (0, 900, 100, 50))
        + shape("right", (500, 305, 100, 100))
        + shape("left", (0, 300, 100, 100))
        + shape("A title", (0, 950, 900, 50), type="title")
        + shape("first", (0, 200, 900, 50))
    )
    (page,) = read_slides(tmp_path, slide)
    assert texts(page) == ["A title", "first", "left", "right", "last"]
    assert shapes(page)[0] == ("heading", 1, "A title")


def test_a_group_is_read_together(tmp_path: Path) -> None:
    inner = shape("2", (60, 0, 10, 10)) + shape("1", (0, 0, 10, 10))
    slide = group(inner, (500, 100, 300, 100)) + shape("beside", (0, 150, 300, 20)) + shape("below", (0, 400, 300, 20))
    (page,) = read_slides(tmp_path, slide)
    assert texts(page) == ["beside", "1", "2", "below"]


def test_columns_of_a_row_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = shape("L1", (0, 100, 300, 90)) + shape("L2", (0, 205, 300, 90))
    right = shape("R1", (400, 100, 300, 140)) + shape("R2", (400, 250, 300, 45))
    (page,) = read_slides(tmp_path, right + left)
    assert texts(page) == ["L1", "L2", "R1", "R2"]


def test_heads_over_longer_texts_are_read_in_columns_and_cards_row_by_row(tmp_path: Path) -> None:
    heads = shape("Plants", (0, 100, 300, 50)) + shape("Animals", (400, 100, 300, 50))
    texts_below = shape("make food\nstand still", (0, 200, 300, 100)) + shape("eat\nmove", (400, 200, 300, 100))
    (page,) = read_slides(tmp_path, heads + texts_below)
    assert texts(page) == ["Plants", "make food", "stand still", "Animals", "eat", "move"]
    cards = shape("3", (0, 200, 300, 100)) + shape("4", (400, 200, 300, 100))
    (page,) = read_slides(tmp_path, heads + cards)
    assert texts(page) == ["Plants", "Animals", "3", "4"]


def test_hidden_slides_and_shapes_are_left_out_and_slides_keep_their_numbers(tmp_path: Path) -> None:
    slides = [shape("One"), "hidden" + shape("Two"), shape("Three") + shape("Answer", extra=' hidden="1"')]
    document, remarks = read_powerpoint(write_powerpoint(tmp_path / "a.pptx", slides))
    assert [(page.number, page.text) for page in document.pages] == [(1, "One"), (3, "Three")]
    assert [(remark.code, remark.detail) for remark in remarks] == [
        ("hidden_slides", "Hidden slides were left out: 2.")
    ]
    first_hidden, _ = read_powerpoint(write_powerpoint(tmp_path / "a.pptx", ["hidden" + shape("One"), shape("Two")]))
    assert [(page.number, page.text) for page in first_hidden.pages] == [(2, "Two")]


def test_notes_come_last_and_what_stands_on_every_slide_is_left_out(tmp_path: Path) -> None:
    slide = shape("Rain") + shape("7", type="sldNum") + shape("Class 4b", type="ftr") + shape("May", type="dt")
    (page,) = read_slides(tmp_path, slide, notes={0: "Ask them first.\nThen tell."})
    assert shapes(page) == [("paragraph", None, "Rain"), ("notes", None, "Ask them first.\nThen tell.")]


def test_lists_with_bullets_and_numbers(tmp_path: Path) -> None:
    lines = (
        '<a:p><a:pPr><a:buChar char="x"/></a:pPr><a:r><a:t>Sun</a:t></a:r></a:p>'
        '<a:p><a:pPr lvl="1"><a:buAutoNum type="alphaLcParenR"/></a:pPr><a:r><a:t>Heat</a:t></a:r></a:p>'
        '<a:p><a:pPr lvl="1"><a:buAutoNum type="alphaLcParenR"/></a:pPr><a:r><a:t>Light</a:t></a:r></a:p>'
        '<a:p><a:r><a:t>Plain</a:t></a:r><a:br/><a:fld type="slidenum"><a:t>9</a:t></a:fld></a:p>'
    )
    slide = shape("x").replace("<a:p><a:r><a:t>x</a:t></a:r></a:p>", lines)
    (page,) = read_slides(tmp_path, slide, is_strict=True)
    assert shapes(page) == [
        ("list_item", 1, "• Sun"),
        ("list_item", 2, "a) Heat"),
        ("list_item", 2, "b) Light"),
        ("paragraph", None, "Plain"),
    ]


def test_python_pptx_writes_layouts_tables_notes_and_charts(tmp_path: Path) -> None:
    def fill(presentation: Any) -> None:
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = "Rain"
        slide.placeholders[1].text_frame.text = "Clouds cool."
        slide.placeholders[1].text_frame.add_paragraph().level = 1
        slide.placeholders[1].text_frame.paragraphs[1].text = "Drops fall."
        table = slide.shapes.add_table(1, 2, Inches(1), Inches(6.5), Inches(4), Inches(0.5)).table
        table.cell(0, 0).text, table.cell(0, 1).text = "cloud", "nube"
        slide.shapes.add_textbox(Inches(1), Inches(1.5), Inches(2), Inches(0.1)).text_frame.text = "Above"
        slide.notes_slide.notes_text_frame.text = "Say it aloud."

    (page,) = read_powerpoint(write_python_pptx(tmp_path / "a.pptx", fill))[0].pages
    assert shapes(page) == [
        ("heading", 1, "Rain"),
        ("paragraph", None, "Above"),
        ("list_item", 1, "• Clouds cool."),
        ("list_item", 2, "• Drops fall."),
        ("table", None, "cloud | nube"),
        ("notes", None, "Say it aloud."),
    ]


@needs_soffice
@pytest.mark.slow
def test_libreoffice_writes_slides_with_notes(tmp_path: Path) -> None:
    def fill(presentation: Any) -> None:
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = "Rain"
        slide.placeholders[1].text_frame.text = "Clouds cool."
        slide.notes_slide.notes_text_frame.text = "Say it aloud."

    deck = converted(write_python_pptx(tmp_path / "a.pptx", fill), "odp", tmp_path)
    (tmp_path / "a.pptx").unlink()
    (page,) = read_powerpoint(converted(deck, "pptx", tmp_path))[0].pages
    assert shapes(page) == [
        ("heading", 1, "Rain"),
        ("list_item", 1, "• Clouds cool."),
        ("notes", None, "Say it aloud."),
    ]


def test_damaged_and_too_long(tmp_path: Path) -> None:
    with pytest.raises(UploadRefused) as refused:
        read_slides(tmp_path, "<p:sp>")
    assert refused.value.code == "upload_damaged"
    with pytest.raises(UploadRefused) as refused:
        read_slides(tmp_path, *[shape("x")] * 1_001)
    assert refused.value.code == "upload_too_long"
