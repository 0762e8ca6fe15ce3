"""The operator's commands, each in its own process: backup under load, verify, restore, and a kill in the middle of each."""

import hashlib
import json
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import httpx
import psutil
import psycopg
import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from blockyard.local.data_folder import UNFINISHED, URL_VARIABLES
from blockyard.local.embedded import Cluster
from blockyard.local.secrets_file import read_secrets
from blockyard.tenancy.database import sqlalchemy_url
from tests.lifecycle.processes import BLOCKYARD, Running, blockyard, environment, free_port, up
from tests.lifecycle.test_up import PERSON, can_sign_in, register
from tests.waiting import ANSWER_SECONDS, has_ended, wait_for_end, wait_until
from tests.world_environments import add_environments

pytestmark = pytest.mark.slow

ENVIRONMENTS = "/api/v1/roblox/environment"
INSTANCES = "/api/v1/agents/instances"
OPEN_CLOUD_KEY = "/api/v1/roblox/open-cloud-key"
EMAILS = ("maple@school.example", "oak@school.example")
FLEETING = 5
"""So many files of the load are there at a time."""
FILES = ("place.rbxlx", "project.zip", "picture.svg")
PASSPHRASE = "four unrelated words here"


@dataclass(frozen=True)
class Made:
    """An installation that ran, its backup, and what its schools knew then."""

    data: Path
    place: Path
    passphrase: Path
    name: str
    tokens: dict[str, str]
    digests: dict[str, str]
    """Of each file of each school that was there before the backup, by school and address."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A backup that was taken while both schools worked."""
    folder = tmp_path_factory.mktemp("backup")
    data, place, passphrase = folder / "data", folder / "backups", folder / "passphrase"
    passphrase.write_text(f"{PASSPHRASE}\n")
    with up(data) as running:
        tokens = {email: build_world(running, data, email) for email in EMAILS}
        digests = {
            f"{email} {address}": digest
            for email, token in tokens.items()
            for address, digest in digests_of(running.url, token).items()
        }
        with load(running, data, tokens[EMAILS[0]]) as faults:
            result = blockyard(
                *("backup", "create", str(place), "--data-dir", str(data), "--json"),
                *("--passphrase-file", str(passphrase)),
            )
        assert faults == []
        assert result.returncode == 0, result.stderr
        manifest = json.loads(result.stdout)
    assert (manifest["lost"], manifest["files"] >= len(digests)) == (0, True)
    assert PASSPHRASE not in result.stdout + result.stderr
    return Made(data, place, passphrase, manifest["name"], tokens, digests)


def build_world(running: Running, data: Path, email: str) -> str:
    """A school with a world, as a build leaves it; the token of who registered it."""
    person = register(running.url, email)
    organization_id = person["organization"]["id"]
    engine = create_engine(sqlalchemy_url(admin_of(data)), hide_parameters=True)
    with Session(engine) as session, session.begin():
        keys = read_secrets(data / "secrets.env")["BLOCKYARD_SECRET_KEYS"]
        add_environments(session, email, UUID(organization_id), UUID(person["user"]["id"]), keys)
    engine.dispose()
    with psycopg.connect(admin_of(data)) as admin:
        rows = admin.execute(
            "SELECT id, path FROM blockyard.roblox_assets WHERE organization_id = %s", [organization_id]
        ).fetchall()
        for asset_id, path in rows:
            content = f"{email} {path}".encode()
            admin.execute(DESCRIBE, [len(content), hashlib.sha256(content).hexdigest(), organization_id, asset_id])
            file = data / "files" / "organizations" / organization_id / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        admin.execute(SECOND_VERSION, [organization_id])
    return str(person["access_token"])


DESCRIBE = "UPDATE blockyard.roblox_assets SET size_bytes = %s, sha256 = %s WHERE organization_id = %s AND id = %s"
SECOND_VERSION = """
    INSERT INTO blockyard.environment_versions
        (organization_id, id, created_by_id, environment_id, number, status, progress, request, notices)
    SELECT organization_id, gen_random_uuid(), created_by_id, environment_id, 2, status, progress, request, notices
    FROM blockyard.environment_versions WHERE organization_id = %s
"""
"""The load's files are of this one, which nobody downloads."""
ADD = """
    INSERT INTO blockyard.roblox_assets
        (organization_id, id, created_by_id, environment_version_id, kind, path, size_bytes, sha256)
    SELECT organization_id, gen_random_uuid(), created_by_id, id, 'place', %s, %s, %s
    FROM blockyard.environment_versions WHERE number = 2
"""
REMOVE = "DELETE FROM blockyard.roblox_assets WHERE path = %s"


