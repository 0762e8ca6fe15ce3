"""If-None-Match on changes, and where neither it nor If-Match is compared."""

import httpx
import pytest

from tests.api.steps import INVITATIONS, invite, member_url, problem
from tests.api.test_if_match import AGENTS, ORGANIZATION, STALE, make_agent, make_environment
from tests.world import World

REFUSED = (400, "if_match_not_supported")


@pytest.mark.parametrize("header", ["If-Match", "If-None-Match"])
async def test_what_is_posted_has_no_version(client: httpx.AsyncClient, world: World, header: str) -> None:
    headers = world.alpha.teacher.headers
    wish = {"agent_id": f"posted-{header}", "agent_type": "quiz_generator"}
    refused = await client.post(AGENTS, json=wish, headers=headers | {header: "*"})
    assert problem(refused) == REFUSED
    assert header in refused.json()["detail"]
    assert (await client.get(f"{AGENTS}/posted-{header}", headers=headers)).status_code == 404
    assert (await client.post(AGENTS, json=wish, headers=headers)).status_code == 201


async def test_if_none_match_is_refused_where_there_is_no_version(client: httpx.AsyncClient, world: World) -> None:
    made = (await invite(client, world.alpha.owner, "unmatched@new.example.org")).json()
    url, headers = f"{INVITATIONS}/{made['id']}", world.alpha.owner.headers
    assert problem(await client.delete(url, headers=headers | {"If-None-Match": '"x"'})) == REFUSED
    assert (await client.delete(url, headers=headers)).status_code == 204


async def test_reading_takes_no_if_match(client: httpx.AsyncClient, world: World) -> None:
    url, headers = await make_agent(client, world, "read"), world.alpha.teacher.headers
    tag = (await client.get(url, headers=headers)).headers["ETag"]
    for given in ('"x"', tag, "*"):
        assert problem(await client.get(url, headers=headers | {"If-Match": given})) == REFUSED
        assert (await client.head(url, headers=headers | {"If-Match": given})).status_code == 400
    assert (await client.get(url, headers=headers | {"If-None-Match": '"x"'})).status_code == 200


@pytest.mark.parametrize(
    ("tags", "status"),
    [
        (["*"], 412),
        (["{tag}"], 412),
        (["W/{tag}"], 412),
        ([STALE, "{tag}"], 412),
        ([STALE + ", {tag}"], 412),
        ([STALE], 200),
        (["{bare}"], 200),
    ],
)
async def test_a_change_where_it_is_another_version(
    client: httpx.AsyncClient, world: World, tags: list[str], status: int
) -> None:
    """If-None-Match, of RFC 9110, section 13.1.2: a change is made only if the present version is none of these."""
    headers = world.alpha.teacher.headers
    url = await make_agent(client, world, f"none-{abs(hash(tuple(tags)))}")
    tag = (await client.get(url, headers=headers)).headers["ETag"]
    sent = [("If-None-Match", one.format(tag=tag, bare=tag.strip('"'))) for one in tags]
    answer = await client.put(url, json={"configuration": {"a": 2}}, headers=[*headers.items(), *sent])
    now = (await client.get(url, headers=headers)).headers["ETag"]
    assert (answer.status_code, now == tag) == (status, status == 412)
    if status == 412:
        assert problem(answer) == (412, "precondition_failed")
        assert answer.headers["ETag"] == answer.json()["etag"] == tag


async def test_changes_of_several_things(client: httpx.AsyncClient, world: World) -> None:
    owner = world.alpha.owner.headers
    for address, method in [(ORGANIZATION, "PATCH"), (member_url(world.alpha.student), "PATCH")]:
        tag = (await client.get(address, headers=owner)).headers["ETag"]
        body = {"name": "Elsewhere"} if address == ORGANIZATION else {"role": "teacher"}
        refused = await client.request(method, address, json=body, headers=owner | {"If-None-Match": "*"})
        assert problem(refused) == (412, "precondition_failed")
        assert (await client.get(address, headers=owner)).headers["ETag"] == tag
    url = await make_environment(client, world, "Unmatched")
    assert (await client.delete(url, headers=owner | {"If-None-Match": "*"})).status_code == 412
    assert (await client.delete(url, headers=owner)).status_code == 204
