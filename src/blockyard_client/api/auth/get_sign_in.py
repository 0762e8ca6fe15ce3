from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.sign_in_entry import SignInEntry
from ...types import UNSET, Response, Unset


def _request(
    sign_in_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/auth/sign-ins/{sign_in_id}".format(
            sign_in_id=quote(str(sign_in_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> SignInEntry:
    if response.status_code == 200:
        response_200 = SignInEntry.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    sign_in_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> SignInEntry:
    """Get one of your sign-ins

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.

    Args:
        sign_in_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            sign_in_id=sign_in_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    sign_in_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[SignInEntry]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sign_in_id=sign_in_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    sign_in_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> SignInEntry:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sign_in_id=sign_in_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    sign_in_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[SignInEntry]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sign_in_id=sign_in_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
