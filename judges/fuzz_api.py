"""Schemathesis against the running service, as alpha's owner. Exit code 0: it keeps its word; 1: schemathesis tells."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import httpx
import psycopg
from tests.attack.fingerprint import fingerprint
from tests.attack.tenant import marks_of
from tests.world import PASSWORD, School, World

from judges.service import filled_database, served

MAX_EXAMPLES = 20
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "unsupported_method",
    "allow_header_conformance",
    "missing_required_header",
    "use_after_free",
    "ignored_auth",
    "no_foreign_mark",
)
NO_LIMITS = {"requests_per_minute_per_organization": 10**9, "requests_per_minute_per_address": 10**9}


def main() -> int:
    with filled_database() as (database, world), psycopg.connect(database.admin_url, autocommit=True) as admin:
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
        "SCHEMATHESIS_HOOKS": "judges.fuzz_hooks",
        "BLOCKYARD_JUDGE_CASE": json.dumps(case_of(world)),
    }
    command = [str(Path(sys.executable).with_name("schemathesis")), "run", f"{url}/openapi.json"]
    command += ["--header", f"Authorization: {world.alpha.owner.headers['Authorization']}"]
    command += ["--checks", ",".join(CHECKS), "--max-examples", str(MAX_EXAMPLES)]
    # A fixed seed: a change is judged for what it changes. Only /metrics speaks another language than JSON.
    command += ["--seed", "1", "--generation-database", "none", "--continue-on-failure", "--no-color"]
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(command, env=environment, cwd=folder, check=False).returncode


def case_of(world: World) -> dict[str, Any]:
    """What the hooks know: ids and bodies that work for alpha, and what only omega owns."""
    alpha = world.alpha
    return {
        "foreign_marks": marks_of(world, world.omega),
        "ids": {
            "agent_id": [alpha.agent_id, alpha.quiz_agent_id],
            "execution_id": [str(alpha.execution_id)],
            "membership_id": [str(alpha.teacher.membership_id), str(alpha.student.membership_id)],
            "invitation_id": [str(alpha.invitation_id)],
            "api_key_id": [str(alpha.api_key_id)],
        },
        "bodies": {
            "POST /api/v1/auth/login": {"email": alpha.teacher.email, "password": PASSWORD},
            "POST /api/v1/auth/switch": {"organization_id": str(alpha.id)},
            "POST /api/v1/auth/password": {"current_password": PASSWORD, "new_password": PASSWORD},
            "POST /api/v1/invitations/lookup": {"token": "invitation-alpha"},
        },
    }


def still_works(url: str, school: School) -> bool:
    answer = httpx.get(f"{url}/api/v1/organizations/current", headers=school.owner.headers)
    return answer.status_code == 200


if __name__ == "__main__":
    sys.exit(main())
