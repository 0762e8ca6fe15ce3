from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.roblox_link_create import RobloxLinkCreate
from ...models.roblox_link_read import RobloxLinkRead
from ...types import UNSET, Response, Unset


def _request(
    student_id: UUID,
    *,
    body: RobloxLinkCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/students/{student_id}/roblox-links".format(
            student_id=quote(str(student_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> RobloxLinkRead:
    if response.status_code == 201:
        response_201 = RobloxLinkRead.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    student_id: UUID,
    *,
    client: Client,
    body: RobloxLinkCreate,
    idempotency_key: str | Unset = UNSET,
) -> RobloxLinkRead:
    """Say which Roblox account a student plays with

    A student may have several. An account is of one student of the school at a time. What waits of it counts now.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `roblox_links:update` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        student_id (UUID):
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (RobloxLinkCreate):
    """
    return client.send(
        _request(
            student_id=student_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    student_id: UUID,
    *,
    client: Client,
    body: RobloxLinkCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[RobloxLinkRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            student_id=student_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    student_id: UUID,
    *,
    client: Client,
    body: RobloxLinkCreate,
    idempotency_key: str | Unset = UNSET,
) -> RobloxLinkRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                student_id=student_id,
                body=body,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    student_id: UUID,
    *,
    client: Client,
    body: RobloxLinkCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[RobloxLinkRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            student_id=student_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
