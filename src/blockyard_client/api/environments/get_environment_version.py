from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.version_read import VersionRead
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    number: int,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/versions/{number}".format(
            name=quote(str(name), safe=""),
            number=quote(str(number), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> VersionRead:
    if response.status_code == 200:
        response_200 = VersionRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    number: int,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> VersionRead:
    """Get a version of an environment

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        number (int): 1 for the first
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            name=name,
            number=number,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    number: int,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[VersionRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            number=number,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    name: str,
    number: int,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> VersionRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                number=number,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    number: int,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[VersionRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            number=number,
            if_none_match=if_none_match,
        ),
        _read,
    )
