"""Files in a folder and in S3: the same promises. tests/s3.py says which S3."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from blockyard.app.settings import Settings
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.storage import FileMissing, Storage, StorageUnavailable, create_storage
from tests.lifecycle.processes import free_port
from tests.s3 import BUCKET, needs_s3, s3_server, use_s3


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    with s3_server() as url:
        yield url


def in_s3(monkeypatch: pytest.MonkeyPatch, url: str) -> Storage:
    use_s3(monkeypatch, url)
    return create_storage(Settings(storage_url=f"s3://{BUCKET}/blockyard"))


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
