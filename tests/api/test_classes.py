"""Classes: made, changed, archived, given on, and taught by several."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import httpx
import psycopg

from blockyard.base.ids import new_id
from tests.api.steps import KEYS, MEMBERS, problem
from tests.databases import TestDatabase
from tests.waiting import wait_until_async
from tests.world import Person, World

CLASSES = "/api/v1/classes"
TRAIL = "/api/v1/organizations/current/audit"
SCIENCE: dict[str, Any] = {"name": "Science 6a", "subject": "Science"}


async def made(client: httpx.AsyncClient, person: Person, **fields: Any) -> dict[str, Any]:
    answer = await client.post(CLASSES, headers=person.headers, json=SCIENCE | fields)
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    assert (await client.get(answer.headers["Location"], headers=person.headers)).json() == body
    return body


async def test_a_teacher_makes_a_class(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    told = {"grade_level": 6, "room": "B 12", "schedule": "Mon, Wed", "start_time": "08:30", "end_time": "09:15"}
    body = await made(client, teacher, **told)
    assert {name: body[name] for name in (*SCIENCE, *told)} == SCIENCE | told
    expected = {"max_students": 30, "is_active": True, "teacher_id": str(teacher.id), "description": None}
    assert {name: body[name] for name in expected} == expected
    assert body["teacher_name"] == teacher.full_name


async def test_times_and_grades_that_are_none(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    for wrong in (
        {"start_time": "09:15", "end_time": "08:30"},
        {"start_time": "9:15"},
        {"start_time": "24:00"},
        {"grade_level": 13},
        {"grade_level": -1},
        {"max_students": 0},
        {"name": ""},
        {"subject": None},
    ):
        assert problem(await client.post(CLASSES, headers=headers, json=SCIENCE | wrong)) == (422, "validation_failed")
    body = await made(client, world.alpha.teacher, start_time="08:30")
    late = await client.put(f"{CLASSES}/{body['id']}", headers=headers, json={"end_time": "08:30"})
    assert problem(late) == (422, "times_cross")


async def test_it_is_changed_archived_and_found(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    body = await made(client, teacher, name="Biology 7c", subject="Biology", room="B 1", grade_level=7)
    address = f"{CLASSES}/{body['id']}"
    tag = (await client.get(address, headers=teacher.headers)).headers["ETag"]
    change = {"room": None, "name": None, "max_students": 12}
    changed = await client.put(address, headers=teacher.headers | {"If-Match": tag}, json=change)
    assert changed.status_code == 200
    same = {name: value for name, value in body.items() if name != "updated_at"}
    assert {name: changed.json()[name] for name in same} == same | {"room": None, "max_students": 12}
    late = await client.put(address, headers=teacher.headers | {"If-Match": tag}, json=change)
    assert problem(late) == (412, "precondition_failed")
    archived = await client.put(address, headers=teacher.headers, json={"is_active": False})
    assert archived.json()["is_active"] is False

    async def found(**query: Any) -> list[str]:
        answer = await client.get(CLASSES, headers=teacher.headers, params={"subject": "Biology", **query})
        return [one["id"] for one in answer.json()["items"]]

    assert (await found(), await found(is_active=True), await found(is_active=False)) == (
        [body["id"]],
        [],
        [body["id"]],
    )
    assert (await found(subject="BIOLOGY"), await found(teacher_id=str(world.alpha.admin.id))) == ([body["id"]], [])
    assert (await found(grade_level=7), await found(grade_level=8), await found(q="ology")) == (
        [body["id"]],
        [],
        [body["id"]],
    )


async def test_all_of_it_can_be_changed(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    address = f"{CLASSES}/{(await made(client, teacher))['id']}"
    change = {
        **{"name": "Art 2", "subject": "Art", "grade_level": 0, "room": "Attic", "schedule": "Fridays"},
        **{"description": "With clay", "start_time": "14:00", "end_time": "15:30", "max_students": 12},
    }
    changed = await client.put(address, headers=teacher.headers, json=change)
    assert {name: changed.json()[name] for name in change} == change


async def test_an_admin_makes_one_for_somebody_and_gives_it_on(client: httpx.AsyncClient, world: World) -> None:
    admin, teacher, another = world.alpha.admin, world.alpha.teacher, world.alpha.both
    mine = await client.post(CLASSES, headers=teacher.headers, json=SCIENCE | {"teacher_id": str(another.id)})
    assert problem(mine) == (403, "not_your_class")
    for stranger in (world.omega.teacher.id, world.alpha.former.id, world.alpha.student.id):
        refused = await client.post(CLASSES, headers=admin.headers, json=SCIENCE | {"teacher_id": str(stranger)})
        assert problem(refused) == (422, "teacher_unknown")
    body = await made(client, admin, teacher_id=str(teacher.id))
    address = f"{CLASSES}/{body['id']}"
    given = await client.put(address, headers=teacher.headers, json={"teacher_id": str(another.id)})
    assert (given.json()["teacher_id"], given.json()["teacher_name"]) == (str(another.id), another.full_name)
    assert problem(await client.put(address, headers=teacher.headers, json={"is_active": False})) == (
        *(403, "not_your_class"),
    )
    assert (await client.delete(f"{address}/teachers/{teacher.id}", headers=teacher.headers)).status_code == 204
    assert problem(await client.get(address, headers=teacher.headers)) == (404, "not_found")
    assert (await client.get(address, headers=another.headers)).status_code == 200


async def test_several_teach_it(client: httpx.AsyncClient, world: World) -> None:
    teacher, another = world.alpha.teacher, world.alpha.both
    body = await made(client, teacher)
    address, part = f"{CLASSES}/{body['id']}", f"{CLASSES}/{body['id']}/teachers/{another.id}"
    assert problem(await client.get(address, headers=another.headers)) == (404, "not_found")
    put = await client.put(part, headers=teacher.headers, json={"helps_as": "assistant"})
    assert put.json() == {"user_id": str(another.id), "full_name": another.full_name, "helps_as": "assistant"}
    assert (await client.get(address, headers=another.headers)).status_code == 200
    refused = await client.put(address, headers=another.headers, json={"room": "C 3"})
    assert problem(refused) == (403, "not_your_class")
    await client.put(part, headers=teacher.headers, json={"helps_as": "co_teacher"})
    assert (await client.put(address, headers=another.headers, json={"room": "C 3"})).status_code == 200
    for change in ({"is_active": False}, {"teacher_id": str(another.id)}):
        assert problem(await client.put(address, headers=another.headers, json=change)) == (403, "not_your_class")
    mine = f"{address}/teachers/{teacher.id}"
    for answer in (
        await client.put(mine, headers=teacher.headers, json={"helps_as": "assistant"}),
        await client.delete(mine, headers=teacher.headers),
    ):
        assert problem(answer) == (409, "owns_class")
    shown = (await client.get(address, headers=another.headers)).json()
    assert shown["helpers"] == [put.json() | {"helps_as": "co_teacher"}]
    listed = (await client.get(CLASSES, headers=another.headers)).json()["items"]
    assert [one for one in listed if one["id"] == body["id"]] == [shown]
    third = f"{address}/teachers/{world.alpha.admin.id}"
    assert problem(await client.put(third, headers=another.headers, json={"helps_as": "assistant"})) == (
        *(403, "not_your_class"),
    )
    assert (await client.delete(part, headers=another.headers)).status_code == 204, "she leaves"
    assert problem(await client.get(address, headers=another.headers)) == (404, "not_found")


async def test_given_to_who_helped_it_is_hers(client: httpx.AsyncClient, world: World) -> None:
    teacher, another = world.alpha.teacher, world.alpha.both
    address = f"{CLASSES}/{(await made(client, teacher))['id']}"
    await client.put(f"{address}/teachers/{another.id}", headers=teacher.headers, json={"helps_as": "co_teacher"})
    given = await client.put(address, headers=teacher.headers, json={"teacher_id": str(another.id)})
    assert given.status_code == 200
    assert given.json()["teacher_id"] == str(another.id)
    assert [(one["user_id"], one["helps_as"]) for one in given.json()["helpers"]] == [(str(teacher.id), "co_teacher")]


async def test_only_an_admin_erases(client: httpx.AsyncClient, world: World) -> None:
    address = f"{CLASSES}/{(await made(client, world.alpha.teacher))['id']}"
    assert problem(await client.delete(address, headers=world.alpha.teacher.headers)) == (403, "permission_missing")
    assert (await client.delete(address, headers=world.alpha.admin.headers)).status_code == 204
    assert problem(await client.get(address, headers=world.alpha.teacher.headers)) == (404, "not_found")


async def test_of_a_former_member_the_classes_stay(
    client: httpx.AsyncClient, world: World, database: TestDatabase, admin: psycopg.Connection
) -> None:
    """And she helps in none any more. An admin gives hers on."""
    teacher, former = world.omega.teacher, world.omega.both
    theirs = f"{CLASSES}/{(await made(client, former))['id']}"
    helped = f"{CLASSES}/{(await made(client, teacher))['id']}"
    await client.put(f"{helped}/teachers/{former.id}", headers=teacher.headers, json={"helps_as": "assistant"})
    gone = await client.delete(f"{MEMBERS}/{former.membership_id}", headers=world.omega.admin.headers)
    assert gone.status_code == 204
    assert (await client.get(helped, headers=teacher.headers)).json()["helpers"] == []
    owner = world.omega.owner
    listed = await client.get(CLASSES, headers=owner.headers, params={"teacher_id": str(former.id)})
    assert [(one["id"], one["teacher_name"]) for one in listed.json()["items"]] == [
        (theirs.rpartition("/")[2], former.full_name)
    ]
    trail = await client.get(TRAIL, headers=owner.headers, params={"resource_id": helped.rpartition("/")[2]})
    assert trail.json()["items"][0]["action"] == "class.teacher_removed"
    given = await client.put(theirs, headers=owner.headers, json={"teacher_id": str(teacher.id)})
    assert given.status_code == 200
    assert (given.json()["teacher_id"], given.json()["helpers"]) == (str(teacher.id), []), "she is no member"


async def test_of_whom_an_admin_gives_it_on_she_stays(client: httpx.AsyncClient, world: World) -> None:
    teacher, another = world.alpha.teacher, world.alpha.both
    body = await made(client, teacher)
    given = await client.put(
        f"{CLASSES}/{body['id']}", headers=world.alpha.admin.headers, json={"teacher_id": str(another.id)}
    )
    assert [(one["user_id"], one["helps_as"]) for one in given.json()["helpers"]] == [(str(teacher.id), "co_teacher")]
    trail = await client.get(TRAIL, headers=world.alpha.owner.headers, params={"resource_id": body["id"]})
    told = {one["action"]: one["details"] for one in trail.json()["items"]}
    assert told["class.given"] == {"from": str(teacher.id), "to": str(another.id)}


async def test_the_trail_tells_of_each_change(client: httpx.AsyncClient, world: World) -> None:
    teacher, another = world.alpha.teacher, world.alpha.both
    body = await made(client, teacher)
    part = f"{CLASSES}/{body['id']}/teachers/{another.id}"
    for role in ("assistant", "assistant", "co_teacher"):
        await client.put(part, headers=teacher.headers, json={"helps_as": role})
    await client.delete(part, headers=teacher.headers)
    await client.put(f"{CLASSES}/{body['id']}", headers=teacher.headers, json={"room": "D 4"})
    await client.put(f"{CLASSES}/{body['id']}", headers=teacher.headers, json={"room": "D 4"})
    await client.delete(f"{CLASSES}/{body['id']}", headers=world.alpha.admin.headers)
    answer = await client.get(TRAIL, headers=world.alpha.owner.headers, params={"resource_id": body["id"]})
    assert [one["action"] for one in answer.json()["items"]][::-1] == [
        *("class.created", "class.teacher_added", "class.teacher_changed", "class.teacher_removed"),
        *("class.updated", "class.deleted"),
    ]


WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


async def answer_after(
    admin: psycopg.Connection, request: Coroutine[Any, Any, httpx.Response], *statements: tuple[str, list[Any]]
) -> httpx.Response:
    """What comes of a request that waits while these are done elsewhere, in one transaction."""
    with psycopg.connect(admin.info.dsn, password=admin.info.password) as elsewhere:
        for statement, values in statements:
            elsewhere.execute(statement.encode(), values)
        asked = asyncio.create_task(request)
        await wait_until_async(lambda: admin.execute(WAITING).fetchone() == (1,), "the request to wait")
        elsewhere.commit()
        return await asked


async def test_who_leaves_at_this_moment_teaches_nothing(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    teacher, leaving = world.alpha.teacher, world.alpha.both
    address = f"{CLASSES}/{(await made(client, teacher))['id']}"
    turn = ("SELECT id FROM blockyard.organizations WHERE id = %s FOR NO KEY UPDATE", [world.alpha.id])
    leave = "UPDATE blockyard.memberships SET removed_at = {} WHERE id = %s"
    put = client.put(f"{address}/teachers/{leaving.id}", headers=teacher.headers, json={"helps_as": "co_teacher"})
    left = (leave.format("now()"), [leaving.membership_id])
    try:
        assert problem(await answer_after(admin, put, turn, left)) == (422, "teacher_unknown")
    finally:
        admin.execute(leave.format("NULL").encode(), [leaving.membership_id])
    put = client.put(f"{address}/teachers/{leaving.id}", headers=teacher.headers, json={"helps_as": "co_teacher"})
    assert (await answer_after(admin, put, turn)).status_code == 200


async def test_who_waits_while_her_class_is_given_on_sees_it_still(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    teacher, another = world.alpha.teacher, world.alpha.both
    class_id = (await made(client, teacher))["id"]
    stay = (
        "INSERT INTO blockyard.class_teachers (organization_id, id, created_by_id, class_id, user_id, helps_as) VALUES "
    )
    answer = await answer_after(
        admin,
        client.put(f"{CLASSES}/{class_id}", headers=teacher.headers, json={"room": "E 5"}),
        ("UPDATE blockyard.classes SET teacher_id = %s WHERE id = %s", [another.id, class_id]),
        (
            f"{stay} (%s, %s, %s, %s, %s, 'co_teacher')",
            [world.alpha.id, new_id(), teacher.id, class_id, teacher.id],
        ),
    )
    assert (answer.status_code, answer.json()["room"]) == (200, "E 5")


async def test_an_api_key_sees_what_its_role_sees(client: httpx.AsyncClient, world: World) -> None:
    """Made by an admin: with her own role all classes, with a teacher's those that she teaches."""
    admin = world.omega.admin
    theirs = await made(client, world.omega.teacher, name="Key 1")
    own = await made(client, admin, name="Key 2")
    seen = {}
    for role in ("admin", "teacher"):
        body = {"name": role, "role": role, "scopes": ["classes:read"]}
        key = (await client.post(KEYS, headers=admin.headers, json=body)).json()["key"]
        answer = await client.get(CLASSES, headers={"Authorization": f"Bearer {key}"}, params={"q": "Key"})
        seen[role] = {one["id"] for one in answer.json()["items"]}
    assert seen == {"admin": {theirs["id"], own["id"]}, "teacher": {own["id"]}}
