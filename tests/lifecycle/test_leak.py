"""docs/operate/leak.md, done literally: the processes that run refuse what was signed before, at the next request."""

from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
import pytest

from blockyard.local.embedded import Cluster
from tests.lifecycle.processes import Running, blockyard, up
from tests.waiting import ANSWER_SECONDS

pytestmark = pytest.mark.slow

PERSON = {
    "email": "teacher@school.example",
    "password": "a long enough one",
    "full_name": "Alex Kim",
    "organization_name": "Springfield School",
}
LIST, ME = "/api/v1/agents/instances", "/api/v1/auth/me"


def answers(running: Running, token: str) -> list[int]:
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=running.url, headers=headers, timeout=ANSWER_SECONDS) as client:
        return [client.get(path).status_code for path in (LIST, ME)]


def post(running: Running, path: str, body: dict[str, str]) -> httpx.Response:
    return httpx.post(f"{running.url}/api/v1/auth/{path}", json=body, timeout=ANSWER_SECONDS)


def checked_in(folder: Path) -> list[str]:
    """The kinds of processes that have said which keys they have."""
    url = urlunsplit(urlsplit(Cluster(folder).admin_url)._replace(path="/blockyard"))
    with psycopg.connect(url) as admin:
        return [kind for (kind,) in admin.execute("SELECT kind FROM tenancy.processes ORDER BY kind")]


def test_after_a_leak(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    where = ("--data-dir", str(folder))
    with up(folder) as running:
        pair = post(running, "register", PERSON).json()
        assert answers(running, pair["access_token"]) == [200, 200]
        leaked = blockyard("secrets", "leaked", *where)
        assert leaked.returncode == 0, leaked.stderr
        assert answers(running, pair["access_token"]) == [503, 401], "a seal that is retired, and a token's key that is"
    with up(folder) as running:
        assert answers(running, pair["access_token"]) == [401, 401]
        fresh = post(running, "refresh", {"refresh_token": pair["refresh_token"]})
        assert fresh.status_code == 200, fresh.text
        assert answers(running, fresh.json()["access_token"]) == [200, 200]
        assert blockyard("secrets", "reseal", *where).returncode == 0
        assert blockyard("secrets", "retire", *where).returncode == 0
        doctor = blockyard("doctor", *where)
        assert doctor.returncode == 0, doctor.stdout


def test_a_rotation_under_way(tmp_path: Path) -> None:
    """Nobody is refused, and nothing is retired that a process still signs with."""
    folder = tmp_path / "data"
    where = ("--data-dir", str(folder))
    with up(folder) as running:
        pair = post(running, "register", PERSON).json()
        running.wait_until(lambda: checked_in(folder) == ["api", "worker"], "both processes with the old keys")
        assert blockyard("secrets", "rotate", *where).returncode == 0
        refused = blockyard("secrets", "retire", *where)
        assert refused.returncode == 1
        for kind in ("api", "worker"):
            assert f"{kind}, seen " in " ".join(refused.stderr.split())
        assert answers(running, pair["access_token"]) == [200, 200]
    with up(folder) as running:
        assert answers(running, pair["access_token"]) == [200, 200]
        assert blockyard("secrets", "reseal", *where).returncode == 0
        assert blockyard("secrets", "retire", *where).returncode == 0
        assert answers(running, pair["access_token"]) == [401, 401]
        fresh = post(running, "login", {key: PERSON[key] for key in ("email", "password")})
        assert answers(running, fresh.json()["access_token"]) == [200, 200]
