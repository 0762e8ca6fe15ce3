"""Archives are unpacked once."""

import io
from collections import Counter
from pathlib import Path
from typing import IO
from zipfile import ZipFile, ZipInfo

import pytest

from blockyard.uploads.reading import unpacking
from blockyard.uploads.reading.archive import Archive
from blockyard.uploads.reading.found import FileType
from blockyard.uploads.reading.read import read_office
from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.reading.unpacking import Member, unpacked
from tests.uploads.writers import write_python_docx, write_python_pptx


@pytest.mark.parametrize("type", [FileType.DOCX, FileType.PPTX])
def test_who_looks_and_who_reads_unpack_each_member_once(
    type: FileType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "a"
    if type is FileType.DOCX:
        write_python_docx(source, lambda document: document.add_heading("Rain", 1))
    else:
        write_python_pptx(source, lambda deck: deck.slides.add_slide(deck.slide_layouts[0]))
    times = Counter[str]()

    def unpack(archive: Archive, info: ZipInfo, scratch: IO[bytes]) -> Member:
        times[info.filename] += 1
        return true_unpack(archive, info, scratch)

    true_unpack = unpacking.unpack
    monkeypatch.setattr(unpacking, "unpack", unpack)
    assert read_office(source, tmp_path, type).document is not None
    with unpacked(source) as members:
        assert times == dict.fromkeys(members, 1)


def test_what_is_unpacked_lies_in_the_folder_without_a_name_and_is_read_side_by_side(tmp_path: Path) -> None:
    texts = {"a.csv": b"a" * 9_000_000, "b.csv": b"b" * 9_000_000}
    source = io.BytesIO()
    with ZipFile(source, "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
    with unpacked(source, tmp_path) as members:
        first, second = members.open("a.csv"), members.open("b.csv")
        assert [one.read(3) for one in (first, second, first)] == [b"aaa", b"bbb", b"aaa"]
        assert members.heads() == {"a.csv": b"a" * 32, "b.csv": b"b" * 32}
        assert [*tmp_path.iterdir()] == []
        with pytest.raises(UploadRefused) as refused:
            members.read("a.csv", 8_000_000)
        assert refused.value.code == "upload_too_complex"
        assert members.read("b.csv", 9_000_000) == texts["b.csv"]
