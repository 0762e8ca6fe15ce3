from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_environment_versions_sort import ListEnvironmentVersionsSort
from ...models.version_page import VersionPage
from ...models.version_status import VersionStatus
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    *,
    sort: ListEnvironmentVersionsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: VersionStatus | Unset = UNSET,
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
        "url": "/api/v1/roblox/environment/{name}/versions".format(
            name=quote(str(name), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> VersionPage:
    if response.status_code == 200:
        response_200 = VersionPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
    sort: ListEnvironmentVersionsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: VersionStatus | Unset = UNSET,
) -> VersionPage:
    """List an environment's versions

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        sort (ListEnvironmentVersionsSort | Unset): By `created_at`; with `-` before it the largest or
            newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        status (VersionStatus | Unset): More words may come: treat one that you do not know as none of
            these.
    """
    return client.send(
        _request(
            name=name,
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
    sort: ListEnvironmentVersionsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: VersionStatus | Unset = UNSET,
) -> Response[VersionPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
    sort: ListEnvironmentVersionsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: VersionStatus | Unset = UNSET,
) -> VersionPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                sort=sort,
                limit=limit,
                cursor=cursor,
                status=status,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
    sort: ListEnvironmentVersionsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: VersionStatus | Unset = UNSET,
) -> Response[VersionPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
        ),
        _read,
    )
