from typing import Any
from uuid import uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.file_sent import FileSent
from ...models.multipart_complete import MultipartComplete
from ...types import UNSET, Response, Unset


def _request(
    *,
    body: MultipartComplete,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/uploads/multipart/complete",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> FileSent:
    if response.status_code == 201:
        response_201 = FileSent.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: MultipartComplete,
    idempotency_key: str | Unset = UNSET,
) -> FileSent:
    """Complete an upload in numbered parts

    Then the file is looked at, in the background.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `uploads:create` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (MultipartComplete):
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
    body: MultipartComplete,
    idempotency_key: str | Unset = UNSET,
) -> Response[FileSent]:
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
    body: MultipartComplete,
    idempotency_key: str | Unset = UNSET,
) -> FileSent:
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
    body: MultipartComplete,
    idempotency_key: str | Unset = UNSET,
) -> Response[FileSent]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
