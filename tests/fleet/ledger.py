"""What must be there in the end: what was acknowledged, once."""

import json
from collections import Counter
from datetime import UTC, datetime
from typing import Any

import httpx

from tests.api.steps import mails_to
from tests.fleet import faults
from tests.fleet.fleet import Fleet
from tests.fleet.load import EXECUTIONS, INVITATIONS, Load
from tests.fleet.school import WORLDS, School
from tests.waiting import wait_until

AUDIT = "/api/v1/organizations/current/audit"


def settle(fleet: Fleet) -> None:
    """Everything that was asked for is done: what waits for its next try is tried now, and nothing was given up. Billing's
    night has jobs that are for later."""
    left = list[dict[str, Any]]()

    def all_done() -> bool:
        now = datetime.now(UTC)
        told = json.loads(fleet.blockyard("jobs", "list", "--json").stdout)["jobs"]
        left[:] = [job for job in told if job["status"] != "waiting" or due(job) <= now]
        return left == []

    for task in (faults.BUILD, faults.FORGET, faults.MAIL):
        faults.retry(fleet, task)
    wait_until(all_done, "the end of all jobs", progress=lambda: left)


def due(job: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(job["due_at"] or job["asked_at"])


def assert_all_is_there_once(fleet: Fleet, load: Load) -> None:
    assert load.refusals == []
    for school in load.schools:
        assert_school_is_whole(fleet, load, school)


def assert_school_is_whole(fleet: Fleet, load: Load, school: School) -> None:
    executions, invitations, worlds = (load.of(school, kind) for kind in ("execution", "invitation", "world"))
    assert min(map(len, (executions, invitations, worlds))) > 0
    with load.client(school) as client:
        done = list_all(client, EXECUTIONS)
        assert Counter(one["id"] for one in done) == Counter(entry.id for entry in executions)
        unlike = [one for one in done if one["status"] != "completed"]
        assert unlike == [], unlike
        ended = [one for one in list_all(client, AUDIT) if one["action"] == "agent_execution.completed"]
        assert Counter(one["resource_id"] for one in ended) == Counter(entry.id for entry in executions)
        invited = list_all(client, INVITATIONS)
        assert Counter(one["id"] for one in invited) == Counter(entry.id for entry in invitations)
        versions = list_all(client, f"{WORLDS}/Meadow/versions")
        assert len(versions) == len(worlds)
        assert {one["status"] for one in versions} <= {"ready", "superseded"}
        assert max(versions, key=lambda one: one["number"])["status"] == "ready"
    mailed = {one["email"]: len(mails_to(fleet.mail.folder, one["email"])) for one in invited}
    interrupted = {line["job_id"] for event in ("job_freed", "job_failed") for line in faults.lines_of(fleet, event)}
    again = {line["request_id"] for line in faults.lines_of(fleet, "job_ended") if line["job_id"] in interrupted} & {
        entry.request_id for entry in invitations
    }
    assert min(mailed.values()) == 1
    assert sum(mailed.values()) - len(mailed) <= len(again), (
        "a mail comes twice only where a worker died with it in hand"
    )


def list_all(client: httpx.Client, path: str) -> list[dict[str, Any]]:
    found, cursor = list[dict[str, Any]](), None
    while True:
        answer = client.get(path, params={"limit": 100} | ({"cursor": cursor} if cursor else {}))
        assert answer.status_code == 200, answer.text
        found += answer.json()["items"]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            return found
