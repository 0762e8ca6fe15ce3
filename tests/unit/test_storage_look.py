"""What the doctor says of a storage: why it cannot be used, in words, and no secret."""

import subprocess
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from blockyard.cli.looks import storage
from blockyard.tenancy.storage import RETRIES
from tests.unit.test_looks import running, settings


def test_storage_that_works(tmp_path: Path) -> None:
    """Nothing is left but one empty folder, and where there was none, none is made."""
    assert storage.examine(settings(tmp_path)) == []
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "files").mkdir()
    assert storage.examine(settings(tmp_path)) == []
    assert [path.name for path in (tmp_path / "files").rglob("*")] == ["doctor"]
    (tmp_path / "files" / "doctor").rmdir()
    (tmp_path / "files" / "doctor").touch()
    [finding] = storage.examine(settings(tmp_path))
    assert (finding.code, finding.problem) == (
        "storage_fails",
        "a file cannot be written: a file is where a folder must be",
    )


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("file:///nowhere/at/all", "its folder is not there, or cannot be read: make it first"),
        ("nonsense://x", "write it as s3://bucket/folder, and see the AWS_* variables"),
        ("s3://", "write it as s3://bucket/folder, and see the AWS_* variables"),
    ],
)
def test_storage_that_does_not(tmp_path: Path, url: str, why: str) -> None:
    [finding] = storage.examine(settings(tmp_path, storage_url=url))
    assert (finding.code, finding.problem) == ("storage_fails", f"cannot be opened: {why}")


class Bucket(BaseHTTPRequestHandler):
    """Answers every file with the status and the code that the bucket's name says."""

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        status, _, code = self.path.split("/")[1].partition("-")
        body = f"<Error><Code>{code}</Code><Message>hunter2</Message></Error>".encode()
        self.send_response(int(status))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


def point_s3_at(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    variables = {"ENDPOINT": f"http://127.0.0.1:{port}", "ACCESS_KEY_ID": "hunter2", "SECRET_ACCESS_KEY": "hunter2"}
    for name, value in {**variables, "REGION": "us-east-1"}.items():
        monkeypatch.setenv(f"AWS_{name}", value)


@pytest.mark.parametrize(
    ("bucket", "why"),
    [
        ("403-SignatureDoesNotMatch", "it refuses the key"),
        ("403-AccessDenied", "the key may not do that there"),
        ("404-NoSuchBucket", "there is no such bucket"),
        ("301-PermanentRedirect", "AWS_REGION is another than the bucket's"),
        ("507-Full", "its disk is full"),
    ],
)
def test_a_bucket_that_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bucket: str, why: str) -> None:
    monkeypatch.setitem(RETRIES, "max_retries", 0)
    with running(HTTPServer(("127.0.0.1", 0), Bucket)) as port:
        point_s3_at(monkeypatch, port)
        [finding] = storage.examine(settings(tmp_path, storage_url=f"s3://{bucket}/x"))
    assert finding.problem == f"a file cannot be written: {why}"
    assert "hunter2" not in str(finding)


def test_a_bucket_that_is_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RETRIES, "max_retries", 0)
    point_s3_at(monkeypatch, 9)
    [finding] = storage.examine(settings(tmp_path, storage_url="s3://bucket/x"))
    assert finding.problem == "a file cannot be written: nothing listens there"


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    """A real one, of the size of one page, where this user may mount it."""
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "none", small], capture_output=True, check=False)
    if mounted.returncode != 0:
        pytest.skip("needs a user who may mount a disk")
    try:
        (small / "filler").write_bytes(bytes(4096))
        [finding] = storage.examine(settings(tmp_path, storage_url=small.as_uri()))
    finally:
        subprocess.run(["umount", small], check=True)
    assert finding.problem == "a file cannot be written: its disk is full"
