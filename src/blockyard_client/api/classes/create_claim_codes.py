from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.claim_codes_read import ClaimCodesRead
from ...types import UNSET, Response, Unset


def _request(
    class_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/classes/{class_id}/claim-codes".format(
            class_id=quote(str(class_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> ClaimCodesRead:
    if response.status_code == 201:
        response_201 = ClaimCodesRead.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    class_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> ClaimCodesRead:
    """Give each student of a class a code to type in a game today

    The first player who types a code is that student, until another code says otherwise. The codes of before end.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `claim_codes:update` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
    """
    return client.send(
        _request(
            class_id=class_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> Response[ClaimCodesRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> ClaimCodesRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> Response[ClaimCodesRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
