"""Many students of a class at once, by names that a teacher pastes."""

from typing import Any

import httpx
import psycopg
import pypdfium2
import pytest

from blockyard.billing.plans import FREE
from blockyard.classes.name_lines import MOST_NAMES, NamesRefused, read_names
from blockyard.quota import Countable
from tests.api.steps import KEYS, problem
from tests.api.test_classes import CLASSES, TRAIL, made
from tests.api.test_copy_class import USAGE, listed
from tests.api.test_students import code_of, entered
from tests.world import World


async def paste(
    client: httpx.AsyncClient, headers: dict[str, str], class_id: str, names: str, **more: Any
) -> httpx.Response:
    return await client.post(f"{CLASSES}/{class_id}/students/names", headers=headers, json={"names": names, **more})


@pytest.mark.parametrize(
    ("line", "name", "grade"),
    [
        ("Anna Berg", "Anna Berg", None),
        ("  Anna Berg , 5 ", "Anna Berg", 5),
        ("Anna Berg\t5", "Anna Berg", 5),
        ("Anna Berg; Grade 5", "Anna Berg", 5),
        ("Anna Berg, 5b", "Anna Berg", 5),
        ("Anna Berg, KG", "Anna Berg", 0),
        ("Anna Berg,", "Anna Berg", None),
        ("12. Anna Berg, 12", "Anna Berg", 12),
        ("3) Anna", "Anna", None),
        ("- Anna", "Anna", None),
        ("\N{BULLET} Anna 2", "Anna 2", None),
        ("Zoe\u0308 van der Berg", "Zoë van der Berg", None),
        ("محمد عبد الله", "محمد عبد الله", None),
    ],
)
def test_a_line_is_a_name_and_perhaps_a_grade(line: str, name: str, grade: int | None) -> None:
    (read,) = read_names(f"\n{line}\r\n\n")
    assert (read.display_name, read.grade_level) == (name, grade)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Berg, Anna", "“Anna” is none"),
        ("Anna Berg, 13", "“13” is none"),
        ("Anna Berg, PK", "“PK” is none"),
        ("Anna, Berg, 5", "one comma"),
        ("5", "has letters"),
        (", 5", "has letters"),
        ("x" * 101, "at most 100 letters"),
        ("An\u200bna", "U+200B"),
    ],
)
def test_a_line_that_is_no_name(line: str, told: str) -> None:
    with pytest.raises(NamesRefused) as refused:
        read_names(f"Anna\n\n{line}")
    (fault,) = refused.value.extra["faults"]
    assert (fault["line"], fault["says"]) == (3, line[:80])
    assert told in fault["detail"]
    assert fault["detail"].endswith(".")


@pytest.mark.parametrize("text", ["", " \n\n ", "Anna\n" * (MOST_NAMES + 1)])
def test_none_and_too_many(text: str) -> None:
    with pytest.raises(NamesRefused, match="1 to 100 names"):
        read_names(text)
    assert len(read_names("Anna\n" * MOST_NAMES)) == MOST_NAMES


async def test_thirty_names_are_thirty_students(client: httpx.AsyncClient, world: World) -> None:
    teacher, owner = world.alpha.teacher, world.alpha.owner
    class_id = (await made(client, teacher))["id"]
    before = (await client.get(USAGE, headers=owner.headers)).json()["limits"]["students"]["used"]
    answer = await paste(client, teacher.headers, class_id, "\n".join(f"Pupil {n}, {n % 13}" for n in range(30)))
    assert answer.status_code == 201, answer.text
    body = answer.json()
    assert [one["display_name"] for one in body["students"]] == [f"Pupil {n}" for n in range(30)]
    assert ({one["username"] for one in body["students"]}, body["same_names"]) == ({None}, [])
    listing = await listed(client, teacher, class_id, "students")
    assert sorted(one["id"] for one in listing) == sorted(one["id"] for one in body["students"])
    student = (await client.get(f"/api/v1/students/{body['students'][5]['id']}", headers=teacher.headers)).json()
    assert (student["display_name"], student["grade_level"]) == ("Pupil 5", 5)
    after = (await client.get(USAGE, headers=owner.headers)).json()["limits"]["students"]["used"]
    assert after == before + 30
    for resource, action in ((class_id, "class.student_enrolled"), (student["id"], "student.created")):
        trail = await client.get(TRAIL, headers=owner.headers, params={"resource_id": resource, "limit": 100})
        assert action in [one["action"] for one in trail.json()["items"]]


