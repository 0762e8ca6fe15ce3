"""Rosters in real processes: fifty thousand rows within a minute, and a worker that is killed in the middle of each step."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import httpx
import psutil
import psycopg
import pytest

from blockyard.local.embedded import Cluster
from tests.lifecycle.processes import Running, up
from tests.lifecycle.test_crash import kill, subscribe
from tests.lifecycle.test_up import register
from tests.rosters.files import enrolled, oneroster, role, school_class, user
from tests.waiting import ANSWER_SECONDS, Patience

IMPORTS: Final = "/api/v1/rosters/imports"
ZIP: Final = {"Content-Type": "application/zip"}
MOST_SECONDS: Final = 60
"""While others keep the processors busy, none of them counts."""
MOST_MIB: Final = 400
CLASSES: Final = 1_000
STUDENTS: Final = 24_000
ENROLLMENTS: Final = 25_000
"""Together 50,000 rows, besides those of roles.csv."""


def big_school(students: int, classes: int, enrollments: int, family: str = "Family") -> bytes:
    ids = [f"student-{number:08}" for number in range(students)]
    class_ids = [f"class-{number:08}" for number in range(classes)]
    return oneroster(
        classes=[school_class(id, f"Class {id}", grades="05", subjects="Science") for id in class_ids],
        users=[user(id, f"Given{id[-4:]}", f"{family}{id[-6:]}", grades="05") for id in ids],
        roles=[role(id) for id in ids],
        enrollments=[
            enrolled(class_ids[(number + number // students) % classes], ids[number % students])
            for number in range(enrollments)
        ],
    )


class Office:
    """An owner who imports rosters."""

    def __init__(self, running: Running, client: httpx.Client) -> None:
        self.running, self.client = running, client

    def send(self, content: bytes) -> str:
        answer = self.client.post(IMPORTS, headers=ZIP, content=content)
        assert answer.status_code == 202, answer.text
        return str(answer.json()["id"])

    def look(self, import_id: str) -> dict[str, Any]:
        answer = self.client.get(f"{IMPORTS}/{import_id}")
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        return body

    def ask(self, import_id: str, step: str) -> None:
        body = {"confirm_removals": True} if step == "apply" else None
        answer = self.client.post(f"{IMPORTS}/{import_id}/{step}", json=body)
        assert answer.status_code == 202, answer.text

    def wait_for(self, import_id: str, state: str) -> tuple[dict[str, Any], set[int]]:
        """The import, and which progress was seen on the way."""
        seen: set[int] = set()

        def is_there() -> bool:
            body = self.look(import_id)
            seen.add(body["progress"])
            assert body["error"] is None, body
            return bool(body["state"] == state)

        self.running.wait_until(is_there, f"an import that is {state}", lambda: max(seen, default=0))
        return self.look(import_id), seen

    def kill_while(self, import_id: str, state: str, folder: Path, least: int) -> int:
        """Kills the worker in the middle of the step; how far it was. Nobody sees half of what it does."""
        begun = rows_of(folder)
        body = self.look(import_id)

        def is_in_the_middle() -> bool:
            nonlocal body
            body = self.look(import_id)
            assert body["state"] == state, f"{body['state']}: it was too quick"
            return bool(least <= body["progress"] < 100)

        self.running.wait_until(is_in_the_middle, f"an import that is {state}", lambda: body["progress"])
        kill(self.running, "worker")
        seen = rows_of(folder)
        assert {name: seen[name] for name in TABLES} == {name: begun[name] for name in TABLES}
        return int(body["progress"])


TABLES: Final = ("students", "classes", "enrollments", "active")


@contextmanager
def office(folder: Path) -> Iterator[Office]:
    with up(folder) as running:
        person = register(running.url, "rosters@school.example")
        subscribe(folder, person["organization"]["id"])
        headers = {"Authorization": f"Bearer {person['access_token']}"}
        with httpx.Client(base_url=running.url, headers=headers, timeout=ANSWER_SECONDS) as client:
            yield Office(running, client)


def rows_of(folder: Path) -> dict[str, int]:
    """How many rows there are, and how many of them are active."""
    url = urlunsplit(urlsplit(Cluster(folder).admin_url)._replace(path="/blockyard"))
    with psycopg.connect(url) as admin:
        (row,) = admin.execute(
            "SELECT (SELECT count(*) FROM blockyard.students), (SELECT count(*) FROM blockyard.classes),"
            " (SELECT count(*) FROM blockyard.enrollments),"
            " (SELECT count(*) FROM blockyard.enrollments WHERE status = 'active'),"
            " (SELECT count(*) FROM blockyard.audit_entries WHERE action = 'roster.applied'),"
            " (SELECT count(*) - count(DISTINCT (import_id, target_id)) FROM blockyard.roster_changes)"
        ).fetchall()
    return dict(zip(("students", "classes", "enrollments", "active", "told", "twice"), row, strict=True))


def most_memory(process: psutil.Process) -> int:
    """MiB that it ever held."""
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) // 1024


@pytest.mark.slow
def test_fifty_thousand_rows_within_a_minute(tmp_path: Path) -> None:
    content = big_school(STUDENTS, CLASSES, ENROLLMENTS)
    with office(tmp_path / "data") as school:
        import_id, times = "", {}
        for step, state in (("send", "staged"), ("apply", "applied"), ("undo", "undone")):
            begun, patience = time.monotonic(), Patience()
            if step == "send":
                import_id = school.send(content)
            else:
                school.ask(import_id, step)
            body, seen = school.wait_for(import_id, state)
            patience.count()
            times[step] = patience.spent
            print(f"{step}: {patience.spent:.1f} s that count, of {time.monotonic() - begun:.1f}")
            assert (body["progress"], len(seen) > 2) == (100, True), seen
            if step == "apply":
                expected = {"students": STUDENTS, "classes": CLASSES, "enrollments": ENROLLMENTS, "active": ENROLLMENTS}
                assert rows_of(tmp_path / "data").items() >= expected.items()
        worker = school.running.child("worker")
        assert worker is not None
        memory = [most_memory(one) for one in (worker, *worker.children(recursive=True))]
        assert rows_of(tmp_path / "data")["students"] == 0
    print(f"{len(content) >> 10} KiB; worker and children held {memory} MiB at most")
    assert times["send"] + times["apply"] < MOST_SECONDS
    assert max(memory) <= MOST_MIB


@pytest.mark.slow
def test_a_killed_worker_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """Killed once in each step; what was in the middle is done again, or goes on, and never half."""
    folder = tmp_path / "data"
    with office(folder) as school:
        first = school.send(big_school(400, 20, 500))
        school.wait_for(first, "staged")
        school.ask(first, "apply")
        school.wait_for(first, "applied")
        before = rows_of(folder)
        import_id = school.send(big_school(6_000, 250, 7_000, family="Other"))
        kills = [school.kill_while(import_id, "staging", folder, 10)]
        staged, _ = school.wait_for(import_id, "staged")
        expected = {"new": 5_600, "changed": 400, "unchanged": 0, "leaving": 0, "missed": 0, "here": 400}
        assert staged["counts"]["students"] == expected
        assert rows_of(folder) == before | {"twice": 0}
        school.ask(import_id, "apply")
        kills.append(school.kill_while(import_id, "applying", folder, 20))
        school.wait_for(import_id, "applied")
        applied = rows_of(folder)
        assert (applied["students"], applied["classes"], applied["told"]) == (6_000, 250, 2)
        assert applied["active"] == 7_000
        school.ask(import_id, "undo")
        kills.append(school.kill_while(import_id, "undoing", folder, 40))
        undone, _ = school.wait_for(import_id, "undone")
        assert (undone["kept_count"], rows_of(folder)) == (0, before | {"told": 2, "twice": 0})
        print(f"killed at {kills} % of each step")
