"""Plain text and Markdown."""

from pathlib import Path

import pytest

from blockyard.uploads.reading.found import Page
from blockyard.uploads.reading.plain import read_markdown, read_plain
from blockyard.uploads.reading.refused import UploadRefused


def shapes(page: Page) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, page.text[block.start : block.end]) for block in page.blocks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_are_told_by_bytes(tmp_path: Path, encoding: str) -> None:
    text = "Écris la réponse « juste »… à l’école"
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert read_plain(tmp_path / "a.txt")[0].pages[0].text == text


def test_form_feeds_part_pages_and_line_ends_are_one_kind(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"One\r\nstill one\r\n\r\nNext\fTwo\x00\x07")
    document, remarks = read_plain(tmp_path / "a.txt")
    assert [page.text for page in document.pages] == ["One\nstill one\n\nNext", "Two"]
    assert (document.words, remarks) == (5, [])


def test_lists_in_plain_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bring:\n- a pen\n- paper\n  with lines\n1) Read.\n\nThen go.")
    assert shapes(read_plain(tmp_path / "a.txt")[0].pages[0]) == [
        ("paragraph", None, "Bring:"),
        ("list_item", 1, "- a pen"),
        ("list_item", 1, "- paper\n  with lines"),
        ("list_item", 1, "1) Read."),
        ("paragraph", None, "Then go."),
    ]


def test_long_text_is_parted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(("word " * 100 + "\n\n") * 30)
    document, remarks = read_plain(tmp_path / "a.txt")
    assert [len(page.text.split()) for page in document.pages] == [500] * 6
    assert [remark.code for remark in remarks] == ["pages_estimated"]


def test_marks_of_markdown_are_read_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: x\n---\n# The *Water* Cycle\n\nRain [falls](http://x.y) `down`\nand **runs**.\n\n"
        "3. Sun\n4. Wind\n   - Heat\n\n| es | en |\n|----|----|\n| sol | sun |\n\n> Quoted\n\n```\ncode\n```\n"
        "![A cloud](c.png)\n"
    )
    assert shapes(read_markdown(tmp_path / "a.md")[0].pages[0]) == [
        ("heading", 1, "The Water Cycle"),
        ("paragraph", None, "Rain falls down and runs."),
        ("list_item", 1, "3. Sun"),
        ("list_item", 1, "4. Wind"),
        ("list_item", 2, "• Heat"),
        ("table", None, "es | en\nsol | sun"),
        ("paragraph", None, "Quoted"),
        ("paragraph", None, "code"),
        ("paragraph", None, "A cloud"),
    ]


def test_what_is_too_long_or_unreadable_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x" * 2_000_001)
    with pytest.raises(UploadRefused) as refused:
        read_plain(tmp_path / "a.txt")
    assert refused.value.code == "upload_too_long"
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe\x00\xd8x")
    with pytest.raises(UploadRefused) as refused:
        read_plain(tmp_path / "a.txt")
    assert refused.value.code == "upload_damaged"
