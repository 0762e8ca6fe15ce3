from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.status_read import StatusRead
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/status/{name}".format(
            name=quote(str(name), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> StatusRead:
    if response.status_code == 200:
        response_200 = StatusRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> StatusRead:
    """See how far an environment is

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            name=name,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[StatusRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> StatusRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[StatusRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            if_none_match=if_none_match,
        ),
        _read,
    )
