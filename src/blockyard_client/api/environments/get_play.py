from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.get_play_response_206 import GetPlayResponse206
from ...models.play_read import PlayRead
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    *,
    version: int | Unset = UNSET,
    environment: UUID | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    if not isinstance(range_, Unset):
        headers["Range"] = range_

    if not isinstance(if_range, Unset):
        headers["If-Range"] = if_range

    headers = {name: value for name, value in headers.items() if value is not None}
    params: dict[str, Any] = {}

    params["version"] = version

    json_environment: str | Unset = UNSET
    if not isinstance(environment, Unset):
        json_environment = str(environment)
    params["environment"] = json_environment

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/play".format(
            name=quote(str(name), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> PlayRead | GetPlayResponse206:
    if response.status_code == 200:
        response_200 = PlayRead.from_dict(response.json())

        return response_200

    if response.status_code == 206:
        response_206 = GetPlayResponse206.from_dict(response.json())

        return response_206

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
    environment: UUID | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> PlayRead | GetPlayResponse206:
    """Get the world to play in a browser

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        version (int | Unset): Else the one that is ready
        environment (UUID | Unset): The environment's id, so that the address never means another one that
            is given the name later
        if_none_match (str | Unset):
        range_ (str | Unset):
        if_range (str | Unset):
    """
    return client.send(
        _request(
            name=name,
            version=version,
            environment=environment,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
    environment: UUID | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> Response[PlayRead | GetPlayResponse206]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            version=version,
            environment=environment,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
    environment: UUID | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> PlayRead | GetPlayResponse206:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                version=version,
                environment=environment,
                if_none_match=if_none_match,
                range_=range_,
                if_range=if_range,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
    environment: UUID | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> Response[PlayRead | GetPlayResponse206]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            version=version,
            environment=environment,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    )
