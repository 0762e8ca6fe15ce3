from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.agent_instance_read import AgentInstanceRead
from ...types import UNSET, Response, Unset


def _request(
    agent_id: str,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/agents/instances/{agent_id}".format(
            agent_id=quote(str(agent_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> AgentInstanceRead:
    if response.status_code == 200:
        response_200 = AgentInstanceRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    agent_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> AgentInstanceRead:
    """Get an agent instance

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `agents:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        agent_id (str):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            agent_id=agent_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    agent_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[AgentInstanceRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            agent_id=agent_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    agent_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> AgentInstanceRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                agent_id=agent_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    agent_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[AgentInstanceRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            agent_id=agent_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
