from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.agent_instance_page import AgentInstancePage
from ...models.agent_type import AgentType
from ...models.instance_status import InstanceStatus
from ...models.list_agent_instances_sort import ListAgentInstancesSort
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListAgentInstancesSort | Unset = "-created_at",
    page_size: int | Unset = 50,
    cursor: str | Unset = UNSET,
    page: int | Unset = UNSET,
    q: str | Unset = UNSET,
    status: InstanceStatus | Unset = UNSET,
    agent_type: AgentType | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["page_size"] = page_size

    params["cursor"] = cursor

    params["page"] = page

    params["q"] = q

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    json_agent_type: str | Unset = UNSET
    if not isinstance(agent_type, Unset):
        json_agent_type = agent_type

    params["agent_type"] = json_agent_type

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
    sort: ListAgentInstancesSort | Unset = "-created_at",
    page_size: int | Unset = 50,
    cursor: str | Unset = UNSET,
    page: int | Unset = UNSET,
    q: str | Unset = UNSET,
    status: InstanceStatus | Unset = UNSET,
    agent_type: AgentType | Unset = UNSET,
) -> AgentInstancePage:
    """List agent instances

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `agents:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        sort (ListAgentInstancesSort | Unset): By `created_at`, `updated_at`, `agent_id`; with `-` before it
            the largest or newest first. Text is sorted in small letters Default: '-created_at'.
        page_size (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        page (int | Unset): From 1, which it is by default
        q (str | Unset): Text in `agent_id`, in any case
        status (InstanceStatus | Unset): More words may come: treat one that you do not know as none of
            these.
        agent_type (AgentType | Unset): More words may come: treat one that you do not know as none of
            these.
    """
    return client.send(
        _request(
            sort=sort,
            page_size=page_size,
            cursor=cursor,
            page=page,
            q=q,
            status=status,
            agent_type=agent_type,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListAgentInstancesSort | Unset = "-created_at",
    page_size: int | Unset = 50,
    cursor: str | Unset = UNSET,
    page: int | Unset = UNSET,
    q: str | Unset = UNSET,
    status: InstanceStatus | Unset = UNSET,
    agent_type: AgentType | Unset = UNSET,
) -> Response[AgentInstancePage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            page_size=page_size,
            cursor=cursor,
            page=page,
            q=q,
            status=status,
            agent_type=agent_type,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListAgentInstancesSort | Unset = "-created_at",
    page_size: int | Unset = 50,
    cursor: str | Unset = UNSET,
    page: int | Unset = UNSET,
    q: str | Unset = UNSET,
    status: InstanceStatus | Unset = UNSET,
    agent_type: AgentType | Unset = UNSET,
) -> AgentInstancePage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                page_size=page_size,
                cursor=cursor,
                page=page,
                q=q,
                status=status,
                agent_type=agent_type,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListAgentInstancesSort | Unset = "-created_at",
    page_size: int | Unset = 50,
    cursor: str | Unset = UNSET,
    page: int | Unset = UNSET,
    q: str | Unset = UNSET,
    status: InstanceStatus | Unset = UNSET,
    agent_type: AgentType | Unset = UNSET,
) -> Response[AgentInstancePage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            page_size=page_size,
            cursor=cursor,
            page=page,
            q=q,
            status=status,
            agent_type=agent_type,
        ),
        _read,
    )
