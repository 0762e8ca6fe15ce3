from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.upload_lesson_create import UploadLessonCreate
from ...models.upload_lesson_read import UploadLessonRead
from ...types import UNSET, Response, Unset


def _request(
    upload_id: UUID,
    *,
    body: UploadLessonCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/uploads/{upload_id}/lesson".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> UploadLessonRead:
    if response.status_code == 202:
        response_202 = UploadLessonRead.from_dict(response.json())

        return response_202

    raise UnexpectedAnswer(response)


def sync(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadLessonCreate,
    idempotency_key: str | Unset = UNSET,
) -> UploadLessonRead:
    """Make a quiz, a world, or both of an upload

    All that is asked for, or nothing. The upload is a lesson that is `ready`; deleting it afterwards changes
    neither the
    world nor the quiz.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `uploads:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_id (UUID):
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (UploadLessonCreate):
    """
    return client.send(
        _request(
            upload_id=upload_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadLessonCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[UploadLessonRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            upload_id=upload_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadLessonCreate,
    idempotency_key: str | Unset = UNSET,
) -> UploadLessonRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                upload_id=upload_id,
                body=body,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadLessonCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[UploadLessonRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
