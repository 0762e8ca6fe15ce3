"""What does a quiet school feel while another organization pours in builds, previews and mails?

`blockyard up` runs API, worker and PostgreSQL, as on an operator's machine. Quiet schools each ask for their first build, a
password reset and a preview: one after another while nothing else happens, then as many while the flood is on. Builds and
invitations of the flood are written into the database with their jobs, since limits would refuse most of them over HTTP;
its previews come over HTTP, and what is refused is told. A build counts from the request until a worker begins it, a mail
until its file is there, a preview until its answer.
"""

import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import httpx
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.orm import Session
from tests.lifecycle.processes import Running, up
from tests.lifecycle.test_crash import subscribe
from tests.lifecycle.test_up import register
from tests.waiting import ANSWER_SECONDS

from bench import options, report
from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.environments.models import Environment, EnvironmentVersion
from blockyard.environments.service import BUILD_TASK
from blockyard.identity.invitations import MAIL_TASK
from blockyard.identity.models import Invitation, Membership
from blockyard.local.embedded import Cluster
from blockyard.tenancy.database import sqlalchemy_url

WORLD: Final = "/api/v1/roblox/environment"
TOWN: Final = "A town with 60 houses, 20 schools, 20 labs, 100 trees, 40 cars and 30 benches."
AS_AN_OPERATOR_S: Final = {"BLOCKYARD_PREVIEWS_WARM": "true"}
"""The tests' own processes compute nothing ahead."""
LOOK_EVERY_SECONDS: Final = 0.005
PREVIEWS_AT_ONCE: Final = 16
LIMITS: Final = {"build": 2.0, "mail": 2.0, "preview": 3.0}
"""How many times as long as on the idle machine each may take."""

ADD_JOB: Final = text("""
    INSERT INTO queue.procrastinate_jobs (queue_name, task_name, lock, args)
    VALUES ((SELECT queue_name FROM queue.tasks WHERE name = :task), :task, :lock,
            jsonb_build_object('organization_id', CAST(:organization_id AS text), 'user_id', CAST(:user_id AS text),
                               CAST(:name AS text), CAST(:value AS text)))
""")
WAITING: Final = text(
    "SELECT task_name, count(*) AS count FROM queue.procrastinate_jobs WHERE status = 'todo' GROUP BY task_name"
)


@dataclass(frozen=True, slots=True)
class School:
    id: UUID
    email: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Site:
    """A running Blockyard, and a superuser's way into its database."""

    running: Running
    folder: Path
    http: httpx.Client
    engine: Engine

    def found(self, name: str) -> School:
        email = f"{name}@school.example"
        person = register(self.running.url, email)
        subscribe(self.folder, person["organization"]["id"])
        return School(UUID(person["organization"]["id"]), email, {"Authorization": f"Bearer {person['access_token']}"})

    def waiting(self) -> dict[str, int]:
        with self.engine.connect() as connection:
            return {row.task_name: row.count for row in connection.execute(WAITING)}


@contextmanager
def site() -> Iterator[Site]:
    with tempfile.TemporaryDirectory(prefix="blockyard-fairness-") as temporary:
        folder = Path(temporary) / "data"
        with (
            up(folder, settings=AS_AN_OPERATOR_S) as running,
            httpx.Client(base_url=running.url, timeout=ANSWER_SECONDS) as http,
        ):
            url = urlunsplit(urlsplit(Cluster(folder).admin_url)._replace(path="/blockyard"))
            engine = create_engine(sqlalchemy_url(url))
            yield Site(running, folder, http, engine)
            engine.dispose()


def build_starts(site: Site, school: School) -> float:
    sent = time.time()
    body = {"name": "First", "description": "One house"}
    answer = site.http.post(f"{WORLD}/create", json=body, headers=school.headers)
    assert answer.status_code == 202, answer.text
    while True:
        [version] = site.http.get(f"{WORLD}/First/versions", headers=school.headers).json()["items"]
        if version["finished_at"] is not None:  # the next school is as alone as this one was
            return datetime.fromisoformat(version["started_at"]).timestamp() - sent
        time.sleep(LOOK_EVERY_SECONDS)


def mail_comes(site: Site, school: School) -> float:
    folder = site.folder / "mail"
    seen = set(folder.glob("*.eml"))
    sent = time.time()
    answer = site.http.post("/api/v1/auth/password-reset", json={"email": school.email})
    assert answer.status_code == 202, answer.text
    while True:
        new = set(folder.glob("*.eml")) - seen
        for path in new:
            if f"To: {school.email}".encode() in path.read_bytes():
                return path.stat().st_mtime - sent
        time.sleep(LOOK_EVERY_SECONDS)


def preview_comes(site: Site, school: School) -> float:
    started = time.monotonic()
    body = {"name": "Tree", "description": "A tree"}
    answer = site.http.post(f"{WORLD}/preview", json=body, headers=school.headers)
    assert answer.status_code == 200, answer.text
    return time.monotonic() - started


