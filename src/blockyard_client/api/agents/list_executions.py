from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.execution_page import ExecutionPage
from ...models.execution_status import ExecutionStatus
from ...types import UNSET, Response, Unset


def _request(
    agent_id: str,
    *,
    status: ExecutionStatus | None | Unset = UNSET,
    limit: int | Unset = 50,
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

    params["limit"] = limit

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
        "url": "/api/v1/agents/instances/{agent_id}/executions".format(
            agent_id=quote(str(agent_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> ExecutionPage:
    if response.status_code == 200:
        response_200 = ExecutionPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    agent_id: str,
    *,
    client: Client,
    status: ExecutionStatus | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> ExecutionPage:
    """List an agent instance's executions

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `executions:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        agent_id (str):
        status (ExecutionStatus | None | Unset): Those in it only
        limit (int | Unset): How many items at most Default: 50.
        cursor (None | Unset | UUID): `next_cursor` of the page before
    """
    return client.send(
        _request(
            agent_id=agent_id,
            status=status,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    ).parsed


def sync_detailed(
    agent_id: str,
    *,
    client: Client,
    status: ExecutionStatus | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> Response[ExecutionPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            agent_id=agent_id,
            status=status,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )


async def asyncio(
    agent_id: str,
    *,
    client: Client,
    status: ExecutionStatus | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> ExecutionPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                agent_id=agent_id,
                status=status,
                limit=limit,
                cursor=cursor,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    agent_id: str,
    *,
    client: Client,
    status: ExecutionStatus | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> Response[ExecutionPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            agent_id=agent_id,
            status=status,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )
