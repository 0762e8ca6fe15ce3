from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.named_students_create import NamedStudentsCreate
from ...models.named_students_read import NamedStudentsRead
from ...types import UNSET, Response, Unset


def _request(
    class_id: UUID,
    *,
    body: NamedStudentsCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/classes/{class_id}/students/names".format(
            class_id=quote(str(class_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> NamedStudentsRead:
    if response.status_code == 201:
        response_201 = NamedStudentsRead.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    class_id: UUID,
    *,
    client: Client,
    body: NamedStudentsCreate,
    idempotency_key: str | Unset = UNSET,
) -> NamedStudentsRead:
    """Enter students who attend a class by their names, one a line: all, or none if a line is wrong

    Behind a name may stand a comma and the grade. With `method` each has a card, which can be printed at once.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `class_students:update` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (NamedStudentsCreate):
    """
    return client.send(
        _request(
            class_id=class_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
    body: NamedStudentsCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[NamedStudentsRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
    body: NamedStudentsCreate,
    idempotency_key: str | Unset = UNSET,
) -> NamedStudentsRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
                body=body,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
    body: NamedStudentsCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[NamedStudentsRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
