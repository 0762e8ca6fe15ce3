from typing import Any
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.stripe_event_page import StripeEventPage
from ...types import UNSET, Response, Unset


def _request(
    *,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    elif isinstance(cursor, UUID):
        json_cursor = str(cursor)
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/webhooks/stripe/events",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> StripeEventPage:
    if response.status_code == 200:
        response_200 = StripeEventPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> StripeEventPage:
    """List what Stripe told about this organization

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        limit (int | Unset): How many items at most Default: 50.
        cursor (None | Unset | UUID): `next_cursor` of the page before
    """
    return client.send(
        _request(
            limit=limit,
            cursor=cursor,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> Response[StripeEventPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> StripeEventPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                limit=limit,
                cursor=cursor,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> Response[StripeEventPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )
