"""Schemathesis against the running service, as alpha's owner. Exit code 0: it keeps its word; 1: schemathesis tells."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import httpx
import psycopg

from tests.attack.fingerprint import fingerprint
from tests.attack.tenant import marks_of
from tests.judges.service import filled_database, served
from tests.world import School, World

MAX_EXAMPLES = 20
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "unsupported_method",
    "ignored_auth",
    "no_foreign_mark",
)
NO_LIMITS = {"requests_per_minute_per_organization": 10**9, "requests_per_minute_per_address": 10**9}


def main() -> int:
    with filled_database() as (database, world):
        with psycopg.connect(database.admin_url, autocommit=True) as admin:
            before = fingerprint(admin, world.omega.id)
            with served(database.settings.model_copy(update=NO_LIMITS)) as url:
                code = fuzz(url, world)
                assert still_works(url, world.alpha), "alpha shut itself out, so most of the run met only refusals"
            assert fingerprint(admin, world.omega.id) == before, "something of omega has changed"
    print("omega is what it was")
    return code


def fuzz(url: str, world: World) -> int:
    """The exit code of schemathesis."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.getcwd(),
        "SCHEMATHESIS_HOOKS": "tests.judges.fuzz_hooks",
        "BLOCKYARD_JUDGE_FOREIGN_MARKS": json.dumps(marks_of(world, world.omega)),
    }
    command = [str(Path(sys.executable).with_name("schemathesis")), "run", f"{url}/openapi.json"]
    command += ["--header", f"Authorization: {world.alpha.owner.headers['Authorization']}"]
    command += ["--checks", ",".join(CHECKS), "--max-examples", str(MAX_EXAMPLES)]
    # A fixed seed: a change is judged for what it changes. Only /metrics speaks another language than JSON.
    command += ["--seed", "1", "--generation-database", "none", "--continue-on-failure", "--no-color"]
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(command, env=environment, cwd=folder, check=False).returncode


def still_works(url: str, school: School) -> bool:
    answer = httpx.get(f"{url}/api/v1/organizations/current", headers=school.owner.headers)
    return answer.status_code == 200


if __name__ == "__main__":
    sys.exit(main())
