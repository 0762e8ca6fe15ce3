"""Students' data in real processes: a worker that is killed in the middle of a sweep and of an export, and what an export of
twenty thousand students takes."""

import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
import pytest

from blockyard.local.embedded import Cluster
from tests.lifecycle.processes import Running, up
from tests.lifecycle.test_crash import kill, subscribe
from tests.lifecycle.test_rosters import most_memory
from tests.lifecycle.test_up import register
from tests.waiting import ANSWER_SECONDS

EXPORTS: Final = "/api/v1/organizations/current/student-exports"
EVENTS: Final = 20
"""Of each student, in one attempt."""
KINDS: Final = ("students", "enrollments", "attempts", "progress_events")
MOST_MIB: Final = 120
"""That a worker grows by while it exports, with what Python keeps for later: its rows alone are several times as much."""
FILL: Final = """
    WITH student AS (
        INSERT INTO blockyard.students (organization_id, id, display_name, created_by_id)
        SELECT %(org)s, gen_random_uuid(), 'Student ' || number, %(user)s FROM generate_series(1, %(students)s) AS number
        RETURNING id),
    enrolled AS (
        INSERT INTO blockyard.enrollments (organization_id, id, class_id, student_id, status, created_by_id)
        SELECT %(org)s, gen_random_uuid(), %(class)s, id, 'active', %(user)s FROM student),
    attempt AS (
        INSERT INTO blockyard.attempts (organization_id, id, class_id, assignment_id, student_id, number, via, started_at,
            last_seen_at, answered, answered_right, score, seconds_active)
        SELECT %(org)s, gen_random_uuid(), %(class)s, %(assignment)s, id, 1, 'browser', now(), now(), 0, 0, 0, 0 FROM student
        RETURNING id, student_id)
    INSERT INTO blockyard.progress_events (organization_id, id, class_id, attempt_id, student_id, event_id, type, data,
        happened_at, received_at)
    SELECT %(org)s, gen_random_uuid(), %(class)s, attempt.id, student_id, gen_random_uuid(), 'question.answered',
        '{"activity": "quiz", "question": "quiz/0", "answer": 1, "correct": true}', now(), now()
    FROM attempt CROSS JOIN generate_series(1, %(events)s)
"""


