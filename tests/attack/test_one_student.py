"""Every route of one student: who only assists in her class, or teaches another one, changes nothing and gets no card of
hers.

The routes are those of the OpenAPI, so a new one that forgets to ask (`require_teacher_of`, `lock_taught_student`,
`lock_taught`) fails here.
"""

from pathlib import Path
from typing import Any, Final

import psycopg
import pytest

from blockyard.base.ids import new_id
from tests.attack.edits import CHANGES, edits_of
from tests.attack.fingerprint import fingerprint
from tests.attack.fresh import fresh_schools
from tests.attack.test_routes import ROUTES, Route, outcome
from tests.attack.twins import STATES, bodies
from tests.databases import TestDatabase
from tests.world import Person, World

OF_ONE_STUDENT: Final = [
    route for route in ROUTES if "student_id" in route.ids and route.permission and "teacher" in route.permission.roles
]
SEEN_BY_ASSISTANTS: Final = frozenset(
    {
        "GET /api/v1/classes/{class_id}/students/{student_id}",
        "GET /api/v1/students/{student_id}",
        "GET /api/v1/students/{student_id}/login",
        "GET /api/v1/students/{student_id}/roblox-links",
        "GET /api/v1/students/{student_id}/roblox-links/{roblox_link_id}",
        "GET /api/v1/assignments/{assignment_id}/results/{student_id}",
    }
)
"""Nobody signs in with what these tell."""
REFUSALS: Final = frozenset({"403 not_your_class", "403 not_your_student"})
INVALID: Final = "422 validation_failed"
ADD_ASSISTANT: Final = """
    INSERT INTO blockyard.class_teachers (organization_id, id, created_by_id, class_id, user_id, helps_as)
    VALUES (%s, %s, %s, %s, %s, 'assistant')
"""


def test_there_are_routes_of_one_student() -> None:
    assert len(OF_ONE_STUDENT) >= 12
    assert {*map(str, OF_ONE_STUDENT)} >= SEEN_BY_ASSISTANTS, "there is no such route: take it out"


@pytest.mark.parametrize("route", OF_ONE_STUDENT, ids=str)
async def test_only_who_teaches_her(template: tuple[TestDatabase, World], tmp_path: Path, route: Route) -> None:
    world = template[1]
    school = world.alpha
    teacher, another = school.teacher, school.both
    url = route.url(school.path_ids)
    async with fresh_schools(template, tmp_path) as (client, admin):
        if str(route) in STATES:
            admin.execute(STATES[str(route)].encode(), [school.id])
        own = await client.post("/api/v1/classes", headers=another.headers, json={"name": "Another", "subject": "Art"})
        assert own.status_code == 201

        async def outcomes(person: Person) -> set[str]:
            """Of all that may be sent. A body that is none is refused to everybody, before anything is asked."""
            return {await outcome_of(person, body) for body in sent(route, world)} - {INVALID}

        async def outcome_of(person: Person, body: Any) -> str:
            content = {} if body is None else {"json": body}
            return outcome(await client.request(route.method, url, headers=person.headers, **content))

        before = fingerprint(admin, school.id)
        assert await outcomes(another) == {"404 not_found"}, "a teacher of another class does not see her"
        assert fingerprint(admin, school.id) == before

        assist(admin, world, another)
        before = fingerprint(admin, school.id)
        told = await outcomes(another)
        if str(route) in SEEN_BY_ASSISTANTS:
            assert told == {"200"}
        else:
            assert told <= REFUSALS, (
                "who only assists did it: ask require_teacher_of, or lock_taught, before anything is done"
            )
        assert fingerprint(admin, school.id) == before
        twin = await outcome_of(teacher, sent(route, world)[0])
        assert twin in ("200", "201", "204"), "her teacher may"


def assist(admin: psycopg.Connection, world: World, person: Person) -> None:
    school = world.alpha
    admin.execute(ADD_ASSISTANT, [school.id, new_id(), school.teacher.id, school.path_ids["class_id"], person.id])


def sent(route: Route, world: World) -> list[Any]:
    """Bodies that change something: an empty one is no change, and who is asked for none learns nothing."""
    if route.method in CHANGES:
        return [edits[0] for edits in edits_of(route)]
    return [bodies(world, {}).get(str(route), route.body)]