def admin_of(data: Path) -> str:
    return urlunsplit(urlsplit(Cluster(data).admin_url)._replace(path="/blockyard"))


def client_of(url: str, token: str) -> httpx.Client:
    return httpx.Client(base_url=url, headers={"Authorization": f"Bearer {token}"}, timeout=ANSWER_SECONDS)


def digests_of(url: str, token: str) -> dict[str, str]:
    """Of every file of the school, by its address."""
    with client_of(url, token) as client:
        names = [item["name"] for item in client.get(f"{ENVIRONMENTS}/list").json()["items"]]
        answers = {address: client.get(address) for address in addresses(names)}
    assert all(answer.status_code == 200 for answer in answers.values()), answers
    return {address: hashlib.sha256(answer.content).hexdigest() for address, answer in answers.items()}


def sign_in(url: str, email: str) -> str:
    wish = {"email": email, "password": PERSON["password"]}
    answer = httpx.post(f"{url}/api/v1/auth/login", json=wish, timeout=ANSWER_SECONDS)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["access_token"])


def verdict_on(url: str, token: str) -> str:
    """`good`, or the code of the refusal: a token that is expired was signed with a key that is known."""
    with client_of(url, token) as client:
        answer = client.get(f"{ENVIRONMENTS}/list")
    return "good" if answer.status_code == 200 else str(answer.json()["code"])


def addresses(names: list[str]) -> list[str]:
    return [f"{ENVIRONMENTS}/{name}/{file}" for name in names for file in FILES]


@contextmanager
def load(running: Running, data: Path, token: str) -> Iterator[list[str]]:
    """A school makes instances, and its files come and go as a build's and a deleted world's do: first a file, then its row;
    first no row, then no file. Until the block ends; yields what went wrong."""
    stop, faults = threading.Event(), list[str]()

    def work(client: httpx.Client, admin: psycopg.Connection[Any]) -> None:
        number = 0
        while not stop.is_set():
            answer = client.post(INSTANCES, json={"agent_id": f"quiz-{number}", "agent_type": "quiz_generator"})
            if answer.status_code not in (201, 402, 429):
                faults.append(answer.text)
            put_file(admin, data, f"fleeting/{number}")
            if number >= FLEETING:
                remove_file(admin, data, f"fleeting/{number - FLEETING}")
            number += 1

    with client_of(running.url, token) as client, psycopg.connect(admin_of(data), autocommit=True) as admin:
        thread = threading.Thread(target=work, args=(client, admin))
        thread.start()
        try:
            yield faults
        finally:
            stop.set()
            thread.join()


def put_file(admin: psycopg.Connection[Any], data: Path, path: str) -> None:
    content = path.encode()
    for folder in (data / "files" / "organizations").iterdir():
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    admin.execute(ADD, [path, len(content), hashlib.sha256(content).hexdigest()])


def remove_file(admin: psycopg.Connection[Any], data: Path, path: str) -> None:
    admin.execute(REMOVE, [path])
    for folder in (data / "files" / "organizations").iterdir():
        (folder / path).unlink()


def test_it_can_be_verified_and_leaves_nothing(made: Made) -> None:
    before = sorted(path.name for path in made.data.iterdir())
    result = blockyard(
        *("backup", "verify", str(made.place), "--data-dir", str(made.data), "--json"),
        *("--passphrase-file", str(made.passphrase)),
        **dict.fromkeys(URL_VARIABLES, "postgresql://nobody@127.0.0.1:9/of_people"),  # is let alone
    )
    assert result.returncode == 0, result.stderr
    told = {"name": made.name, "state": "whole", "good": True, "faults": [], "lost_files": [], "newer_incomplete": None}
    assert json.loads(result.stdout) == told
    assert sorted(path.name for path in made.data.iterdir()) == before
    listed = json.loads(blockyard("backup", "list", str(made.place), "--json").stdout)["items"]
    assert [(item["name"], item["whole"]) for item in listed] == [(made.name, True)]


