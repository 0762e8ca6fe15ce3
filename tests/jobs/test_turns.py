"""Turns: whose job is next, on the statement with which workers fetch, and as the role that they have."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import UUID

import psycopg
import pytest

from blockyard.base import clock
from blockyard.base.settings import reveal
from blockyard.jobs.queue import open_queue
from tests.databases import TestDatabase
from tests.jobs.steps import arguments_of

SCHOOLS = [UUID(int=number) for number in range(1, 1001)]
A, B, C = SCHOOLS[:3]

ADD = """
    INSERT INTO queue.procrastinate_jobs (queue_name, task_name, args, lock, priority, scheduled_at)
    SELECT %(queue)s, %(task)s, %(args)s::jsonb, %(lock)s, %(priority)s, %(scheduled_at)s
    FROM generate_series(1, %(count)s)
    RETURNING id
"""
FETCH = "SELECT id, args ->> 'organization_id' FROM queue.claim_job(%s, %s, %s)"
RETRY = "SELECT queue.procrastinate_retry_job_v2(%s, now() + %s::interval, NULL, NULL, NULL)"
Queue = psycopg.Connection[Any]


@pytest.fixture
def queue(database: TestDatabase, admin: psycopg.Connection) -> Iterator[Queue]:
    """Empty."""
    admin.execute("TRUNCATE queue.procrastinate_jobs, queue.turns, queue.weights CASCADE")
    admin.execute("SET search_path = queue, pg_catalog")  # as Procrastinate's triggers expect
    with psycopg.connect(reveal(database.settings.queue_database_url), autocommit=True) as queue:
        yield queue


@pytest.fixture
def worker_id(queue: Queue) -> int:
    return register(queue)


def register(queue: Queue) -> int:
    [(worker_id,)] = queue.execute("SELECT * FROM queue.procrastinate_register_worker_v1()").fetchall()
    return int(worker_id)


def add(admin: psycopg.Connection, school: UUID, count: int = 1, **columns: object) -> list[int]:
    """Jobs of one school; returns their numbers."""
    row: dict[str, object] = {
        "queue": "default",
        "task": "environments.build_version",
        "args": arguments_of(school, version_id="x"),
    }
    row |= {"lock": None, "priority": 0, "scheduled_at": None, "count": count} | columns
    return [number for (number,) in admin.execute(ADD, row)]


def fetch(queue: Queue, worker_id: int, at_most: int = 1000, name: str = "default") -> tuple[int, UUID] | None:
    """Number and school of the next job."""
    row = queue.execute(FETCH, [[name], worker_id, at_most]).fetchone()
    return None if row is None else (row[0], UUID(row[1]))


def schools(queue: Queue, worker_id: int, count: int) -> str:
    """Whose jobs the next ones are."""
    found = [fetch(queue, worker_id) for _ in range(count)]
    return "".join("-" if job is None else "ABC"[job[1].int - 1] for job in found)


def finish(queue: Queue, job: tuple[int, UUID] | None) -> None:
    assert job is not None
    queue.execute("SELECT queue.procrastinate_finish_job_v1(%s, 'succeeded', true)", [job[0]])


def test_a_thousand_jobs_delay_anothers_first_by_one(admin: psycopg.Connection, queue: Queue, worker_id: int) -> None:
    add(admin, A, 1000)
    assert schools(queue, worker_id, 3) == "AAA"
    add(admin, B, 2)
    assert schools(queue, worker_id, 5) == "BABAA"
    add(admin, C)
    assert schools(queue, worker_id, 2) == "CA"


def test_a_turn_is_as_long_as_its_weight(admin: psycopg.Connection, queue: Queue, worker_id: int) -> None:
    admin.execute("INSERT INTO queue.weights (turn, weight) VALUES (%s, 3)", [str(A)])
    add(admin, A, 10)
    add(admin, B, 10)
    assert schools(queue, worker_id, 10) == "AAABAAABAA"


def test_many_workers_share_one_order(database: TestDatabase, admin: psycopg.Connection, queue: Queue) -> None:
    for school in SCHOOLS[:20]:
        add(admin, school, 15)

    def work(_number: int) -> None:
        with psycopg.connect(reveal(database.settings.queue_database_url), autocommit=True) as mine:
            worker_id = register(mine)
            while fetch(mine, worker_id) is not None:
                pass

    with ThreadPoolExecutor(8) as workers:
        list(workers.map(work, range(8)))
    started = admin.execute(
        "SELECT job.turn, job.worker_id FROM queue.procrastinate_events AS event"
        " JOIN queue.procrastinate_jobs AS job ON job.id = event.job_id WHERE event.type = 'started' ORDER BY event.id"
    ).fetchall()
    assert len(started) == 300, "each was fetched once"
    assert len({worker for _, worker in started}) == 8
    for end in range(20, 301, 20):
        assert set(Counter(turn for turn, _ in started[:end]).values()) == {end // 20}


def test_jobs_of_one_lock_run_one_at_a_time_in_order(admin: psycopg.Connection, queue: Queue, worker_id: int) -> None:
    first, second = add(admin, A, 2, lock="world")
    [other] = add(admin, A, lock="another world")
    running = fetch(queue, worker_id)
    assert running == (first, A)
    assert fetch(queue, worker_id) == (other, A)
    assert fetch(queue, worker_id) is None
    finish(queue, running)
    assert fetch(queue, worker_id) == (second, A)


def test_one_that_is_tried_again_keeps_its_place(admin: psycopg.Connection, queue: Queue, worker_id: int) -> None:
    """Also among so many that not all of them are looked at."""
    first, *_others = add(admin, A, 200, lock="world")
    assert fetch(queue, worker_id) == (first, A)
    queue.execute(RETRY, [first, "1 hour"])
    assert fetch(queue, worker_id) is None, "all others wait for it"
    [of_b] = add(admin, B)
    assert fetch(queue, worker_id) == (of_b, B), "another school does not"
    admin.execute("UPDATE queue.procrastinate_jobs SET scheduled_at = now() WHERE id = %s", [first])
    assert fetch(queue, worker_id) == (first, A)


def test_priority_then_age_within_a_school(admin: psycopg.Connection, queue: Queue, worker_id: int) -> None:
    [plain] = add(admin, A)
    [urgent] = add(admin, A, priority=5)
    [later] = add(admin, A, priority=9, scheduled_at=clock.now() + timedelta(hours=1))
    assert [fetch(queue, worker_id) for _ in range(3)] == [(urgent, A), (plain, A), None]
    assert later


def test_no_school_gets_all_slots_of_a_worker(admin: psycopg.Connection, queue: Queue, worker_id: int) -> None:
    add(admin, A, 5)
    running = [fetch(queue, worker_id, at_most=2) for _ in range(3)]
    assert [job and job[1] for job in running] == [A, A, None]
    add(admin, B)
    found = fetch(queue, worker_id, at_most=2)
    assert found is not None
    assert found[1] == B
    assert fetch(queue, register(queue), at_most=2) is not None, "another worker has slots of its own"
    finish(queue, running[0])
    assert fetch(queue, worker_id, at_most=2) is not None


async def test_the_worker_lets_one_school_have_half_of_its_slots(
    database: TestDatabase, admin: psycopg.Connection, queue: Queue, worker_id: int
) -> None:
    add(admin, A, 5)
    async with open_queue(
        reveal(database.settings.queue_database_url), {"default": 3, "mail": 1}, []
    ).open_async() as app:
        found = [await app.job_manager.fetch_job(["default"], worker_id) for _ in range(3)]
    assert [job is not None for job in found] == [True, True, False]


def test_mail_has_turns_of_its_own(admin: psycopg.Connection, queue: Queue, worker_id: int) -> None:
    add(admin, A, 3)
    [mail] = add(admin, A, queue="mail", task="identity.mail_invitation")
    add(admin, B)
    assert schools(queue, worker_id, 1) == "A"
    assert fetch(queue, worker_id, name="mail") == (mail, A)
    assert schools(queue, worker_id, 2) == "BA"


def test_jobs_of_the_gate_have_turns_by_task(admin: psycopg.Connection, queue: Queue, worker_id: int) -> None:
    """What names an organization belongs to its turn."""
    add(admin, A, 2, task="gate.stripe_event", args="{}")
    add(admin, A, 2, task="gate.settle_billing_request")
    add(admin, A, 2)
    turns = {"gate.stripe_event": 2, str(A): 4}
    assert dict(admin.execute("SELECT turn, count(*) FROM queue.procrastinate_jobs GROUP BY turn").fetchall()) == turns


def test_the_plan_reads_one_entry_of_each_turn(admin: psycopg.Connection, queue: Queue, worker_id: int) -> None:
    """10,000 jobs of 1,000 schools: no scan of them all, and the jobs of one school alone are looked at."""
    for school in SCHOOLS:
        add(admin, school, 10)
    admin.execute("ANALYZE queue.procrastinate_jobs")
    plans: list[str] = []
    admin.add_notice_handler(lambda notice: plans.append(notice.message_primary or ""))
    admin.execute("LOAD 'auto_explain'")
    for setting in ("log_min_duration = 0", "log_analyze = on", "log_nested_statements = on", "log_timing = off"):
        admin.execute(f"SET auto_explain.{setting}".encode())
    admin.execute("SET client_min_messages = log")
    assert fetch(admin, worker_id) is not None
    [plan] = [plan for plan in plans if "Update on procrastinate_jobs" in plan]
    assert "Seq Scan on procrastinate_jobs" not in plan, plan
    [chosen] = [line for line in plan.splitlines() if "Subquery Scan on first" in line]
    assert "loops=1)" in chosen, plan
    [looked_at] = [line for line in plan.splitlines() if "procrastinate_jobs due_1" in line]
    assert "actual rows=1" in looked_at, plan


@pytest.mark.parametrize("name", ["take_job", "fetch_job"])
def test_a_worker_of_the_releases_before_takes_turns_too(
    admin: psycopg.Connection, queue: Queue, worker_id: int, name: str
) -> None:
    add(admin, A, 2)
    add(admin, B)
    before = FETCH.replace("claim_job", name)
    taken = [queue.execute(before, [["default"], worker_id, 1000]).fetchone() for _ in range(4)]
    assert [row and row[1] for row in taken] == [str(A), str(B), str(A), None]


def test_nothing_is_compiled_for_what_takes_milliseconds(admin: psycopg.Connection) -> None:
    """Without sequential scans a statement's cost is said to be 10,000,000,000, and PostgreSQL compiles it for seconds."""
    statement = (
        "SELECT proname FROM pg_proc WHERE 'enable_seqscan=off' = ANY (proconfig) AND NOT 'jit=off' = ANY (proconfig)"
    )
    assert admin.execute(statement).fetchall() == []
    assert admin.execute("SELECT count(*) FROM pg_proc WHERE 'enable_seqscan=off' = ANY (proconfig)").fetchone() == (1,)
