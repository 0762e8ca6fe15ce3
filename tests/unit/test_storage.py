"""Files in a folder and in S3: the same promises. tests/s3.py says which S3."""

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from uuid import uuid4

import pytest

from blockyard.app.settings import Settings
from blockyard.tenancy import storage as module
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.storage import FileMissing, Storage, StorageUnavailable, create_storage
from tests.lifecycle.processes import free_port
from tests.s3 import BUCKET, needs_s3, s3_server, use_s3


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    with s3_server() as url:
        yield url


def in_s3(monkeypatch: pytest.MonkeyPatch, url: str, bucket: str = BUCKET) -> Storage:
    use_s3(monkeypatch, url)
    return create_storage(Settings(storage_url=f"s3://{bucket}/blockyard"))


@pytest.fixture(params=["folder", pytest.param("s3", marks=needs_s3)])
def storage(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Storage:
    if request.param == "s3":
        return in_s3(monkeypatch, request.getfixturevalue("s3"))
    return create_storage(Settings(data_dir=tmp_path))


async def test_what_is_written_is_read_until_it_is_deleted(storage: Storage) -> None:
    files = storage.files_of(TenantContext(uuid4(), uuid4()))
    for number in (1, 2):
        await files.write(f"environments/a/{number}/scene.json", b"old")
    await files.write("environments/a/1/scene.json", b"new")
    await files.write("environments/ab/1/scene.json", b"other")
    assert await files.read("environments/a/1/scene.json") == b"new"
    assert await files.delete_under("environments/a") == 2
    with pytest.raises(FileMissing):
        await files.read("environments/a/1/scene.json")
    assert await files.read("environments/ab/1/scene.json") == b"other"
    assert await files.delete_under("environments/a") == 0


async def test_a_large_file_goes_in_portions(storage: Storage) -> None:
    """From where it stands, and of another organization there is none."""
    ours, theirs = (storage.files_of(TenantContext(uuid4(), uuid4())) for _ in range(2))
    content = bytes(range(256)) * (module.PORTION // 128) + b"end"
    with TemporaryFile() as source:
        source.write(b"before" + content)
        source.seek(len(b"before"))
        await ours.write_from("student-exports/a/1.zip", source)
    found = await ours.open("student-exports/a/1.zip")
    portions = [portion async for portion in found.portions()]
    assert (found.size, b"".join(portions) == content, len(portions) > 1) == (len(content), True, True)
    with pytest.raises(FileMissing):
        await theirs.open("student-exports/a/1.zip")


async def test_one_organization_has_nothing_of_another(storage: Storage) -> None:
    ours, theirs = (storage.files_of(TenantContext(uuid4(), uuid4())) for _ in range(2))
    await theirs.write("environments/a/1/scene.json", b"theirs")
    with pytest.raises(FileMissing):
        await ours.read("environments/a/1/scene.json")
    assert await ours.delete_under("environments") == 0
    assert await theirs.read("environments/a/1/scene.json") == b"theirs"


async def test_a_storage_that_is_away_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    files = in_s3(monkeypatch, f"http://127.0.0.1:{free_port()}").files_of(TenantContext(uuid4(), uuid4()))
    with pytest.raises(StorageUnavailable):
        await files.write("environments/a/1/scene.json", b"x")
    with pytest.raises(StorageUnavailable):
        await files.read("environments/a/1/scene.json")
    with pytest.raises(StorageUnavailable):
        await files.delete_under("environments/a")


@needs_s3
async def test_a_bucket_that_is_not_there_is_away(s3: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was deleted, or is called otherwise: no file was asked for that could be missing."""
    files = in_s3(monkeypatch, s3, bucket="nowhere").files_of(TenantContext(uuid4(), uuid4()))
    with pytest.raises(StorageUnavailable):
        await files.write("environments/a/1/scene.json", b"x")
    with pytest.raises(StorageUnavailable):
        await files.delete_under("environments/a")


async def test_a_folder_that_is_gone_is_away(tmp_path: Path) -> None:
    """As when its disk is not mounted: a file is where it was. It is back when the folder is."""
    storage = create_storage(Settings(data_dir=tmp_path))
    files, path = storage.files_of(TenantContext(uuid4(), uuid4())), "environments/a/1/scene.json"
    await files.write(path, b"x")
    (tmp_path / "files").rename(tmp_path / "away")
    (tmp_path / "files").write_text("no folder")
    with pytest.raises(StorageUnavailable):
        await files.write(path, b"y")
    with pytest.raises(StorageUnavailable):
        await files.delete_under("environments/a")
    (tmp_path / "files").unlink()
    (tmp_path / "away").rename(tmp_path / "files")
    assert await files.read(path) == b"x"
    assert await files.delete_under("environments/a") == 1


async def test_a_storage_that_hangs_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes the connection, and never answers."""
    monkeypatch.setattr(module, "ANSWER_SECONDS", 0.1)
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        files = in_s3(monkeypatch, f"http://127.0.0.1:{server.getsockname()[1]}").files_of(
            TenantContext(uuid4(), uuid4())
        )
        for asked in (files.write("a/b", b"x"), files.read("a/b"), files.delete("a/b"), files.delete_under("a")):
            with pytest.raises(StorageUnavailable) as caught:
                await asked
            assert isinstance(caught.value.__cause__, TimeoutError)


async def test_who_waits_for_storage_no_longer_is_not_told_that_it_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit around it is whoever set it's, and so is the end of it."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        files = in_s3(monkeypatch, f"http://127.0.0.1:{server.getsockname()[1]}").files_of(
            TenantContext(uuid4(), uuid4())
        )
        limit = asyncio.timeout(0.1)
        with pytest.raises(TimeoutError):
            async with limit:
                await files.read("a/b")
        assert limit.expired()
