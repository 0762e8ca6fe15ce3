from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.api_key_page import ApiKeyPage
from ...models.api_key_status import ApiKeyStatus
from ...models.list_api_keys_sort import ListApiKeysSort
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListApiKeysSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ApiKeyStatus | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params["q"] = q

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/api-keys",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> ApiKeyPage:
    if response.status_code == 200:
        response_200 = ApiKeyPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListApiKeysSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ApiKeyStatus | Unset = UNSET,
) -> ApiKeyPage:
    """List the API keys

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `api_keys:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        sort (ListApiKeysSort | Unset): By `created_at`, `name`, `expires_at`; with `-` before it the
            largest or newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `name`, in any case
        status (ApiKeyStatus | Unset):
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListApiKeysSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ApiKeyStatus | Unset = UNSET,
) -> Response[ApiKeyPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListApiKeysSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ApiKeyStatus | Unset = UNSET,
) -> ApiKeyPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                status=status,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListApiKeysSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ApiKeyStatus | Unset = UNSET,
) -> Response[ApiKeyPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
        ),
        _read,
    )
