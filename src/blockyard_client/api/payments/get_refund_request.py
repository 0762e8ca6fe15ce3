from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.refund_request_read import RefundRequestRead
from ...types import UNSET, Response, Unset


def _request(
    refund_request_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/refunds/requests/{refund_request_id}".format(
            refund_request_id=quote(str(refund_request_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
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
    if_none_match: str | Unset = UNSET,
) -> RefundRequestRead:
    """Get a refund request

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        refund_request_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            refund_request_id=refund_request_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    refund_request_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[RefundRequestRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            refund_request_id=refund_request_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    refund_request_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> RefundRequestRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                refund_request_id=refund_request_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    refund_request_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[RefundRequestRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            refund_request_id=refund_request_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