def test_a_damaged_file_is_found(made: Made) -> None:
    file = next(path for path in (made.place / made.name / "files").rglob("*.svg"))
    content = file.read_bytes()
    file.write_bytes(content + b" ")
    try:
        result = blockyard("backup", "verify", str(made.place), "--data-dir", str(made.data), "--json")
    finally:
        file.write_bytes(content)
    (fault,) = json.loads(result.stdout)["faults"]
    assert (result.returncode, fault.endswith("is missing or damaged"), file.name in fault) == (1, True, True)


def test_restored_with_its_secrets_everything_is_as_before(made: Made, tmp_path: Path) -> None:
    data = tmp_path / "new"
    result = blockyard(
        *("restore", str(made.place), "--data-dir", str(data), "--json"), *("--passphrase-file", str(made.passphrase))
    )
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["new_keys"] is False
    keys = ("BLOCKYARD_SEAL_KEYS", "BLOCKYARD_TOKEN_KEYS", "BLOCKYARD_SECRET_KEYS")
    old, new = read_secrets(made.data / "secrets.env"), read_secrets(data / "secrets.env")
    assert [new[key] for key in keys] == [old[key] for key in keys]
    assert not (data / UNFINISHED).exists()
    with up(data) as running:
        for email, token in made.tokens.items():
            assert verdict_on(running.url, token) in ("good", "token_expired")
            found = {
                f"{email} {address}": digest
                for address, digest in digests_of(running.url, sign_in(running.url, email)).items()
            }
            assert found == {key: digest for key, digest in made.digests.items() if key.startswith(email)}
        assert doctor_finds(data) == []
        build_world(running, data, "newcomer@school.example")
        again = blockyard("restore", str(made.place), "--data-dir", str(data), "--without-secrets")
        assert (again.returncode, "is in use by process" in again.stderr) == (3, True)


def test_restored_without_its_secrets_people_sign_in_again(made: Made, tmp_path: Path) -> None:
    data = tmp_path / "new"
    refusal = blockyard("restore", str(made.place), "--data-dir", str(data))
    assert (refusal.returncode, "has secrets. Give their passphrase" in said(refusal)) == (3, True), refusal.stderr
    result = blockyard("restore", str(made.place), "--data-dir", str(data), "--without-secrets")
    assert result.returncode == 0, result.stderr
    assert "Access tokens of before are refused" in said(result)
    assert processes_in(data) == []  # those of the other machine do not run here
    with up(data) as running:
        assert verdict_on(running.url, made.tokens[EMAILS[0]]) == "token_invalid"
        assert can_sign_in(running.url, EMAILS[0])
        assert doctor_finds(data) == ["secret_key_missing"]  # what schools sealed stays shut


def processes_in(data: Path) -> list[str]:
    with db_of(data) as told:
        password = read_secrets(Path(told["password_file"]))["password"]
        with psycopg.connect(told["connection"], password=password) as admin:
            return [kind for (kind,) in admin.execute("SELECT kind FROM tenancy.processes")]


def doctor_finds(data: Path) -> list[str]:
    result = blockyard("doctor", "--data-dir", str(data), "--json")
    found = [finding["code"] for finding in json.loads(result.stdout)["findings"]]
    assert result.returncode == bool(found), result.stdout
    return found


def said(result: subprocess.CompletedProcess[str]) -> str:
    """Lines of a terminal end anywhere."""
    return " ".join(f"{result.stdout} {result.stderr}".split())


def start(*arguments: str) -> subprocess.Popen[str]:
    command = [*BLOCKYARD, *arguments]
    return subprocess.Popen(
        command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True
    )


def kill(process: subprocess.Popen[str]) -> None:
    """With all that it started, as when the machine is cut off."""
    children = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.communicate()
    wait_until(lambda: all(has_ended(child) for child in children), "the end of all that it started")


