"""Each file of the zoo, read in the real process: what it must be refused for, or what it must become."""

import io
from pathlib import Path

import pytest
from PIL import Image

from blockyard.uploads import reading_child
from blockyard.uploads.reading.found import FileType, Found, Purpose
from blockyard.uploads.reading.read import read
from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.reading.sniff import sniff
from blockyard.uploads.reading_child import read_in_child
from tests.uploads import measured
from tests.uploads.animals import Animal
from tests.uploads.packing import docx, packed, xlsx
from tests.uploads.zoo import ALL, ZOO
from tests.uploads.zoo_pictures import HEAVY
from tests.uploads.zoo_places import part, place

MOST_KILOBYTES = 300 * 1024
PICTURES = (FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.GIF)
pytestmark = pytest.mark.usefixtures("with_readers")


@pytest.fixture
def with_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    command = (reading_child.COMMAND[0], "-I", str(Path(measured.__file__)))
    monkeypatch.setattr(reading_child, "COMMAND", command)


async def outcome(animal: Animal, folder: Path) -> tuple[str, Found | None]:
    source, made = folder / "sent", folder / "made"
    source.write_bytes(animal.make())
    made.mkdir()
    try:
        return "", await read_in_child(source, made, animal.name, animal.purpose)
    except UploadRefused as refused:
        return (refused.code if refused.detail.endswith(".") else refused.detail), None


async def check(animal: Animal, folder: Path) -> None:
    code, found = await outcome(animal, folder)
    assert code == (animal.code or "")
    peak = folder / "made" / measured.PEAK
    if peak.exists():  # else it was killed: by its limit, or for its time
        assert int(peak.read_text()) <= MOST_KILOBYTES
    if found is not None:
        assert found.type == animal.type
        told = {warning.code for warning in found.warnings}
        assert animal.warnings <= told, told
        if found.type in PICTURES:
            check_picture(found, folder / "made")


def check_picture(found: Found, made: Path) -> None:
    """It is a picture to its last byte, and nothing of what was beside its pixels is in it."""
    assert found.image is not None
    kinds = [derived.kind for derived in found.derived]
    assert sorted(kinds) == ["content", "thumbnail_1024", "thumbnail_256"]
    for derived in found.derived:
        content = (made / derived.name).read_bytes()
        for secret in (b"SECRET", b"<html", b"<script", b"PK\x03\x04", b"Exif", b"ICC_PROFILE", b"iCCP"):
            assert secret not in content
        with Image.open(io.BytesIO(content)) as picture:
            assert derived.media_type == f"image/{(picture.format or '').lower()}"
            picture.load()
            if derived.kind == "content":
                assert picture.size == (found.image.width, found.image.height)
                assert getattr(picture, "n_frames", 1) == found.image.frames
            else:
                side = int(derived.kind.rpartition("_")[2])
                assert max(picture.size) == min(side, max(found.image.width, found.image.height))
                assert not picture.getexif()


@pytest.mark.parametrize("animal", ZOO, ids=str)
async def test_zoo(animal: Animal, tmp_path: Path) -> None:
    await check(animal, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("animal", HEAVY, ids=str)
async def test_heavy_zoo(animal: Animal, tmp_path: Path) -> None:
    await check(animal, tmp_path)


def test_the_zoo_is_one() -> None:
    names = [(animal.called, animal.purpose, animal.code) for animal in ALL]
    assert len(set(names)) >= len(names) - 6  # "cut short" is said of several
    assert sum(animal.code is not None for animal in ALL) >= 70


async def test_a_picture_is_turned_the_right_way_up(tmp_path: Path) -> None:
    animal = next(one for one in ZOO if one.called == "a JPEG with a place and a maker")
    _, found = await outcome(animal, tmp_path)
    assert found is not None
    assert found.image is not None
    assert (found.image.width, found.image.height) == (40, 60)


@pytest.mark.parametrize(
    ("kind", "what", "instead"),
    [
        ("text", "a document of OpenOffice or LibreOffice (ODT)", "Save it as .docx "),
        ("presentation", "a presentation of OpenOffice or LibreOffice (ODP)", "Save it as .pptx "),
        ("presentation-template", "a presentation of OpenOffice or LibreOffice (ODP)", "Save it as .pptx "),
        ("spreadsheet", "a spreadsheet of OpenOffice or LibreOffice (ODS)", "Save it as CSV "),
        ("chart", "a document of OpenOffice or LibreOffice", "Save it as .docx (slides as .pptx) "),
    ],
)
def test_what_libreoffice_saves_is_told_by_its_kind(kind: str, what: str, instead: str, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(packed({"mimetype": f"application/vnd.oasis.opendocument.{kind}"}))
    with pytest.raises(UploadRefused) as refused:
        sniff(path, "a.odp", Purpose.LESSON)
    assert refused.value.code == "upload_type_not_taken"
    assert refused.value.detail.startswith(f"This is {what}. {instead}")


def test_remarks_say_one_of_one(tmp_path: Path) -> None:
    def remarks(animal: bytes, purpose: Purpose) -> list[str]:
        source = tmp_path / "sent"
        source.write_bytes(animal)
        return [warning.detail for warning in read(source, tmp_path, "a", purpose).warnings]

    sheets: dict[str, str | bytes] = {f"word/embeddings/Sheet{at}.xlsx": xlsx() for at in range(2)}
    one = dict(list(sheets.items())[:1])
    assert remarks(docx(more=one), Purpose.LESSON) == ["1 table or document within it is not read."]
    assert remarks(docx(more=sheets), Purpose.LESSON) == ["2 tables or documents within it are not read."]
    assert remarks(place(part("false")), Purpose.PLACE) == ["1 part is not anchored: it falls or moves."]
    assert remarks(place(part("false") * 2), Purpose.PLACE) == ["2 parts are not anchored: they fall or move."]
