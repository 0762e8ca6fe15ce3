from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.execution_page import ExecutionPage
from ...models.execution_status import ExecutionStatus
from ...models.list_executions_sort import ListExecutionsSort
from ...types import UNSET, Response, Unset


def _request(
    agent_id: str,
    *,
    sort: ListExecutionsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: ExecutionStatus | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

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
    sort: ListExecutionsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: ExecutionStatus | Unset = UNSET,
) -> ExecutionPage:
    """List an agent instance's executions

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `executions:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        agent_id (str):
        sort (ListExecutionsSort | Unset): By `created_at`; with `-` before it the largest or newest first.
            Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        status (ExecutionStatus | Unset): `pending` waits for its next attempt after a failed one; `queued`
            waits for a worker. More words may come: treat one that you do not know as none of these.
    """
    return client.send(
        _request(
            agent_id=agent_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
        ),
        _read,
    ).parsed


def sync_detailed(
    agent_id: str,
    *,
    client: Client,
    sort: ListExecutionsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: ExecutionStatus | Unset = UNSET,
) -> Response[ExecutionPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            agent_id=agent_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
        ),
        _read,
    )


async def asyncio(
    agent_id: str,
    *,
    client: Client,
    sort: ListExecutionsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: ExecutionStatus | Unset = UNSET,
) -> ExecutionPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                agent_id=agent_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
                status=status,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    agent_id: str,
    *,
    client: Client,
    sort: ListExecutionsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: ExecutionStatus | Unset = UNSET,
) -> Response[ExecutionPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            agent_id=agent_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
        ),
        _read,
    )
