"""A class made from another one: what comes along, and what stays behind."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.assignments import copying
from tests.api.assigning import Classroom, new_classroom, play, put_questions
from tests.api.steps import KEYS, problem
from tests.api.test_classes import CLASSES, TRAIL, made
from tests.databases import TestDatabase
from tests.world import Person, World

USAGE = "/api/v1/organizations/current/usage"


@pytest.fixture(autouse=True)
def questions(database: TestDatabase, admin: psycopg.Connection) -> None:
    put_questions(admin, database.settings.data_dir)


@pytest.fixture
async def room(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> Classroom:
    return await new_classroom(client, admin, world.alpha, "Ada", "Ben")


async def copied(client: httpx.AsyncClient, person: Person, class_id: str, **fields: Any) -> dict[str, Any]:
    answer = await client.post(f"{CLASSES}/{class_id}/copy", headers=person.headers, json=fields)
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    assert answer.headers["Location"] == f"{CLASSES}/{body['id']}"
    return body


async def listed(client: httpx.AsyncClient, person: Person, class_id: str, what: str) -> list[dict[str, Any]]:
    answer = await client.get(f"{CLASSES}/{class_id}/{what}", headers=person.headers)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_its_fields_come_along_and_nothing_that_was_of_it_alone(client: httpx.AsyncClient, world: World) -> None:
    """The world's class has a code, a term, a helper, a student, an assignment, and the roster's name."""
    teacher, class_id = world.alpha.teacher, world.alpha.path_ids["class_id"]
    source = (await client.get(f"{CLASSES}/{class_id}", headers=teacher.headers)).json()
    assert all(source[name] for name in ("code", "term_id", "helpers", "is_of_roster", "student_count"))
    body = await copied(client, teacher, class_id)
    expected: dict[str, Any] = {
        **{"name": "Science 5b (copy)", "code": None, "term_id": None, "helpers": [], "student_count": 0},
        **{"is_of_roster": False, "is_active": True},
    }
    of_its_own = ("id", "created_at", "updated_at", "created_by_id")
    assert body == source | expected | {name: body[name] for name in of_its_own}
    assert body["id"] != class_id
    assert (await client.get(f"{CLASSES}/{class_id}", headers=teacher.headers)).json() == source
    trail = await client.get(TRAIL, headers=world.alpha.owner.headers, params={"resource_id": body["id"]})
    assert [(one["action"], one["details"]) for one in trail.json()["items"]] == [
        ("class.copied", {"name": "Science 5b (copy)", "from": class_id})
    ]


async def test_it_may_be_called_otherwise_and_be_of_a_term(client: httpx.AsyncClient, world: World) -> None:
    teacher, term_id = world.alpha.teacher, world.alpha.path_ids["term_id"]
    class_id = (await made(client, teacher, name="x" * 200))["id"]
    body = await copied(client, teacher, class_id, name="Science 6b", term_id=term_id)
    assert (body["name"], body["term_id"]) == ("Science 6b", term_id)
    assert (await copied(client, teacher, class_id))["name"] == "x" * 193 + " (copy)"
    address = f"{CLASSES}/{class_id}/copy"
    unknown = await client.post(address, headers=teacher.headers, json={"term_id": class_id})
    assert problem(unknown) == (422, "term_unknown")


async def test_an_archived_class_is_copied_as_one_of_now(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    await client.put(f"{CLASSES}/{class_id}", headers=teacher.headers, json={"is_active": False})
    assert (await copied(client, teacher, class_id))["is_active"] is True


async def test_assignments_are_drafts_without_dates_and_results(
    client: httpx.AsyncClient, room: Classroom, admin: psycopg.Connection
) -> None:
    day = datetime(2026, 3, 2, 8, tzinfo=UTC)
    dates: dict[str, Any] = {
        name: (day + timedelta(days=n)).isoformat() for n, name in enumerate(("opens_at", "due_at"))
    }
    told: dict[str, Any] = {"instructions": "Find out.", "max_score": 12.5, "attempts_allowed": 3, "scoring": "last"}
    played = await room.assign(**told, opens_at=dates["opens_at"])
    await play(client, room.pupils[0], played["id"], 3)
    closed = await room.assign(title="Closed", **dates)
    await room.tell(closed["id"], "close")
    await room.assign(title="Drafted", publish=False, version=1)
    body = await copied(client, room.teacher, room.id, students=True)
    copies = await listed(client, room.teacher, body["id"], "assignments")
    assert {one["title"]: one["version"] for one in copies} == {"Gases": None, "Closed": None, "Drafted": 1}
    for one in copies:
        assert one["class_id"] == body["id"]
        assert {one[name] for name in ("opens_at", "due_at", "closes_at", "published_at", "closed_at")} == {None}
        assert (one["state"], one["environment"], one["student_ids"]) == ("draft", "Mars Base", None)
    gases = next(one for one in copies if one["title"] == "Gases")
    assert {name: gases[name] for name in told} == told
    assert (await room.tell(gases["id"], "publish"))["version"] == 1
    results = await client.get(f"/api/v1/assignments/{gases['id']}/results", headers=room.headers)
    assert [(row["display_name"], row["score"]) for row in results.json()["items"]] == [("Ada", None), ("Ben", None)]
    left = admin.execute("SELECT count(*) FROM blockyard.attempts WHERE class_id = %s", [body["id"]]).fetchone()
    assert left == (0,)
    assert (
        await listed(
            client, room.teacher, (await copied(client, room.teacher, room.id, assignments=False))["id"], "assignments"
        )
        == []
    )


async def test_dates_move_by_days(client: httpx.AsyncClient, room: Classroom) -> None:
    await room.assign(publish=False, due_at="2026-03-06T14:00:00Z", closes_at="2026-03-09T14:00:00Z")
    body = await copied(client, room.teacher, room.id, shift_days=364)
    (one,) = await listed(client, room.teacher, body["id"], "assignments")
    assert (one["opens_at"], one["due_at"], one["closes_at"]) == (
        *(None, "2027-03-05T14:00:00Z", "2027-03-08T14:00:00Z"),
    )
    await room.assign(publish=False, title="In the far future", due_at="9999-06-01T00:00:00Z")
    late = await client.post(f"{CLASSES}/{room.id}/copy", headers=room.headers, json={"shift_days": 364})
    assert problem(late) == (422, "date_out_of_range")
    assert (await copied(client, room.teacher, room.id, shift_days=-364))["id"]


async def test_days_are_those_of_the_school(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    """So what is due at three is due at three, though clocks were changed. An hour that is left out turns no two dates."""
    room = await new_classroom(client, admin, world.alpha)
    zones = {
        "UTC": ("2026-10-30T13:00:00Z", "2026-10-30T13:30:00Z"),
        "Europe/Berlin": ("2026-10-30T14:00:00Z", "2026-10-30T14:30:00Z"),
        "America/Los_Angeles": ("2026-10-30T13:00:00Z", "2026-10-30T13:30:00Z"),
    }
    await room.assign(publish=False, due_at="2026-10-23T13:00:00Z", closes_at="2026-10-23T13:30:00Z")
    for zone, expected in zones.items():
        admin.execute("UPDATE blockyard.organizations SET time_zone = %s WHERE id = %s", [zone, world.alpha.id])
        body = await copied(client, room.teacher, room.id, shift_days=7)
        (one,) = await listed(client, room.teacher, body["id"], "assignments")
        assert (one["due_at"], one["closes_at"]) == expected
    admin.execute("UPDATE blockyard.organizations SET time_zone = 'Europe/Berlin' WHERE id = %s", [world.alpha.id])
    night = await new_classroom(client, admin, world.alpha)
    await night.assign(publish=False, due_at="2026-03-28T01:30:00Z", closes_at="2026-03-28T02:10:00Z")
    body = await copied(client, night.teacher, night.id, shift_days=1)
    (one,) = await listed(client, night.teacher, body["id"], "assignments")
    assert (one["due_at"], one["closes_at"]) == ("2026-03-29T01:30:00Z", "2026-03-29T01:30:00Z")
    admin.execute("UPDATE blockyard.organizations SET time_zone = 'UTC'")


async def test_students_come_only_if_asked(
    client: httpx.AsyncClient, room: Classroom, admin: psycopg.Connection, world: World
) -> None:
    """Who has left or is archived stays behind. Nobody is a new student of the plan."""
    teacher, (ada, ben) = room.teacher, room.pupils
    cem = (
        await client.post(f"{CLASSES}/{room.id}/students", headers=room.headers, json={"display_name": "Cem"})
    ).json()
    gone = await client.delete(f"{CLASSES}/{room.id}/students/{ben.id}", headers=room.headers)
    assert gone.status_code == 204
    await client.put(f"/api/v1/students/{cem['id']}", headers=room.headers, json={"is_active": False})
    await client.put(f"{CLASSES}/{room.id}/students/{ada.id}", headers=room.headers, json={"final_grade": 90})
    before = (await client.get(USAGE, headers=world.alpha.owner.headers)).json()
    body = await copied(client, teacher, room.id, students=True)
    (came,) = await listed(client, teacher, body["id"], "students")
    assert (came["id"], came["final_grade"], came["status"]) == (str(ada.id), None, "active")
    assert (await client.get(USAGE, headers=world.alpha.owner.headers)).json() == before
    assert await listed(client, teacher, (await copied(client, teacher, room.id))["id"], "students") == []


async def test_more_attend_than_it_has_room_for(client: httpx.AsyncClient, room: Classroom) -> None:
    """And then nothing is made."""
    await client.put(f"{CLASSES}/{room.id}", headers=room.headers, json={"max_students": 1})
    asked = {"students": True, "name": "Too full"}
    full = await client.post(f"{CLASSES}/{room.id}/copy", headers=room.headers, json=asked)
    assert problem(full) == (409, "class_full")
    found = await client.get(CLASSES, headers=room.headers, params={"q": "Too full"})
    assert found.json()["items"] == []
    assert (await copied(client, room.teacher, room.id, name="Too full"))["student_count"] == 0


async def test_what_was_given_to_some_is_given_to_those_who_come(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, ben = (str(pupil.id) for pupil in room.pupils)
    await room.assign(title="Both", student_ids=[ada, ben])
    await room.assign(title="Ben alone", student_ids=[ben])
    await client.delete(f"{CLASSES}/{room.id}/students/{ben}", headers=room.headers)
    body = await copied(client, room.teacher, room.id, students=True)
    found = {one["title"]: one["student_ids"] for one in await listed(client, room.teacher, body["id"], "assignments")}
    assert found == {"Both": [ada], "Ben alone": []}
    body = await copied(client, room.teacher, room.id)
    found = {one["title"]: one["student_ids"] for one in await listed(client, room.teacher, body["id"], "assignments")}
    assert found == {"Both": [], "Ben alone": []}


async def test_more_assignments_than_are_copied_at_once(
    client: httpx.AsyncClient, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "MOST_COPIED", 1)
    await room.assign(publish=False)
    assert (
        len(await listed(client, room.teacher, (await copied(client, room.teacher, room.id))["id"], "assignments")) == 1
    )
    await room.assign(publish=False)
    many = await client.post(f"{CLASSES}/{room.id}/copy", headers=room.headers, json={})
    assert problem(many) == (409, "too_many_assignments")
    assert (await copied(client, room.teacher, room.id, assignments=False))["id"]


async def test_whose_it_is_and_who_teaches_it(client: httpx.AsyncClient, world: World) -> None:
    """A co-teacher copies for herself, an admin for whom she likes, an assistant and others not at all."""
    teacher, another, admin = world.alpha.teacher, world.alpha.both, world.alpha.admin
    class_id = (await made(client, teacher))["id"]
    address, part = f"{CLASSES}/{class_id}/copy", f"{CLASSES}/{class_id}/teachers/{another.id}"
    assert problem(await client.post(address, headers=another.headers, json={})) == (404, "not_found")
    await client.put(part, headers=teacher.headers, json={"helps_as": "assistant"})
    assert problem(await client.post(address, headers=another.headers, json={})) == (403, "not_your_class")
    body = await copied(client, teacher, class_id, helpers=True)
    assert [(one["user_id"], one["helps_as"]) for one in body["helpers"]] == [(str(another.id), "assistant")]
    await client.put(part, headers=teacher.headers, json={"helps_as": "co_teacher"})
    assert (await copied(client, another, class_id))["helpers"] == []
    body = await copied(client, another, class_id, helpers=True)
    assert body["teacher_id"] == str(another.id)
    assert [(one["user_id"], one["helps_as"]) for one in body["helpers"]] == [(str(teacher.id), "co_teacher")]
    theirs = await client.post(address, headers=teacher.headers, json={"teacher_id": str(another.id)})
    assert problem(theirs) == (403, "not_your_class")
    body = await copied(client, admin, class_id, teacher_id=str(teacher.id), helpers=True)
    assert (body["teacher_id"], [one["user_id"] for one in body["helpers"]]) == (str(teacher.id), [str(another.id)])
    assert (await copied(client, admin, class_id))["teacher_id"] == str(admin.id)


async def test_who_is_no_member_any_more_teaches_no_copy(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    gone = "UPDATE blockyard.memberships SET removed_at = {} WHERE id = %s"
    admin.execute(gone.format("now()").encode(), [teacher.membership_id])
    try:
        assert (await copied(client, world.alpha.admin, class_id, helpers=True))["helpers"] == []
    finally:
        admin.execute(gone.format("NULL").encode(), [teacher.membership_id])
    body = await copied(client, world.alpha.admin, class_id, helpers=True)
    assert [one["user_id"] for one in body["helpers"]] == [str(teacher.id)]


async def test_a_key_copies_what_it_may_change(client: httpx.AsyncClient, world: World) -> None:
    admin, teacher = world.alpha.admin, world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    address = f"{CLASSES}/{class_id}/copy"

    async def copy_with(*scopes: str, **fields: Any) -> httpx.Response:
        body = {"name": "copying", "role": "admin", "scopes": ["classes:create", *scopes]}
        key = (await client.post(KEYS, headers=admin.headers, json=body)).json()["key"]
        return await client.post(address, headers={"Authorization": f"Bearer {key}"}, json=fields)

    for asked, scope in (
        ({"students": True}, "class_students:update"),
        ({"helpers": True}, "class_teachers:update"),
        ({"assignments": True}, "assignments:create"),
    ):
        asked = {"assignments": False} | asked
        refused = await copy_with(**asked)
        assert (problem(refused), refused.json()["permission"]) == ((403, "permission_missing"), scope)
        assert (await copy_with(scope, **asked)).status_code == 201


async def test_sent_twice_it_is_copied_once(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    address = f"{CLASSES}/{(await made(client, teacher))['id']}/copy"
    keyed = teacher.headers | {"Idempotency-Key": "next-year"}
    first, again = [await client.post(address, headers=keyed, json={}) for _ in range(2)]
    assert (first.status_code, again.json()) == (201, first.json())
