from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.retention_read import RetentionRead
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
        "url": "/api/v1/organizations/current/retention",
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> RetentionRead:
    if response.status_code == 200:
        response_200 = RetentionRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> RetentionRead:
    """See how long your organization keeps students' data

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `retention:read` (owner, admin); another organization's things do not exist here.

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
) -> Response[RetentionRead]:
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
) -> RetentionRead:
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
) -> Response[RetentionRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            if_none_match=if_none_match,
        ),
        _read,
    )
