"""Days that people read are those of the school: around a change of summer time, and where it is another day than in UTC."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import httpx
import psycopg
import pytest

from blockyard.base import clock
from tests.api.assigning import new_classroom
from tests.api.importing import Office, forget_rosters
from tests.api.test_oneroster_export import CLASSES, export, science
from tests.conftest import RunJobs
from tests.rosters.files import enrolled
from tests.rosters.specification import read_zip
from tests.world import World


@pytest.fixture(autouse=True)
def empty(admin: psycopg.Connection) -> None:
    forget_rosters(admin)


@pytest.fixture
def office(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> Office:
    return Office(client, world.alpha.admin, run_jobs)


async def test_days_are_those_of_the_school(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    """Around the end of summer time in New Zealand (5 April 2026), and in Los Angeles, a day behind it."""
    room = await new_classroom(client, admin, world.alpha, "Ada")
    summer = "2026-04-04T11:30:00Z"  # half past midnight on the 5th, at UTC+13
    winter = "2026-04-05T11:30:00Z"  # half past eleven in the evening of the 5th, at UTC+12
    for due_at in (summer, winter):
        await room.assign(title=due_at, publish=True, due_at=due_at, opens_at="2026-04-03T12:00:00Z")
    expected = {
        "Pacific/Auckland": {summer: "2026-04-05", winter: "2026-04-05"},
        "America/Los_Angeles": {summer: "2026-04-04", winter: "2026-04-05"},
        "UTC": {summer: "2026-04-04", winter: "2026-04-05"},
    }
    for zone, days in expected.items():
        changed = await client.patch(
            "/api/v1/organizations/current", headers=world.alpha.admin.headers, json={"time_zone": zone}
        )
        assert changed.status_code == 200, changed.text
        items = read_zip(await export(client, room.headers, room.id))["lineItems"]
        assert {row["title"]: row["dueDate"] for row in items} == days
        assert {row["assignDate"] for row in items} == {"2026-04-04" if zone == "Pacific/Auckland" else "2026-04-03"}


async def test_a_file_is_called_after_the_day_of_the_school(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await new_classroom(client, admin, world.alpha, "Ada")
    late = (clock.now() - timedelta(days=1)).replace(hour=23, minute=30)
    zones = {"Pacific/Auckland": 1, "America/Los_Angeles": 0}
    for zone, later in zones.items():
        admin.execute("UPDATE blockyard.organizations SET time_zone = %s WHERE id = %s", [zone, world.alpha.id])
        with monkeypatch.context() as patch:
            patch.setattr(clock, "now", lambda: late)
            answer = await client.get(f"{CLASSES}/{room.id}/gradebook.csv", headers=room.headers)
        day = (late + timedelta(days=later)).date()
        assert f'filename="Science 6a gradebook {day}.csv"' in answer.headers["content-disposition"]
    admin.execute("UPDATE blockyard.organizations SET time_zone = 'UTC'")


async def test_a_roster_is_read_on_the_day_of_the_school(
    office: Office, world: World, admin: psycopg.Connection
) -> None:
    """At any hour it is another day than in UTC at one of the two: who begins today has begun, who ends tomorrow goes on."""
    for zone in ("Pacific/Kiritimati", "Etc/GMT+12"):
        forget_rosters(admin)
        admin.execute("UPDATE blockyard.organizations SET time_zone = %s WHERE id = %s", [zone, world.alpha.id])
        today = clock.now().astimezone(ZoneInfo(zone)).date()
        enrollments = [
            enrolled("c1", "u1", beginDate=today),
            enrolled("c1", "u2", endDate=today),
            enrolled("c1", "u/3", endDate=today + timedelta(days=1)),
        ]
        staged = await office.send(science(world, enrollments=enrollments))
        assert [one["code"] for one in staged["faults"]] == []
        assert await office.changes(staged["id"], kind="enrollment") == [
            *(("enrollment", "new", "Ada, Science 5b"), ("enrollment", "new", "Cher, Science 5b")),
        ]
    admin.execute("UPDATE blockyard.organizations SET time_zone = 'UTC'")
