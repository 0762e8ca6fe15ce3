from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.join_create import JoinCreate
from ...models.join_read import JoinRead
from ...types import Response


def _request(
    *,
    body: JoinCreate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/join",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> JoinRead:
    if response.status_code == 200:
        response_200 = JoinRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: JoinCreate,
) -> JoinRead:
    """Join a class by its code

    If its `joining` is `direct` you attend it at once and get a card; if it is `request` your teacher is asked.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        body (JoinCreate):
    """
    return client.send(
        _request(
            body=body,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    body: JoinCreate,
) -> Response[JoinRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            body=body,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    body: JoinCreate,
) -> JoinRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                body=body,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    body: JoinCreate,
) -> Response[JoinRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
