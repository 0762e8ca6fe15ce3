from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.claim_codes_read import ClaimCodesRead
from ...types import Response


def _request(
    class_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/classes/{class_id}/claim-codes".format(
            class_id=quote(str(class_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> ClaimCodesRead:
    if response.status_code == 200:
        response_200 = ClaimCodesRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    class_id: UUID,
    *,
    client: Client,
) -> ClaimCodesRead:
    """Get the codes that a class types in a game today

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `claim_codes:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
    """
    return client.send(
        _request(
            class_id=class_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
) -> Response[ClaimCodesRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
) -> ClaimCodesRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
) -> Response[ClaimCodesRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
        ),
        _read,
    )
