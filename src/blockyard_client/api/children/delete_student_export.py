from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import UNSET, Response, Unset


def _request(
    export_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/organizations/current/student-exports/{export_id}".format(
            export_id=quote(str(export_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise UnexpectedAnswer(response)


def sync(
    export_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> None:
    """Delete an export of all students

    With its file.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `students:export` (owner, admin); another organization's things do not exist here.

    Args:
        export_id (UUID):
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
    """
    return client.send(
        _request(
            export_id=export_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    export_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> Response[None]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            export_id=export_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    export_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> None:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                export_id=export_id,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    export_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> Response[None]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            export_id=export_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
