from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.api_key_read import ApiKeyRead
from ...types import UNSET, Response, Unset


def _request(
    api_key_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/api-keys/{api_key_id}".format(
            api_key_id=quote(str(api_key_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> ApiKeyRead:
    if response.status_code == 200:
        response_200 = ApiKeyRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    api_key_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> ApiKeyRead:
    """Get an API key, without its secret

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `api_keys:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        api_key_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            api_key_id=api_key_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    api_key_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[ApiKeyRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            api_key_id=api_key_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    api_key_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> ApiKeyRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                api_key_id=api_key_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    api_key_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[ApiKeyRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            api_key_id=api_key_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
