from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.refund_read import RefundRead
from ...types import UNSET, Response, Unset


def _request(
    refund_id: str,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/refunds/{refund_id}".format(
            refund_id=quote(str(refund_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> RefundRead:
    if response.status_code == 200:
        response_200 = RefundRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    refund_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> RefundRead:
    """Get a refund

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        refund_id (str): An id of Stripe's
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            refund_id=refund_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    refund_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[RefundRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            refund_id=refund_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    refund_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> RefundRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                refund_id=refund_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    refund_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[RefundRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            refund_id=refund_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
