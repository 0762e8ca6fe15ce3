from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.publication_page import PublicationPage
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    *,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

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
        "url": "/api/v1/roblox/environment/{name}/publications".format(
            name=quote(str(name), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> PublicationPage:
    if response.status_code == 200:
        response_200 = PublicationPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> PublicationPage:
    """List what was published of an environment

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        limit (int | Unset): How many items at most Default: 50.
        cursor (None | Unset | UUID): `next_cursor` of the page before
    """
    return client.send(
        _request(
            name=name,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> Response[PublicationPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> PublicationPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                limit=limit,
                cursor=cursor,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> Response[PublicationPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )
