"""Schemathesis against the running service: two tenants, one fuzzed, the other watched.

No answer may be a 5xx, miss the OpenAPI, or hold a mark of the other school; afterwards the other school is unchanged.
"""

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Final

import psycopg
from tests.attack.fingerprint import fingerprint
from tests.attack.tenant import marks_of
from tests.databases import TestDatabase, make_template
from tests.lifecycle.processes import free_port
from tests.world import World, build_world

from blockyard.embedded import Cluster
from blockyard.settings import reveal

CHECKS: Final = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
EXAMPLES: Final = 40
TIME_LIMIT_SECONDS: Final = 600
EXCLUDED: Final = (
    ("--exclude-path", "/health/ready"),  # a 503 with reasons is its job, and no worker runs here
    ("--exclude-path", "/metrics"),  # not JSON, and not for the public
)


def main() -> int:
    """Exit code 1 if schemathesis fails or the other school was seen or touched."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cluster = Cluster(folder / "cluster")
        cluster.start()
        try:
            database = make_template(cluster.admin_url, "fuzzed", folder)
            return judge(database, build_world(database), folder)
        finally:
            cluster.stop()


def judge(database: TestDatabase, world: World, folder: Path) -> int:
    port = free_port()
    log = folder / "cassette.yaml"
    service = subprocess.Popen(
        [sys.executable, "-m", "blockyard", "serve", "--port", str(port)], env=environment(database)
    )
    try:
        wait_until_live(port)
        with psycopg.connect(database.admin_url, autocommit=True) as admin:
            before = fingerprint(admin, world.omega.id)
            code = fuzz(port, world.alpha.admin.token, log)
            untouched = fingerprint(admin, world.omega.id) == before
    finally:
        service.terminate()
        service.wait(30)
    recorded = log.read_text(errors="replace")
    seen = [mark for mark in marks_of(world, world.omega) if mark in recorded]
    print(
        f"schemathesis: exit code {code}; {recorded.count('status_code:') or recorded.count('code:')} answers recorded"
    )
    print(f"the other school: {'untouched' if untouched else 'CHANGED'}, {'unseen' if not seen else f'SEEN: {seen}'}")
    return 0 if code == 0 and untouched and not seen else 1


def fuzz(port: int, token: str, log: Path) -> int:
    """As alpha's admin, who may do everything but delete the school."""
    command = [
        *(str(Path(sys.executable).with_name("schemathesis")), "run", f"http://127.0.0.1:{port}/openapi.json"),
        *("--header", f"Authorization: Bearer {token}", "--checks", CHECKS, "--max-examples", str(EXAMPLES)),
        *("--phases", "examples,coverage,fuzzing", "--mode", "all", "--generation-deterministic"),
        *("--report", "vcr", "--report-vcr-path", str(log), "--no-color", "--request-timeout", "20"),
        *(part for option in EXCLUDED for part in option),
    ]
    return subprocess.run(command, timeout=TIME_LIMIT_SECONDS, check=False).returncode


def environment(database: TestDatabase) -> dict[str, str]:
    settings = database.settings
    return os.environ | {
        "BLOCKYARD_DATA_DIR": str(settings.data_dir),
        "BLOCKYARD_DATABASE_URL": reveal(settings.database_url),
        "BLOCKYARD_GATE_DATABASE_URL": reveal(settings.gate_database_url),
        "BLOCKYARD_SEAL_KEYS": reveal(settings.seal_keys),
        "BLOCKYARD_TOKEN_KEYS": reveal(settings.token_keys),
        "BLOCKYARD_LOG_LEVEL": "error",
        "BLOCKYARD_ACCESS_TOKEN_SECONDS": "3600",
        "BLOCKYARD_REQUESTS_PER_MINUTE_PER_ORGANIZATION": "1000000",
        "BLOCKYARD_REQUESTS_PER_MINUTE_PER_ADDRESS": "1000000",
    }


def wait_until_live(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health/live", timeout=2).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the service does not start")


if __name__ == "__main__":
    sys.exit(main())