async def test_their_cards_can_be_printed_at_once(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    await code_of(client, teacher, class_id)
    body = (await paste(client, teacher.headers, class_id, "Anna\nBen\nAnna", method="words")).json()
    names = [one["username"] for one in body["students"]]
    assert len({*names, None}) == 4
    printed = await client.get(f"{CLASSES}/{class_id}/login-cards.pdf", headers=teacher.headers)
    text = pypdfium2.PdfDocument(printed.content)[0].get_textpage().get_text_bounded()
    assert all(name in text for name in names)


async def test_who_is_called_like_another_is_told(client: httpx.AsyncClient, world: World) -> None:
    """And entered: two children may have one name. Who has left the class is no other."""
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    await entered(client, teacher, class_id, "Anna Berg")
    gone = await entered(client, teacher, class_id, "Max")
    await client.delete(f"{CLASSES}/{class_id}/students/{gone['id']}", headers=teacher.headers)
    answer = await paste(client, teacher.headers, class_id, "ANNA BERG\nBen\nMax\nben\nZoë")
    assert (answer.status_code, answer.json()["same_names"]) == (201, ["ANNA BERG", "Ben", "ben"])
    assert len(answer.json()["students"]) == 5


async def test_a_wrong_line_enters_nobody(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    refused = await paste(client, teacher.headers, class_id, "Anna, 5\nBerg, Ben\n\n7")
    assert problem(refused) == (422, "names_refused")
    assert [(one["line"], one["says"]) for one in refused.json()["faults"]] == [(2, "Berg, Ben"), (4, "7")]
    assert await listed(client, teacher, class_id, "students") == []
    assert (await paste(client, teacher.headers, class_id, "Anna, 5\nBen Berg")).status_code == 201


async def test_a_class_without_room_for_all_takes_none(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher, max_students=2))["id"]
    assert problem(await paste(client, teacher.headers, class_id, "A\nB\nC")) == (409, "class_full")
    assert await listed(client, teacher, class_id, "students") == []
    assert (await paste(client, teacher.headers, class_id, "A\nB")).status_code == 201


async def test_a_plan_without_room_for_all_takes_none(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher, max_students=1_000))["id"]
    cancel = "UPDATE blockyard.billing_subscriptions SET status = {} WHERE organization_id = %s"
    used = (await client.get(USAGE, headers=teacher.headers)).json()["limits"]["students"]["used"]
    room = FREE.limits[Countable.STUDENTS] - used
    admin.execute(cancel.format("'canceled'").encode(), [world.alpha.id])
    try:
        full = await paste(client, teacher.headers, class_id, "A\n" * (room + 1))
        assert problem(full) == (402, "plan_limit_reached")
        assert await listed(client, teacher, class_id, "students") == []
        assert (await paste(client, teacher.headers, class_id, "A\n" * room)).status_code == 201
    finally:
        admin.execute(cancel.format("'active'").encode(), [world.alpha.id])


async def test_who_only_assists_enters_nobody(client: httpx.AsyncClient, world: World) -> None:
    teacher, another = world.alpha.teacher, world.alpha.both
    class_id = (await made(client, teacher))["id"]
    part = f"{CLASSES}/{class_id}/teachers/{another.id}"
    assert problem(await paste(client, another.headers, class_id, "Anna")) == (404, "not_found")
    for helps_as, outcome in (("assistant", 403), ("co_teacher", 201)):
        await client.put(part, headers=teacher.headers, json={"helps_as": helps_as})
        assert (await paste(client, another.headers, class_id, "Anna")).status_code == outcome


async def test_a_key_makes_cards_only_with_the_scope_for_them(client: httpx.AsyncClient, world: World) -> None:
    admin = world.omega.admin
    class_id = (await made(client, world.omega.teacher))["id"]
    outcomes = []
    for scopes in (["class_students:update"], ["class_students:update", "student_logins:update"]):
        key = (
            await client.post(KEYS, headers=admin.headers, json={"name": "k", "role": "admin", "scopes": scopes})
        ).json()
        headers = {"Authorization": f"Bearer {key['key']}"}
        asked: list[dict[str, Any]] = [{}, {"method": "words"}]
        outcomes += [(await paste(client, headers, class_id, "Anna", **more)).status_code for more in asked]
    assert outcomes == [201, 403, 201, 201]


async def test_sent_twice_they_are_entered_once(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    keyed = teacher.headers | {"Idempotency-Key": "names-of-5b"}
    first, again = [await paste(client, keyed, class_id, "Anna\nBen") for _ in range(2)]
    assert (first.status_code, again.json()) == (201, first.json())
    assert len(await listed(client, teacher, class_id, "students")) == 2
