"""Schemathesis against the running service, as alpha's owner. Exit code 0: it keeps its word; 1: schemathesis tells."""

import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import psycopg
from pydantic import SecretStr
from tests.attack.fingerprint import fingerprint
from tests.attack.tenant import marks_of
from tests.environments.rojo_server import JSON, NEXT, server
from tests.sandbox import HEADERS, stripe_sandbox
from tests.world import PASSWORD, School, World
from tests.world_environments import write_files

from blockyard_client import Client, ProblemError
from blockyard_client.api.organizations import get_organization
from judges.service import filled_database, served

MAX_EXAMPLES = 10
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
    with ExitStack() as stack:
        database, world = stack.enter_context(filled_database())
        admin = stack.enter_context(psycopg.connect(database.admin_url, autocommit=True))
        before = fingerprint(admin, world.omega.id)
        write_files(admin, database.settings.data_dir)
        stripe = stack.enter_context(stripe_sandbox(database.settings.data_dir))
        add_customers(stripe, world)
        rojo = stack.enter_context(server(200, JSON, json.dumps(NEXT).encode()))
        update = {
            **NO_LIMITS,
            "rojo_url": rojo,
            "stripe_secret_key": SecretStr("sk_test_sandbox"),
            "stripe_api_url": stripe,
        }
        with served(database.settings.model_copy(update=update)) as url:
            code = fuzz(url, world)
            assert still_works(url, world.alpha), "alpha shut itself out, so most of the run met only refusals"
        assert fingerprint(admin, world.omega.id) == before, "something of omega has changed"
    print("omega is what it was")
    return code


def add_customers(stripe: str, world: World) -> None:
    """The customers that the world says it has."""
    for key, school in (("alpha", world.alpha), ("omega", world.omega)):
        metadata = {"metadata[organization_id]": str(school.id), "metadata[user_id]": str(school.owner.id)}
        answer = httpx.post(f"{stripe}/v1/customers", data={"id": f"cus_{key}", **metadata}, headers=HEADERS)
        assert answer.status_code == 200, answer.text


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
            **{name: [value] for name, value in alpha.path_ids.items()},
            "agent_id": [alpha.agent_id, alpha.quiz_agent_id],
            "membership_id": [str(alpha.teacher.membership_id), str(alpha.student.membership_id)],
            "sign_in_id": [str(alpha.teacher.sign_in_id)],
        },
        "bodies": {
            "POST /api/v1/auth/login": {"email": alpha.teacher.email, "password": PASSWORD},
            "POST /api/v1/auth/switch": {"organization_id": str(alpha.id)},
            "POST /api/v1/auth/password": {"current_password": PASSWORD, "new_password": PASSWORD},
            "POST /api/v1/invitations/lookup": {"token": "invitation-alpha"},
        },
    }


def still_works(url: str, school: School) -> bool:
    with Client(url, api_key=school.owner.token) as client:
        try:
            return get_organization.sync(client=client).id == school.id
        except ProblemError:
            return False


if __name__ == "__main__":
    sys.exit(main())
