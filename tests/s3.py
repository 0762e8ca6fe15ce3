"""An S3 on this machine: moto's server, an outside program. Amazon's own was never asked."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import httpx
import pytest

from tests.lifecycle.processes import free_port
from tests.waiting import wait_until

MOTO: Final = Path(".tools/moto/bin/moto_server")
BUCKET: Final = "worlds"
needs_s3: Final = pytest.mark.skipif(
    not MOTO.exists(),
    reason="no S3: .tools/bin/uv venv .tools/moto && .tools/bin/uv pip install --python .tools/moto 'moto[server]'",
)


@contextmanager
def s3_server() -> Iterator[str]:
    """The address of one with one bucket."""
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


def use_s3(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """As an operator says which one."""
    for name, value in {
        "AWS_ENDPOINT": url,
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
