from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.factor_read import FactorRead
from ...types import UNSET, Response, Unset


def _request(
    factor_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/auth/factors/{factor_id}".format(
            factor_id=quote(str(factor_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> FactorRead:
    if response.status_code == 200:
        response_200 = FactorRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    factor_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> FactorRead:
    """Get a factor

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.

    Args:
        factor_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            factor_id=factor_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    factor_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[FactorRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            factor_id=factor_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    factor_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> FactorRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                factor_id=factor_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    factor_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[FactorRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            factor_id=factor_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
