from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import UNSET, File, Response, Unset


def _request(
    name: str,
    place_key_id: UUID,
    *,
    version: int | Unset = UNSET,
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

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/place-keys/{place_key_id}/place.rbxlx".format(
            name=quote(str(name), safe=""),
            place_key_id=quote(str(place_key_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> File:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    if response.status_code == 206:
        response_206 = File(payload=BytesIO(response.content))

        return response_206

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    version: int | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> File:
    """Download the place with the reporter of a Roblox place

    For who publishes it in Roblox Studio. It tells us what happens in it (docs/reporter.md), as what is published
    by
    `POST .../publish` to the same place does.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `place_keys:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        place_key_id (UUID):
        version (int | Unset): Else the one that is ready
        if_none_match (str | Unset):
        range_ (str | Unset):
        if_range (str | Unset):
    """
    return client.send(
        _request(
            name=name,
            place_key_id=place_key_id,
            version=version,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    version: int | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> Response[File]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            place_key_id=place_key_id,
            version=version,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    )


async def asyncio(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    version: int | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> File:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                place_key_id=place_key_id,
                version=version,
                if_none_match=if_none_match,
                range_=range_,
                if_range=if_range,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    version: int | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> Response[File]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            place_key_id=place_key_id,
            version=version,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    )
