"""`blockyard up` starts, keeps its data, stops without leaving anything, and survives the death of any part."""

import json
import os
import signal
from pathlib import Path
from typing import Any

import httpx
import pytest

from blockyard import __version__
from blockyard.app.settings import NEEDS
from blockyard.base.keys import KeyRing
from blockyard.local.secrets_file import read_secrets
from tests.lifecycle.processes import Running, blockyard, free_port, up
from tests.waiting import ANSWER_SECONDS, has_ended, wait_for_end, wait_until

PERSON = {
    "email": "teacher@school.example",
    "password": "a long enough one",
    "full_name": "Alex Kim",
    "organization_name": "Springfield School",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("up") / "data"


def register(url: str, email: str) -> dict[str, Any]:
    answer = httpx.post(f"{url}/api/v1/auth/register", json=PERSON | {"email": email}, timeout=ANSWER_SECONDS)
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


def can_sign_in(url: str, email: str) -> bool:
    try:
        wish = {"email": email, "password": PERSON["password"]}
        return httpx.post(f"{url}/api/v1/auth/login", json=wish, timeout=ANSWER_SECONDS).status_code == 200
    except httpx.HTTPError:
        return False


def test_first_start_sign_up_and_stop(folder: Path) -> None:
    with up(folder) as running:
        assert running.is_ready()
        register(running.url, "first@school.example")
        assert httpx.get(f"{running.url}/docs", timeout=ANSWER_SECONDS).status_code == 200
        token = {"Authorization": f"Bearer {read_secrets(folder / 'secrets.env')['BLOCKYARD_METRICS_TOKEN']}"}
        metrics = httpx.get(f"{running.url}/metrics", headers=token, timeout=ANSWER_SECONDS)
        assert "blockyard_requests_total" in metrics.text
        assert httpx.get(f"{running.url}/metrics", timeout=ANSWER_SECONDS).status_code == 404
        assert oct((folder / "secrets.env").stat().st_mode & 0o777) == "0o600"
        children = running.children()
        assert len(children) > 3
        assert running.stop() == 0
        assert all(has_ended(child) for child in children)


@pytest.mark.slow
def test_the_folder_is_its_owners_alone(tmp_path: Path) -> None:
    """Also one that was there before, open to everybody, and whatever the umask of who starts it."""
    folder = tmp_path / "data"
    theirs, ours = folder / "notes.txt", folder / "files" / "organizations" / "old.json"
    ours.parent.mkdir(parents=True)
    for path in (theirs, ours):
        path.write_text("{}")
        path.chmod(0o644)
    for open_to_all in (folder, folder / "files", ours.parent):
        open_to_all.chmod(0o755)
    before = os.umask(0)
    try:
        with up(folder) as running:
            assert json.loads(blockyard("seed", "--data-dir", str(folder), "--json").stdout)
            world = "files/organizations/*/environments/*/1/*"
            running.wait_until(lambda: len([*folder.glob(world)]) >= 10, "the files of the demo's worlds")
            wish = {"email": "owner@maple.example.org"}
            answer = httpx.post(f"{running.url}/api/v1/auth/password-reset", json=wish, timeout=ANSWER_SECONDS)
            assert answer.status_code == 202
            running.wait_until(lambda: bool([*folder.glob("mail/*.eml")]), "the mail")
            running.stop()
    finally:
        os.umask(before)
    assert folder.stat().st_mode & 0o067 == 0, "root's PostgreSQL passes by its group"
    kept = [path for path in folder.rglob("*") if path.relative_to(folder).parts[0] not in ("postgres", "run")]
    names = {path.name for path in kept}
    assert {"secrets.env", "api.log", "worker.log", "postgres.log", "stripe_sandbox.sqlite", "old.json"} < names
    assert [path for path in kept if path.stat().st_mode & 0o077] == [theirs]


@pytest.mark.slow
def test_the_demo_schools(running: Running) -> None:
    folder = running.ready["data_dir"]
    seeded = blockyard("seed", "--data-dir", folder, "--json")
    people = json.loads(seeded.stdout)["people"]
    assert [person["role"] for person in people] == ["owner", "admin", "teacher", "student"] * 2
    again = blockyard("seed", "--data-dir", folder)
    assert (again.returncode, "are here already" in again.stderr) == (1, True)
    with httpx.Client(base_url=f"{running.url}/api/v1", timeout=ANSWER_SECONDS) as client:
        for person in (people[2], people[6]):
            sign_in = client.post("/auth/login", json={key: person[key] for key in ("email", "password")}).json()
            client.headers["Authorization"] = f"Bearer {sign_in['access_token']}"
            running.wait_until(
                lambda: client.get("/roblox/environment/Water Cycle").json()["ready_version"] == 1, "a world"
            )
            assert client.get("/roblox/environment/Water Cycle/picture.svg").text.startswith("<svg")


@pytest.mark.slow
def test_second_start_keeps_data_and_refuses_company(folder: Path) -> None:
    port = free_port()
    with up(folder, port) as running:
        register(running.url, "kept@school.example")
    with up(folder, port) as running:
        assert can_sign_in(running.url, "kept@school.example")
        same_folder = blockyard("up", "--data-dir", str(folder), "--port", str(free_port()))
        assert same_folder.returncode == 3
        assert f"is in use by process {running.process.pid}" in " ".join(same_folder.stderr.split())
        same_port = blockyard("up", "--data-dir", str(folder.parent / "other"), "--port", str(port))
        assert same_port.returncode == 3
        assert "Choose another --port" in " ".join(same_port.stderr.split())
        doctor = blockyard("doctor", "--data-dir", str(folder))
        assert doctor.returncode == 0, doctor.stdout


@pytest.mark.slow
def test_a_killed_part_comes_back(folder: Path) -> None:
    with up(folder) as running:
        for word in ("serve", "worker", "-D"):
            kill_and_see_it_come_back(running, word)


def kill_and_see_it_come_back(running: Running, word: str) -> None:
    email = f"before-{word.strip('-').lower()}@school.example"
    register(running.url, email)
    victim = running.child(word)
    assert victim is not None
    victim.send_signal(signal.SIGKILL)
    running.wait_until(lambda: running.child(word) not in (None, victim), f"another {word}")
    running.wait_until(running.is_ready, "readiness")
    running.wait_until(lambda: can_sign_in(running.url, email), "signing in with what was acknowledged before")


@pytest.mark.slow
@pytest.mark.parametrize("and_database", [False, True], ids=["alone", "and PostgreSQL"])
def test_a_killed_supervisor_leaves_nothing(folder: Path, and_database: bool) -> None:
    email = f"acknowledged-{and_database}@school.example".lower()
    with up(folder) as running:
        register(running.url, email)
        children = running.children()
        postgres = running.child("-D")
        assert postgres is not None
        running.process.send_signal(signal.SIGKILL)
        if and_database:
            postgres.kill()
        wait_for_end(running.process, "the supervisor")
        wait_until(lambda: all(has_ended(child) for child in children), "the end of all children")
    with up(folder) as running:
        assert can_sign_in(running.url, email)


@pytest.mark.slow
def test_an_api_that_cannot_start_is_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    refusal = blockyard("up", "--data-dir", str(folder), "--port", str(free_port()), BLOCKYARD_MODEL="nowhere:small")
    assert refusal.returncode == 1
    assert f"the API ended before it was ready. The end of {folder}/logs/api.log:" in refusal.stderr
    assert "BLOCKYARD_MODEL=nowhere:small cannot be used" in " ".join(refusal.stderr.split())


def test_half_configured_processes_refuse_to_start(tmp_path: Path) -> None:
    for command in ("serve", "worker", "migrate", "doctor"):
        refusal = blockyard(command, "--data-dir", str(tmp_path))
        assert refusal.returncode == 3
        assert "DATABASE_URL:" in refusal.stderr
    assert json.loads(blockyard("version", "--json").stdout) == {"version": __version__}


@pytest.mark.parametrize(
    "command",
    ["up", *(pytest.param(name, marks=pytest.mark.slow) for name in ("serve", "worker", "migrate", "doctor"))],
)
def test_a_wrong_setting_is_told_in_one_line(tmp_path: Path, command: str) -> None:
    wrong = {"BLOCKYARD_ACCESS_TOKEN_SECONDS": "25", "BLOCKYARD_LOG_LEVEL": "loud", "BLOCKYARD_SEAL_KEYS": "hidden"}
    where = ["--data-dir", str(tmp_path), *(["--port", str(free_port())] if command == "up" else [])]
    refusal = blockyard(command, *where, **wrong)
    assert (refusal.returncode, refusal.stdout) == (3, "")
    assert sorted(refusal.stderr.splitlines()) == [
        "blockyard: BLOCKYARD_ACCESS_TOKEN_SECONDS: Input should be greater than or equal to 60",
        "blockyard: BLOCKYARD_LOG_LEVEL: Input should be 'debug', 'info', 'warning' or 'error'",
        "blockyard: BLOCKYARD_SEAL_KEYS: key 1 must be written id:base64url of 32 bytes",
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "reason"),
    [
        ({"BLOCKYARD_MODEL_URL": "http://127.0.0.1:1/v1"}, "BLOCKYARD_MODEL: a model's address or key is set"),
        ({"BLOCKYARD_MODEL": "nowhere:small", "BLOCKYARD_MODEL_API_KEY": "key"}, "Unknown provider: nowhere"),
    ],
)
def test_a_half_configured_model_is_refused(tmp_path: Path, model: dict[str, str], reason: str) -> None:
    needed = NEEDS["serve"].keys() | NEEDS["worker"].keys()
    ring = KeyRing.generate().format()
    database = "postgresql://role:word@127.0.0.1:9/none"
    environment = {f"BLOCKYARD_{name.upper()}": ring if name.endswith("_keys") else database for name in needed}
    for command in ("serve", "worker"):
        refusal = blockyard(command, "--data-dir", str(tmp_path), **environment, **model)
        assert (refusal.returncode, reason in " ".join(refusal.stderr.split())) == (3, True), refusal.stderr
