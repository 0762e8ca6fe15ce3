"""Caddy in front of several nodes, with deploy/proxy/Caddyfile as it is but for addresses and TLS."""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx
import pytest

from tests.lifecycle.processes import environment, free_port
from tests.lifecycle.releases import REPOSITORY
from tests.waiting import ANSWER_SECONDS, wait_until

CADDYFILE: Final = REPOSITORY / "deploy" / "proxy" / "Caddyfile"
SHIPPED: Final = (
    "{\n\tservers",
    "api.school.example {",
    "10.0.0.11:8000 10.0.0.12:8000",
    "health_timeout 3s",
)
"""What is replaced. Each stands in the file once. A node of a busy machine may answer late, and is none the worse here."""


@dataclass
class Balancer:
    process: "subprocess.Popen[bytes]"
    folder: Path
    port: int
    admin: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def write(self, ports: Sequence[int]) -> Path:
        """A configuration with these nodes."""
        text = CADDYFILE.read_text()
        assert [text.count(part) for part in SHIPPED] == [1] * len(SHIPPED)
        heads = f"{{\n\tadmin 127.0.0.1:{self.admin}\n\tauto_https off\n\tservers", f"http://127.0.0.1:{self.port} {{"
        upstreams = " ".join(f"127.0.0.1:{port}" for port in ports)
        for shipped, ours in zip(SHIPPED, (*heads, upstreams, "health_timeout 60s"), strict=True):
            text = text.replace(shipped, ours)
        path = self.folder / "Caddyfile"
        path.write_text(text)
        return path


def caddy() -> str:
    """Skips the test where the machine has none."""
    found = shutil.which("caddy")
    if found is None:
        pytest.skip("needs the program caddy (Debian package caddy)")
    return found


@contextmanager
def balancing(folder: Path, ports: Sequence[int]) -> Iterator[Balancer]:
    """Until the block ends."""
    program, log = caddy(), folder / "caddy.log"
    own = {"XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder), "HOME": str(folder)}
    command = [program, "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]
    port, admin = free_port(), free_port()
    Balancer(None, folder, port, admin).write(ports)  # type: ignore[arg-type]  # it is about to begin
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=environment() | own, stdout=output, stderr=output)
    balancer = Balancer(process, folder, port, admin)
    try:
        wait_until(lambda: answers(balancer), "the proxy to serve", needs={"caddy": process}, logs=[log])
        yield balancer
    finally:
        process.terminate()
        process.wait()


def answers(balancer: Balancer) -> bool:
    try:
        return httpx.get(f"{balancer.url}/health/live", timeout=ANSWER_SECONDS).status_code == 200
    except httpx.HTTPError:
        return False