ASKED: Final[dict[str, Callable[[Site, School], float]]] = {
    "build": build_starts,
    "mail": mail_comes,
    "preview": preview_comes,
}


def milliseconds(site: Site, schools: list[School]) -> dict[str, list[float]]:
    """What each school waited, by what it asked for."""
    taken: dict[str, list[float]] = {name: [] for name in ASKED}
    for school in schools:
        for name, ask in ASKED.items():
            taken[name].append(1000 * ask(site, school))
            report.say(f"{name}: {taken[name][-1]:.0f} ms")
    return taken


@dataclass
class Flood:
    """What one organization pours in."""

    site: Site
    school: School
    previews: int
    answers: Counter[int] = field(default_factory=Counter)
    ended: threading.Event = field(default_factory=threading.Event)

    def add_jobs(self, builds: int, mails: int) -> None:
        with Session(self.site.engine) as session, session.begin():
            user_id = session.query(Membership.user_id).filter_by(organization_id=self.school.id).scalar()
            stamp = {"organization_id": self.school.id, "created_by_id": user_id}
            request = {"name": "Town", "description": TOWN}
            session.execute(text("SET LOCAL search_path = queue, pg_catalog"))  # as Procrastinate's triggers expect
            worlds = [
                Environment(**stamp, id=new_id(), name=f"Town {number}", request=request) for number in range(builds)
            ]
            versions = [
                EnvironmentVersion(
                    **stamp,
                    id=new_id(),
                    environment_id=world.id,
                    number=1,
                    status="queued",
                    request=request,
                    notices=[],
                )
                for world in worlds
            ]
            expires_at = clock.now() + timedelta(days=1)
            invitations = [
                Invitation(**stamp, id=new_id(), email=f"{n}@invited.example", role="teacher", expires_at=expires_at)
                for n in range(mails)
            ]
            for rows in (worlds, versions, invitations):
                session.add_all(rows)
                session.flush()
            for row in versions:
                self.add_job(session, user_id, BUILD_TASK, "version_id", row.id, str(row.environment_id))
            for invited in invitations:
                self.add_job(session, user_id, MAIL_TASK, "invitation_id", invited.id, None)
            session.execute(text("SELECT pg_notify('procrastinate_queue_v1#default', '{\"type\": \"job_inserted\"}')"))

    def add_job(self, session: Session, user_id: UUID, task: str, name: str, value: UUID, lock: str | None) -> None:
        who = {"organization_id": str(self.school.id), "user_id": str(user_id)}
        session.execute(ADD_JOB, who | {"task": task, "lock": lock, "name": name, "value": str(value)})

    @contextmanager
    def of_previews(self) -> Iterator[None]:
        threads = [threading.Thread(target=self.ask_for_previews) for _ in range(PREVIEWS_AT_ONCE)]
        for thread in threads:
            thread.start()
        yield
        self.ended.set()
        for thread in threads:
            thread.join()

    def ask_for_previews(self) -> None:
        body = {"name": "Town", "description": TOWN}
        with httpx.Client(base_url=self.site.running.url, timeout=ANSWER_SECONDS) as http:
            while self.answers.total() < self.previews and not self.ended.is_set():
                answer = http.post(f"{WORLD}/preview", json=body, headers=self.school.headers)
                self.answers[answer.status_code] += 1


def main() -> int:
    chosen = options.parse(__doc__, rounds=10, seconds=0)
    builds, previews, mails = (60, 60, 20) if chosen.smoke else (2000, 2000, 300)
    with site() as place:
        quiet = [place.found(f"quiet-{number}") for number in range(2 * chosen.rounds + 1)]
        milliseconds(place, quiet[:1])  # what is loaded at the first use does not count
        idle = milliseconds(place, quiet[1 : chosen.rounds + 1])
        flood = Flood(place, place.found("loud"), previews)
        with flood.of_previews():
            flood.add_jobs(builds, mails)
            loaded = milliseconds(place, quiet[chosen.rounds + 1 :])
            left = place.waiting()
    results = {
        name: {"idle_ms": median(idle[name]), "loaded_ms": median(loaded[name]), "limit": LIMITS[name]}
        for name in ASKED
    }
    for row in results.values():
        row["ratio"] = row["loaded_ms"] / row["idle_ms"]
    show(results, {"waiting at the end": left, "previews answered": dict(flood.answers)}, as_json=chosen.json)
    return 0 if chosen.smoke or all(row["ratio"] <= row["limit"] for row in results.values()) else 1


def show(results: dict[str, dict[str, float]], flood: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        report.print_json({"quiet_school": results, "flood": flood})
        return
    rows = [[name, *(row[key] for key in ("idle_ms", "loaded_ms", "ratio", "limit"))] for name, row in results.items()]
    report.print_rows("A quiet school", ["", "idle, ms", "in the flood, ms", "x as long", "may be"], rows)
    for what, count in flood.items():
        report.console.print(f"The flood, {what}: {count}")


if __name__ == "__main__":
    sys.exit(main())
