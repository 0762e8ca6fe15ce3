from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.factor_read import FactorRead
from ...types import Response


def _request(
    factor_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/auth/factors/{factor_id}".format(
            factor_id=quote(str(factor_id), safe=""),
        ),
    }
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
) -> FactorRead:
    """Get a factor

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.

    Args:
        factor_id (UUID):
    """
    return client.send(
        _request(
            factor_id=factor_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    factor_id: UUID,
    *,
    client: Client,
) -> Response[FactorRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            factor_id=factor_id,
        ),
        _read,
    )


async def asyncio(
    factor_id: UUID,
    *,
    client: Client,
) -> FactorRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                factor_id=factor_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    factor_id: UUID,
    *,
    client: Client,
) -> Response[FactorRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            factor_id=factor_id,
        ),
        _read,
    )
