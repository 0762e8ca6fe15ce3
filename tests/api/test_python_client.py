"""The Python client against the API itself: what its own tests take for granted about Blockyard."""

from collections.abc import AsyncIterator
from io import BytesIO

import httpx
import pytest
from fastapi import FastAPI

from blockyard_client import Client, ProblemError, SignIn, every_async
from blockyard_client.api.agents import create_agent_instance, list_agent_instances, update_agent_instance
from blockyard_client.api.auth import get_me
from blockyard_client.api.rosters import create_roster_import
from blockyard_client.models import AgentInstanceCreate, AgentInstanceUpdate
from blockyard_client.types import File
from tests.world import PASSWORD, World


@pytest.fixture
def transport(app: FastAPI) -> httpx.ASGITransport:
    return httpx.ASGITransport(app=app, client=("127.0.0.1", 50000))


@pytest.fixture
async def teacher(transport: httpx.ASGITransport, world: World) -> AsyncIterator[Client]:
    async with Client("http://blockyard.test", api_key=world.alpha.teacher.token, transport=transport) as client:
        yield client


async def test_a_person_stays_signed_in(transport: httpx.ASGITransport, world: World) -> None:
    email = world.alpha.teacher.email
    auth = SignIn(email, PASSWORD)
    async with Client("http://blockyard.test", auth=auth, transport=transport) as client:
        assert (await get_me.asyncio(client=client)).user.email == email
        assert auth.tokens is not None
        first = dict(auth.tokens)
        auth.tokens["access_token"] = "of no use"
        assert (await get_me.asyncio(client=client)).user.email == email
        assert auth.tokens["refresh_token"] != first["refresh_token"], "it was refreshed"
        auth.tokens |= {"access_token": "of no use", "refresh_token": "nor this"}
        assert (await get_me.asyncio(client=client)).user.email == email


async def test_a_change_is_made_once(teacher: Client) -> None:
    body = AgentInstanceCreate("once-001", "quiz_generator")
    first, again = [
        await create_agent_instance.asyncio_detailed(client=teacher, body=body, idempotency_key="once")
        for _ in range(2)
    ]
    assert (first.status_code, again.parsed) == (201, first.parsed)
    assert again.headers["Idempotent-Replayed"] == "true"
    with pytest.raises(ProblemError) as told:
        await create_agent_instance.asyncio(client=teacher, body=body)
    assert (told.value.status, told.value.code) == (409, "already_exists")
    assert told.value.request_id


async def test_somebody_was_faster(teacher: Client) -> None:
    made = await create_agent_instance.asyncio_detailed(
        client=teacher, body=AgentInstanceCreate("faster-001", "quiz_generator")
    )
    read, change = made.headers["ETag"], AgentInstanceUpdate(configuration={"tone": "friendly"})
    changed = await update_agent_instance.asyncio("faster-001", client=teacher, body=change, if_match=read)
    assert changed.configuration["tone"] == "friendly"
    with pytest.raises(ProblemError) as told:
        await update_agent_instance.asyncio("faster-001", client=teacher, body=change, if_match=read)
    assert told.value.code == "precondition_failed"


async def test_every_item_of_a_list(teacher: Client) -> None:
    names = {f"listed-{number}" for number in range(5)}
    for name in names:
        await create_agent_instance.asyncio(client=teacher, body=AgentInstanceCreate(name, "quiz_generator"))
    found = [one.agent_id async for one in every_async(list_agent_instances.asyncio, client=teacher, page_size=2)]
    assert len(found) == len(set(found))
    assert names < set(found)


async def test_a_file_is_sent_whole(transport: httpx.ASGITransport, world: World) -> None:
    roster = File(BytesIO(b"name,class\nAda,5b\n"))
    async with Client("http://blockyard.test", api_key=world.alpha.admin.token, transport=transport) as client:
        for _ in range(2):
            sent = await create_roster_import.asyncio(client=client, body=roster, name="Autumn")
            assert (sent.name, sent.format_, sent.size_bytes) == ("Autumn", "csv", 18)
