from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.upload_read import UploadRead
from ...models.upload_update import UploadUpdate
from ...types import UNSET, Response, Unset


def _request(
    upload_id: UUID,
    *,
    body: UploadUpdate,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/uploads/{upload_id}".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> UploadRead:
    if response.status_code == 200:
        response_200 = UploadRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadUpdate,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> UploadRead:
    """Change an upload

    Teachers change their own, admins all. `retention_days` count from now on.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `uploads:update` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_id (UUID):
        if_match (str | Unset): The `ETag` that you read, several, or `*`. If it was edited since: 412
            `precondition_failed` with the present `ETag`, and nothing is changed. Without it the last change
            wins.
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (UploadUpdate): What is left out stays as it is. Null takes away what an upload can lack, and
            changes nothing of the rest.
    """
    return client.send(
        _request(
            upload_id=upload_id,
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadUpdate,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[UploadRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            upload_id=upload_id,
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadUpdate,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> UploadRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                upload_id=upload_id,
                body=body,
                if_match=if_match,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadUpdate,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[UploadRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
