"""The Roblox accounts of students, which their teachers name by hand."""

from datetime import datetime, timedelta
from typing import Any

import httpx
import psycopg

from tests.api.steps import problem
from tests.api.test_classes import CLASSES, TRAIL, made
from tests.api.test_students import STUDENTS, entered
from tests.world import Person, World
from tests.world_players import PLAYER


async def link(client: httpx.AsyncClient, person: Person, student_id: str, player: int) -> httpx.Response:
    address = f"{STUDENTS}/{student_id}/roblox-links"
    return await client.post(address, headers=person.headers, json={"roblox_user_id": player})


def moment(link: dict[str, Any], name: str) -> datetime:
    return datetime.fromisoformat(link[name])


async def test_named_listed_and_forgotten(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    student = (await entered(client, teacher, class_id, "Lea"))["id"]
    answers = [await link(client, teacher, student, player) for player in (81, 9_007_199_254_740_991)]
    assert [answer.status_code for answer in answers] == [201, 201]
    tablet, computer = (answer.json() for answer in answers)
    assert tablet == {
        "id": tablet["id"],
        "student_id": student,
        "roblox_user_id": 81,
        "method": "teacher",
        "linked_at": tablet["linked_at"],
        "begins_at": tablet["begins_at"],
        "ended_at": None,
        "created_by_id": str(teacher.id),
    }
    assert moment(tablet, "linked_at") - moment(tablet, "begins_at") == timedelta(hours=24)
    links = f"{STUDENTS}/{student}/roblox-links"
    listed = await client.get(links, headers=teacher.headers)
    assert listed.json() == {"items": [computer, tablet], "next_cursor": None, "has_more": False}
    one = await client.get(answers[0].headers["Location"], headers=teacher.headers)
    assert one.json() == tablet
    assert (await client.delete(f"{links}/{tablet['id']}", headers=teacher.headers)).status_code == 204
    ended = (await client.get(f"{links}/{tablet['id']}", headers=teacher.headers)).json()
    assert tablet | {"ended_at": ended["ended_at"]} == ended
    assert moment(ended, "linked_at") < moment(ended, "ended_at")
    again = await client.delete(f"{links}/{tablet['id']}", headers=teacher.headers)
    assert problem(again) == (404, "not_found")
    assert "has ended already" in again.json()["detail"]
    assert (await client.get(links, headers=teacher.headers)).json()["items"] == [computer, ended]
    trail = (await client.get(TRAIL, headers=world.alpha.admin.headers, params={"limit": 10})).json()["items"]
    told = [(one["action"], one["details"]) for one in trail if one["resource_id"] == student]
    assert told[:3] == [
        ("roblox_link.removed", {"link_id": tablet["id"]}),
        ("roblox_link.created", {"link_id": computer["id"], "method": "teacher"}),
        ("roblox_link.created", {"link_id": tablet["id"], "method": "teacher"}),
    ]


async def test_an_account_is_of_one_student_of_a_school(client: httpx.AsyncClient, world: World) -> None:
    """And of one of each other school: both know PLAYER already."""
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    first, second = [(await entered(client, teacher, class_id, name))["id"] for name in ("Mia", "Noa")]
    assert (await link(client, teacher, first, 82)).status_code == 201
    assert problem(await link(client, teacher, first, 82)) == (409, "roblox_user_linked")
    assert problem(await link(client, teacher, second, 82)) == (409, "roblox_user_linked")
    assert problem(await link(client, teacher, second, PLAYER)) == (409, "roblox_user_linked")
    there = world.omega.teacher
    elsewhere = (await entered(client, there, (await made(client, there))["id"], "Mia"))["id"]
    assert (await link(client, there, elsewhere, 82)).status_code == 201


async def test_an_account_is_of_the_next_one_where_a_link_has_ended(client: httpx.AsyncClient, world: World) -> None:
    """And what was played before is not hers."""
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    first, second = [(await entered(client, teacher, class_id, name))["id"] for name in ("Mia", "Noa")]
    hers = await link(client, teacher, first, 88)
    assert (await client.delete(hers.headers["Location"], headers=teacher.headers)).status_code == 204
    ended = (await client.get(hers.headers["Location"], headers=teacher.headers)).json()
    other = await link(client, teacher, second, 88)
    assert (other.status_code, other.json()["begins_at"]) == (201, ended["ended_at"])
    assert problem(await link(client, teacher, first, 88)) == (409, "roblox_user_linked")


async def test_what_is_no_account(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    student = str(world.alpha.pupil.id)
    for player in (0, -1, 2**53, "83", 1.5, True, None):
        answer = await link(client, teacher, student, player)  # type: ignore[arg-type]  # on purpose
        assert problem(answer) == (422, "validation_failed")


async def test_an_archived_student_gets_none(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    student = (await entered(client, teacher, (await made(client, teacher))["id"], "Ivo"))["id"]
    archived = await client.put(f"{STUDENTS}/{student}", headers=teacher.headers, json={"is_active": False})
    assert archived.status_code == 200
    assert problem(await link(client, teacher, student, 84)) == (422, "student_archived")


async def test_who_assists_reads_and_another_teacher_knows_nothing(client: httpx.AsyncClient, world: World) -> None:
    teacher, other = world.alpha.teacher, world.alpha.both
    class_id = (await made(client, teacher))["id"]
    student = (await entered(client, teacher, class_id, "Lea"))["id"]
    made_link = (await link(client, teacher, student, 85)).json()
    links = f"{STUDENTS}/{student}/roblox-links"
    for answer in (
        await client.get(links, headers=other.headers),
        await client.get(f"{links}/{made_link['id']}", headers=other.headers),
        await client.delete(f"{links}/{made_link['id']}", headers=other.headers),
        await link(client, other, student, 86),
    ):
        assert problem(answer) == (404, "not_found")
    helper = f"{CLASSES}/{class_id}/teachers/{other.id}"
    assert (await client.put(helper, headers=teacher.headers, json={"helps_as": "assistant"})).status_code == 200
    assert (await client.get(links, headers=other.headers)).json()["items"] == [made_link]
    for answer in (
        await client.delete(f"{links}/{made_link['id']}", headers=other.headers),
        await link(client, other, student, 86),
    ):
        assert problem(answer) == (403, "not_your_student")
    await client.put(helper, headers=teacher.headers, json={"helps_as": "co_teacher"})
    assert (await link(client, other, student, 86)).status_code == 201
    assert (await client.delete(f"{links}/{made_link['id']}", headers=other.headers)).status_code == 204


async def test_erasing_a_student_erases_her_accounts(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    teacher = world.alpha.teacher
    student = (await entered(client, teacher, (await made(client, teacher))["id"], "Eva"))["id"]
    assert (await link(client, teacher, student, 87)).status_code == 201
    erased = await client.delete(f"{STUDENTS}/{student}", headers=world.alpha.admin.headers)
    assert erased.status_code == 204
    assert admin.execute("SELECT FROM blockyard.roblox_links WHERE roblox_user_id = 87").fetchall() == []