def test_a_killed_backup_is_none(made: Made, tmp_path: Path) -> None:
    """It is killed while it waits for a table that somebody else holds; then another one is whole."""
    place = tmp_path / "backups"
    with db_of(made.data) as told:
        password = read_secrets(Path(told["password_file"]))["password"]
        with psycopg.connect(told["connection"], password=password) as admin:
            admin.execute("LOCK TABLE identity.users IN ACCESS EXCLUSIVE MODE")
            process = start("backup", "create", str(place), "--data-dir", str(made.data), "--without-secrets")
            wait_until(
                lambda: place.exists() and any(place.glob("*/files.jsonl")),
                "a backup that waits",
                needs={"the backup": process},
            )
            kill(process)
        (listed,) = json.loads(blockyard("backup", "list", str(place), "--json").stdout)["items"]
        assert listed["whole"] is False
        for command in (("backup", "verify", str(place)), ("restore", str(place))):
            result = blockyard(*command, "--data-dir", str(tmp_path / "new"))
            assert (result.returncode, "there is no whole backup" in said(result)) == (1, True), result.stderr
        result = blockyard("backup", "create", str(place), "--data-dir", str(made.data), "--json", "--without-secrets")
        assert result.returncode == 0, result.stderr
        assert "THE SECRETS ARE NOT IN THIS BACKUP" in said(result)
    items = json.loads(blockyard("backup", "list", str(place), "--json").stdout)["items"]
    assert [item["whole"] for item in items] == [True, False]


def test_a_killed_restore_is_not_served_and_begins_anew(made: Made, tmp_path: Path) -> None:
    data = tmp_path / "new"
    arguments = ("restore", str(made.place), "--data-dir", str(data), "--passphrase-file", str(made.passphrase))
    process = start(*arguments)
    wait_until(lambda: any(data.glob("files/organizations/*")), "a restore at work", needs={"it": process})
    kill(process)
    assert (data / UNFINISHED).exists()
    for command in (("up", "--port", str(free_port())), ("db",), ("backup", "create", str(tmp_path / "other"))):
        result = blockyard(*command, "--data-dir", str(data))
        assert (result.returncode, "did not end, so half of the data may be missing" in said(result)) == (3, True)
    result = blockyard(*arguments, "--json")
    assert result.returncode == 0, result.stderr
    with up(data) as running:
        assert digests_of(running.url, sign_in(running.url, EMAILS[1]))
        assert doctor_finds(data) == []


def test_a_killed_verification_leaves_no_server_and_the_next_removes_its_folder(made: Made, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    process = start("backup", "verify", str(made.place), "--data-dir", str(tmp_path))
    wait_until(lambda: any(scratch.glob("*/postgres/data/postmaster.pid")), "a scratch server", needs={"it": process})
    kill(process)
    assert len(list(scratch.iterdir())) == 1
    result = blockyard("backup", "verify", str(made.place), "--data-dir", str(tmp_path), "--json")
    assert (result.returncode, json.loads(result.stdout)["good"]) == (0, True), result.stderr
    assert not scratch.exists()


@contextmanager
def db_of(data: Path) -> Iterator[dict[str, Any]]:
    """`blockyard db`, and what it told."""
    process = start("db", "--data-dir", str(data), "--json")
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, process.communicate()[1]
    told: dict[str, Any] = json.loads(line)
    try:
        yield told
    finally:
        process.send_signal(signal.SIGTERM)
        wait_for_end(process, "blockyard db")
        process.communicate()
    assert process.returncode == 0
    assert not psutil.pid_exists(told["pid"])


def test_the_database_alone_is_for_psql(made: Made) -> None:
    with db_of(made.data) as told:
        psql = [str(Path(told["programs"], "psql")), told["connection"], "--tuples-only", "--no-align"]
        password = read_secrets(Path(told["password_file"]))["password"]
        result = subprocess.run(
            [*psql, "--command", "SELECT count(*) FROM blockyard.organizations"],
            env=environment() | {"PGPASSWORD": password},
            capture_output=True,
            text=True,
            check=True,
        )
        assert result.stdout.strip() == str(len(EMAILS))
        refusal = blockyard("up", "--data-dir", str(made.data), "--port", str(free_port()))
        assert (refusal.returncode, "is in use by process" in said(refusal)) == (3, True)
    refusal = blockyard("db", "--data-dir", str(made.data / "none"))
    assert (refusal.returncode, "there is no data in" in said(refusal)) == (3, True)


def test_a_copy_of_a_folder_speaks_to_nobody_until_it_has_its_own_server(made: Made, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    with db_of(made.data):
        subprocess.run(["cp", "-a", str(made.data), str(copy)], check=True)
        refusal = blockyard("seed", "--data-dir", str(copy))
        assert (refusal.returncode, "was copied or moved from" in said(refusal)) == (3, True)
        with up(copy) as running:
            assert can_sign_in(running.url, EMAILS[0])
            assert doctor_finds(copy) == []
        with psycopg.connect(Cluster(made.data).admin_url) as original:
            assert original.execute("SELECT 1").fetchone() == (1,)
