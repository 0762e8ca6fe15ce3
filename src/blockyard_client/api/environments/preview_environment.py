from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.environment_create import EnvironmentCreate
from ...models.preview_read import PreviewRead
from ...types import Response


def _request(
    *,
    body: EnvironmentCreate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/roblox/environment/preview",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> PreviewRead:
    if response.status_code == 200:
        response_200 = PreviewRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: EnvironmentCreate,
) -> PreviewRead:
    """See what a description would become

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:preview` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        body (EnvironmentCreate):
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
    body: EnvironmentCreate,
) -> Response[PreviewRead]:
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
    body: EnvironmentCreate,
) -> PreviewRead:
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
    body: EnvironmentCreate,
) -> Response[PreviewRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
