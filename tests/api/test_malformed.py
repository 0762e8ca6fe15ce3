"""Malformed requests are told in one way: 422 `validation_failed` with `errors`, whatever makes them malformed."""

from typing import Any

import httpx
import pytest

from tests.api.steps import LOGIN, problem
from tests.world import World

INSTANCES = "/api/v1/agents/instances"
ENVIRONMENTS = "/api/v1/roblox/environment"
BODY = '{"agent_id": "malformed", "agent_type": "quiz_generator", "configuration": {"a": %s}}'
LATIN = "application/json; charset=iso-8859-1"


def sole_fault(answer: httpx.Response) -> dict[str, Any]:
    assert problem(answer) == (422, "validation_failed")
    [fault] = answer.json()["errors"]
    assert answer.json()["detail"] == f"{fault['where']}: {fault['what']}."
    found: dict[str, Any] = fault
    return found


@pytest.mark.parametrize(
    ("content", "media_type", "why"),
    [
        (b"{", "application/json", "it is no JSON: Expecting property name"),
        (b"{} {}", "application/merge-patch+json", "it is no JSON: Extra data"),
        (b'{"a": "\xff"}', "application/json", "it is not UTF-8 (at byte 7)"),
        ('{"a": "ü"}'.encode("latin-1"), LATIN, "it is not UTF-8 (at byte 7)"),
        ("{}".encode("utf-16"), "application/json", "it is not UTF-8 (at byte 0)"),
        ("{}".encode("utf-16-le"), "application/json", "it is no JSON"),
        (b"\xef\xbb\xbf{}", "application/json", "it is no JSON: Unexpected UTF-8 BOM"),
        (BODY % "NaN", "application/json", "NaN is no number of JSON"),
        (BODY % "-Infinity", "application/json", "-Infinity is no number of JSON"),
        (BODY % "1e400", "application/json", "a number is beyond"),
        (BODY % "-1e400", "application/json", "a number is beyond"),
        (BODY % ("9" * 400), "application/json", "a number is beyond"),
        (BODY % ("9" * 5_000), "application/json", "a number is beyond"),
        (BODY % '{"b": 1, "b": 1}', "application/json", "a name stands twice"),
        ('{"agent_id": "a", "agent_id": "b"}', "application/json", "a name stands twice"),
    ],
)
@pytest.mark.parametrize("path", [LOGIN, INSTANCES])
async def test_a_body(
    client: httpx.AsyncClient, world: World, path: str, content: bytes | str, media_type: str, why: str
) -> None:
    headers = world.alpha.owner.headers | {"Content-Type": media_type}
    fault = sole_fault(await client.post(path, headers=headers, content=content))
    assert (fault["where"], fault["type"]) == ("body", "json_invalid")
    assert fault["what"].startswith(why)


async def test_a_body_at_its_bounds(client: httpx.AsyncClient, world: World) -> None:
    """The largest number, and UTF-8 under a wrong name: what counts is what was sent."""
    headers = world.alpha.owner.headers | {"Content-Type": LATIN}
    content = (BODY % '[1.7976931348623157e308, "ü"]').encode()
    made = await client.post(INSTANCES, headers=headers, content=content)
    assert (made.status_code, made.json()["configuration"]["a"][1]) == (201, "ü"), made.text
    assert (await client.delete(f"{INSTANCES}/malformed", headers=headers)).status_code == 204


@pytest.mark.parametrize(
    ("path", "where"),
    [
        (f"{ENVIRONMENTS}/%00", "path.name"),
        (f"{INSTANCES}/a%00b", "path.agent_id"),
        (f"{ENVIRONMENTS}/list?q=%00", "query.q"),
        (f"{INSTANCES}?page=1&cursor=%00", "query.cursor"),
    ],
)
async def test_an_address_with_what_cannot_be_stored(
    client: httpx.AsyncClient, world: World, path: str, where: str
) -> None:
    fault = sole_fault(await client.get(path, headers=world.alpha.owner.headers))
    assert fault["where"] == where
    assert "U+0000" in fault["what"]


async def test_an_id_is_written_as_it_is_shown(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers
    members = "/api/v1/organizations/current/members"
    shown = (await client.get(members, headers=headers)).json()["items"][0]["id"]
    assert (await client.get(f"{members}/{shown}", headers=headers)).status_code == 200
    for written in (shown.upper(), shown.replace("-", ""), f"{{{shown}}}", f"urn:uuid:{shown}", f"{shown}%0A"):
        fault = sole_fault(await client.get(f"{members}/{written}", headers=headers))
        assert fault["type"] == "uuid_parsing"


async def test_an_id_in_place_of_a_name(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    shown = (await client.get(f"{ENVIRONMENTS}/Mars Base", headers=headers)).json()["id"]
    assert (await client.get(f"{ENVIRONMENTS}/{shown}", headers=headers)).status_code == 200
    assert problem(await client.get(f"{ENVIRONMENTS}/{shown.upper()}", headers=headers)) == (404, "not_found")
