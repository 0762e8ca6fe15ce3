from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.me_read import MeRead
from ...types import UNSET, Response, Unset


def _request(
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/auth/me",
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> MeRead:
    if response.status_code == 200:
        response_200 = MeRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> MeRead:
    """Who am I, where, and in which role?

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.

    Args:
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[MeRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> MeRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[MeRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            if_none_match=if_none_match,
        ),
        _read,
    )
