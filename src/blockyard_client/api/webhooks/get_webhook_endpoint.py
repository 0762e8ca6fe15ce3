from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.webhook_endpoint_read import WebhookEndpointRead
from ...types import UNSET, Response, Unset


def _request(
    endpoint_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/webhooks/endpoints/{endpoint_id}".format(
            endpoint_id=quote(str(endpoint_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> WebhookEndpointRead:
    if response.status_code == 200:
        response_200 = WebhookEndpointRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    endpoint_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> WebhookEndpointRead:
    """Get a webhook endpoint

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `webhooks:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        endpoint_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            endpoint_id=endpoint_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    endpoint_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[WebhookEndpointRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            endpoint_id=endpoint_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    endpoint_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> WebhookEndpointRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                endpoint_id=endpoint_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    endpoint_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[WebhookEndpointRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            endpoint_id=endpoint_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