@dataclass
class Records:
    """An owner whose school has many students."""

    running: Running
    client: httpx.Client
    folder: Path
    organization_id: str

    def sql(self, statement: str, *values: Any) -> list[Any]:
        url = urlunsplit(urlsplit(Cluster(self.folder).admin_url)._replace(path="/blockyard"))
        with psycopg.connect(url) as admin:
            cursor = admin.execute(statement.encode(), values or None)
            return cursor.fetchall() if cursor.description else []

    def fill(self, students: int) -> None:
        """Each attends one class, and has played one assignment."""
        made = self.client.post("/api/v1/classes", json={"name": "All", "subject": "Science"})
        words = {"name": "Mars Base", "description": "One red rover"}
        assert self.client.post("/api/v1/roblox/environment/create", json=words).status_code == 202
        body = {"environment": "Mars Base", "title": "Gases"}
        given = self.client.post(f"/api/v1/classes/{made.json()['id']}/assignments", json=body)
        assert given.status_code == 201, given.text
        ids = {"class": made.json()["id"], "assignment": given.json()["id"], "user": given.json()["created_by_id"]}
        sizes = {"org": self.organization_id, "students": students, "events": EVENTS}
        url = urlunsplit(urlsplit(Cluster(self.folder).admin_url)._replace(path="/blockyard"))
        with psycopg.connect(url) as admin:
            admin.execute(FILL, ids | sizes)

    def counts(self) -> dict[str, int]:
        return {kind: self.sql(f"SELECT count(*) FROM blockyard.{kind}")[0][0] for kind in KINDS}

    def told(self) -> Counter[str]:
        """By all reports together."""
        total: Counter[str] = Counter()
        for (counts,) in self.sql("SELECT counts FROM blockyard.deletion_reports"):
            total.update(counts)
        return total

    def export(self, export_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self.client.get(f"{EXPORTS}/{export_id}").json()
        assert found["error"] is None, found
        return found

    def wait_for_export(self, export_id: str) -> dict[str, Any]:
        self.running.wait_until(
            lambda: bool(self.export(export_id)["state"] == "ready"),
            "an export that is ready",
            lambda: self.export(export_id)["progress"],
        )
        return self.export(export_id)

    def download(self, export_id: str) -> zipfile.ZipFile:
        answer = self.client.get(f"{EXPORTS}/{export_id}/students.zip")
        assert answer.status_code == 200, answer.text
        return zipfile.ZipFile(io.BytesIO(answer.content))


@contextmanager
def records(folder: Path) -> Iterator[Records]:
    with up(folder) as running:
        person = register(running.url, "children@school.example")
        subscribe(folder, person["organization"]["id"])
        headers = {"Authorization": f"Bearer {person['access_token']}"}
        with httpx.Client(base_url=running.url, headers=headers, timeout=ANSWER_SECONDS) as client:
            yield Records(running, client, folder, person["organization"]["id"])


@pytest.mark.slow
def test_a_worker_killed_in_mid_sweep_leaves_nothing_half_done(tmp_path: Path) -> None:
    """Whatever it has deleted is told, and is gone whole; who stays has all that she had."""
    with records(tmp_path / "data") as school:
        school.fill(6_000)
        begun = school.counts()
        school.sql(
            "UPDATE blockyard.students SET archived_at = now() - interval '800 days' WHERE id IN"
            " (SELECT id FROM blockyard.students ORDER BY id LIMIT 5000)"
        )
        school.sql("UPDATE blockyard.retention_settings SET swept_at = NULL")
        school.sql("SELECT children.enqueue_sweeps(now(), 10)")
        seen = begun
        for kills in range(2):

            def is_in_the_middle(before: int = seen["students"]) -> bool:
                return bool(school.counts()["students"] < before)

            school.running.wait_until(is_in_the_middle, "a sweep that has begun", school.counts)
            kill(school.running, "worker")
            seen = school.counts()
            assert 1_000 < seen["students"] < begun["students"], f"kill {kills + 1} came too late"
            gone = {kind: begun[kind] - seen[kind] for kind in KINDS}
            assert school.told() == gone
            assert gone == {kind: gone["students"] * (EVENTS if kind == "progress_events" else 1) for kind in KINDS}
        school.running.wait_until(lambda: school.counts()["students"] == 1_000, "the end of the sweep", school.counts)
        left = school.counts()
        assert left == {"students": 1_000, "enrollments": 1_000, "attempts": 1_000, "progress_events": 1_000 * EVENTS}
        assert school.told() == {kind: begun[kind] - left[kind] for kind in KINDS}
        listed = school.client.get("/api/v1/organizations/current/deletion-reports").json()
        assert {item["rule"] for item in listed["items"]} == {"student_archived"}


@pytest.mark.slow
def test_a_worker_killed_in_mid_export_exports_all(tmp_path: Path) -> None:
    with records(tmp_path / "data") as school:
        school.fill(5_000)
        export_id = str(school.client.post(EXPORTS).json()["id"])
        school.running.wait_until(
            lambda: bool(5 <= school.export(export_id)["progress"] < 95),
            "an export in the middle",
            lambda: school.export(export_id)["progress"],
        )
        kill(school.running, "worker")
        assert school.export(export_id)["state"] == "working"
        ready = school.wait_for_export(export_id)
        archive = school.download(export_id)
        assert archive.testzip() is None
        for kind, count in school.counts().items():
            rows = json.loads(archive.read(f"{kind}.json"))
            assert (len(rows), len({row["id"] for row in rows})) == (count, count), kind
        stored = list((tmp_path / "data" / "files").rglob("student-exports/*/*.zip"))
        assert [path.stat().st_size for path in stored] == [ready["size_bytes"]]


@pytest.mark.slow
def test_twenty_thousand_students_take_no_more_memory_than_a_few_pages(tmp_path: Path) -> None:
    with records(tmp_path / "data") as school:
        school.fill(50)
        school.wait_for_export(str(school.client.post(EXPORTS).json()["id"]))  # all that is loaded once is loaded
        worker = school.running.child("worker")
        assert worker is not None
        before = most_memory(worker)
        school.sql("UPDATE blockyard.assignments SET title = 'First'")
        school.sql("UPDATE blockyard.environments SET name = 'First'")
        school.fill(20_000)
        export_id = str(school.client.post(EXPORTS).json()["id"])
        ready = school.wait_for_export(export_id)
        after = most_memory(worker)
        archive = school.download(export_id)
        whole = sum(info.file_size for info in archive.infolist()) >> 20
    seconds = f"{ready['created_at']} to {ready['finished_at']}"
    print(
        f"{whole} MiB in {ready['size_bytes'] >> 20} MiB; the worker held {before} MiB before, {after} after; {seconds}"
    )
    assert after - before <= MOST_MIB < whole
