"""What a list shows can be read by itself, as the list shows it."""

import re
from datetime import datetime
from typing import Any, Final

import httpx
import psycopg
import pytest

from blockyard.web.locations import located
from tests.api.steps import problem
from tests.attack.twins import CONFIRMED
from tests.unserved import APP
from tests.world import World

PATHS: Final = APP.openapi()["paths"]
ONE_OF: Final = re.compile(r"(.+)/\{\w+\}")
ELSEWHERE: Final = {
    "/api/v1/classes/{class_id}/assignments": "/api/v1/assignments/{assignment_id}",
    "/api/v1/roblox/environment/list": "/api/v1/roblox/environment/{name}",
}
"""Lists that are narrowed to a class or older than the rule, and where one of their things is read."""
NOT_READ: Final = {
    "/api/v1/organizations": "a token opens one organization, which is read at /organizations/current",
    "/api/v1/assignments/{assignment_id}/items": "they are computed, all at once",
    "/api/v1/classes/{class_id}/statements": "they are an export",
    "/api/v1/roblox/environment/{name}/place-keys/{place_key_id}/refusals": "they are counted, all at once",
    "/api/v1/uploads/{upload_id}/uses": "each is read where its links lead",
    "/api/v1/payments/plans": "plans are what is sold, and all are told at once",
}
OWN: Final = "/api/v1/auth/"
STUDENTS: Final = "/api/v1/student/"
"""What no member reads (tests/api/test_assignments.py)."""


def is_list(path: str) -> bool:
    answers = PATHS[path].get("get", {}).get("responses", {})
    schema = answers.get("200", {}).get("content", {}).get("application/json", {}).get("schema", {})
    return re.search(r"(Page|List)$", schema.get("$ref", "")) is not None


LISTS: Final = {path for path in PATHS if is_list(path) and not path.startswith(STUDENTS)}
ONES: Final = {found[1]: path for path in PATHS if "get" in PATHS[path] and (found := ONE_OF.fullmatch(path))}
ONES.update(ELSEWHERE)


def test_every_list_has_an_address_of_one() -> None:
    assert len(LISTS) > 20
    for path in LISTS - NOT_READ.keys():
        assert path in ONES, f"nothing of {path} is read by its id: add GET {path}/{{thing_id}}"
    assert NOT_READ.keys() <= LISTS - ONES.keys(), "take out what is read now"


def same_times(told: dict[str, Any]) -> dict[str, Any]:
    """Times as times: PostgreSQL writes `+00:00` where we write `Z`."""
    texts = {name: value for name, value in told.items() if name.endswith("_at") and isinstance(value, str)}
    return told | {name: datetime.fromisoformat(text) for name, text in texts.items()}


async def test_one_is_what_the_list_shows(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    admin.execute(CONFIRMED.encode(), [world.alpha.id])
    headers = world.alpha.owner.headers
    for path in LISTS - NOT_READ.keys():
        own = set(re.findall(r"{(\w+)}", ONES[path])) - set(re.findall(r"{(\w+)}", path))
        ids = {name: value for name, value in world.alpha.path_ids.items() if name not in own}
        items = (await client.get(path.format_map(ids), headers=headers)).json()["items"]
        assert items, f"the world has nothing at {path}"
        for item in items:
            one = await client.get(located(ONES[path], ids, item), headers=headers)
            assert one.status_code == 200, path
            told, shown = same_times(one.json()), same_times(item)
            assert told == told | shown, "it may tell more, such as what a webhook was sent"


@pytest.mark.parametrize("kind", ["factors", "sign-ins"])
async def test_anothers_own_is_nobodys(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, kind: str
) -> None:
    admin.execute(CONFIRMED.encode(), [world.alpha.id])
    items = (await client.get(f"{OWN}{kind}", headers=world.alpha.owner.headers)).json()["items"]
    invented = "0190a5a0-0000-7000-8000-000000000000"
    foreign, missing = [
        await client.get(f"{OWN}{kind}/{one}", headers=world.omega.owner.headers) for one in (items[0]["id"], invented)
    ]
    assert problem(foreign) == (404, "not_found")
    assert foreign.content == missing.content
