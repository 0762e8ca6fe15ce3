from typing import Any
from uuid import uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.environment_create import EnvironmentCreate
from ...models.environment_read import EnvironmentRead
from ...types import UNSET, Response, Unset


def _request(
    *,
    body: EnvironmentCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/roblox/environment/create",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> EnvironmentRead:
    if response.status_code == 202:
        response_202 = EnvironmentRead.from_dict(response.json())

        return response_202

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: EnvironmentCreate,
    idempotency_key: str | Unset = UNSET,
) -> EnvironmentRead:
    """Create an environment

    With an `upload_id` it teaches that upload's text, and its questions name the pages. Deleting the upload
    leaves the
    world as it is, and what it is built of again.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:create` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (EnvironmentCreate):
    """
    return client.send(
        _request(
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    body: EnvironmentCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[EnvironmentRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    body: EnvironmentCreate,
    idempotency_key: str | Unset = UNSET,
) -> EnvironmentRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                body=body,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    body: EnvironmentCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[EnvironmentRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
