"""What the judges look at: a database of our own cluster with the world in it, served by a real process."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from tests.databases import TestDatabase, make_template
from tests.lifecycle.processes import free_port
from tests.world import World, build_world

from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from blockyard.local.embedded import Cluster

START_SECONDS = 30.0
SECRETS = (
    "database_url",
    "gate_database_url",
    "queue_database_url",
    "seal_keys",
    "token_keys",
    "secret_keys",
    "stripe_secret_key",
)


@contextmanager
def filled_database() -> Iterator[tuple[TestDatabase, World]]:
    """Bootstrapped and filled, in a cluster that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="blockyard-judge-") as name:
        cluster = Cluster(Path(name))
        cluster.start()
        try:
            database = make_template(cluster.admin_url, "judged", Path(name))
            yield database, build_world(database)
        finally:
            cluster.stop()


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """The base URL of `blockyard serve` with these settings, ready."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "blockyard", "serve", "--port", str(port), "--data-dir", str(settings.data_dir)]
    process = subprocess.Popen(command, env=environment_of(settings), stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + START_SECONDS
        while not is_ready(url):
            assert process.poll() is None, "the service ended; its reason is above"
            assert time.monotonic() < deadline, f"the service was not ready within {START_SECONDS} s"
            time.sleep(0.05)
        yield url
    finally:
        process.terminate()
        process.wait(START_SECONDS)


def environment_of(settings: Settings) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BLOCKYARD_")}
    secrets = {f"BLOCKYARD_{name.upper()}": reveal(getattr(settings, name)) for name in SECRETS}
    plain = {
        "BLOCKYARD_LOG_LEVEL": settings.log_level,
        "BLOCKYARD_STREAM_SECONDS": str(settings.stream_seconds),
        "BLOCKYARD_STRIPE_API_URL": settings.stripe_api_url,
        "BLOCKYARD_REQUESTS_PER_MINUTE_PER_ORGANIZATION": str(settings.requests_per_minute_per_organization),
        "BLOCKYARD_REQUESTS_PER_MINUTE_PER_ADDRESS": str(settings.requests_per_minute_per_address),
    }
    rojo = {"BLOCKYARD_ROJO_URL": settings.rojo_url} if settings.rojo_url else {}
    return clean | secrets | plain | rojo


def is_ready(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health/ready", timeout=5).status_code == 200
    except httpx.HTTPError:
        return False
