from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.refund_request_read import RefundRequestRead
from ...types import Response


def _request(
    refund_request_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/refunds/requests/{refund_request_id}".format(
            refund_request_id=quote(str(refund_request_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> RefundRequestRead:
    if response.status_code == 200:
        response_200 = RefundRequestRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    refund_request_id: UUID,
    *,
    client: Client,
) -> RefundRequestRead:
    """Get a refund request

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        refund_request_id (UUID):
    """
    return client.send(
        _request(
            refund_request_id=refund_request_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    refund_request_id: UUID,
    *,
    client: Client,
) -> Response[RefundRequestRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            refund_request_id=refund_request_id,
        ),
        _read,
    )


async def asyncio(
    refund_request_id: UUID,
    *,
    client: Client,
) -> RefundRequestRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                refund_request_id=refund_request_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    refund_request_id: UUID,
    *,
    client: Client,
) -> Response[RefundRequestRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            refund_request_id=refund_request_id,
        ),
        _read,
    )
