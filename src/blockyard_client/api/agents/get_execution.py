from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.execution_read import ExecutionRead
from ...types import UNSET, Response, Unset


def _request(
    agent_id: str,
    execution_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/agents/instances/{agent_id}/executions/{execution_id}".format(
            agent_id=quote(str(agent_id), safe=""),
            execution_id=quote(str(execution_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> ExecutionRead:
    if response.status_code == 200:
        response_200 = ExecutionRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    agent_id: str,
    execution_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> ExecutionRead:
    """Get an execution

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `executions:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        agent_id (str):
        execution_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            agent_id=agent_id,
            execution_id=execution_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    agent_id: str,
    execution_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[ExecutionRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            agent_id=agent_id,
            execution_id=execution_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    agent_id: str,
    execution_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> ExecutionRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                agent_id=agent_id,
                execution_id=execution_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    agent_id: str,
    execution_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[ExecutionRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            agent_id=agent_id,
            execution_id=execution_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
