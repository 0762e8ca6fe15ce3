"""Files in a folder and in S3: the same promises. S3 is moto's server; Amazon's own was never asked."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from uuid import uuid4

import httpx
import pytest

from blockyard.app.settings import Settings
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.storage import FileMissing, Storage, StorageUnavailable, create_storage
from tests.lifecycle.processes import free_port
from tests.waiting import wait_until

MOTO: Final = Path(".tools/moto/bin/moto_server")
WHY_SKIPPED: Final = (
    "no S3: .tools/bin/uv venv .tools/moto && .tools/bin/uv pip install --python .tools/moto 'moto[server]'"
)
BUCKET: Final = "worlds"


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """The address of an S3 with one bucket."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [str(MOTO), "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: answers(url), "an answer of moto's server", needs={"moto": process})
        assert httpx.put(f"{url}/{BUCKET}").status_code == 200
        yield url
    finally:
        process.terminate()
        process.wait()


def answers(url: str) -> bool:
    try:
        return httpx.get(url).status_code == 200
    except httpx.HTTPError:
        return False


def in_s3(monkeypatch: pytest.MonkeyPatch, url: str) -> Storage:
    for name, value in {
        "AWS_ENDPOINT": url,
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    return create_storage(Settings(storage_url=f"s3://{BUCKET}/blockyard"))


@pytest.fixture(params=["folder", pytest.param("s3", marks=pytest.mark.skipif(not MOTO.exists(), reason=WHY_SKIPPED))])
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
