from typing import Any
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.agent_instance_page import AgentInstancePage
from ...models.agent_type import AgentType
from ...models.instance_status import InstanceStatus
from ...types import UNSET, Response, Unset


def _request(
    *,
    status: InstanceStatus | None | Unset = UNSET,
    agent_type: AgentType | None | Unset = UNSET,
    page: int | None | Unset = UNSET,
    page_size: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_status: None | str | Unset
    if isinstance(status, Unset):
        json_status = UNSET
    elif isinstance(status, str):
        json_status = status
    else:
        json_status = status
    params["status"] = json_status

    json_agent_type: None | str | Unset
    if isinstance(agent_type, Unset):
        json_agent_type = UNSET
    elif isinstance(agent_type, str):
        json_agent_type = agent_type
    else:
        json_agent_type = agent_type
    params["agent_type"] = json_agent_type

    json_page: int | None | Unset
    if isinstance(page, Unset):
        json_page = UNSET
    else:
        json_page = page
    params["page"] = json_page

    params["page_size"] = page_size

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    elif isinstance(cursor, UUID):
        json_cursor = str(cursor)
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/agents/instances",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> AgentInstancePage:
    if response.status_code == 200:
        response_200 = AgentInstancePage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    status: InstanceStatus | None | Unset = UNSET,
    agent_type: AgentType | None | Unset = UNSET,
    page: int | None | Unset = UNSET,
    page_size: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> AgentInstancePage:
    """List agent instances

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `agents:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        status (InstanceStatus | None | Unset): Those in it only
        agent_type (AgentType | None | Unset): Those of it only
        page (int | None | Unset): From 1, which it is by default
        page_size (int | Unset): How many items at most Default: 50.
        cursor (None | Unset | UUID): `next_cursor` of the page before
    """
    return client.send(
        _request(
            status=status,
            agent_type=agent_type,
            page=page,
            page_size=page_size,
            cursor=cursor,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    status: InstanceStatus | None | Unset = UNSET,
    agent_type: AgentType | None | Unset = UNSET,
    page: int | None | Unset = UNSET,
    page_size: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> Response[AgentInstancePage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            status=status,
            agent_type=agent_type,
            page=page,
            page_size=page_size,
            cursor=cursor,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    status: InstanceStatus | None | Unset = UNSET,
    agent_type: AgentType | None | Unset = UNSET,
    page: int | None | Unset = UNSET,
    page_size: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> AgentInstancePage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                status=status,
                agent_type=agent_type,
                page=page,
                page_size=page_size,
                cursor=cursor,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    status: InstanceStatus | None | Unset = UNSET,
    agent_type: AgentType | None | Unset = UNSET,
    page: int | None | Unset = UNSET,
    page_size: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> Response[AgentInstancePage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            status=status,
            agent_type=agent_type,
            page=page,
            page_size=page_size,
            cursor=cursor,
        ),
        _read,
    )
