from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.erased_results import ErasedResults
from ...types import UNSET, Response, Unset


def _request(
    student_id: UUID,
    *,
    results: ErasedResults | Unset = UNSET,
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
    params: dict[str, Any] = {}

    json_results: str | Unset = UNSET
    if not isinstance(results, Unset):
        json_results = results

    params["results"] = json_results

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/students/{student_id}".format(
            student_id=quote(str(student_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise UnexpectedAnswer(response)


def sync(
    student_id: UUID,
    *,
    client: Client,
    results: ErasedResults | Unset = UNSET,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> None:
    """Erase a student

    With the sign-ins, the enrollments and all that the student did. A deletion report says how many rows went.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `students:erase` (owner, admin); another organization's things do not exist here.

    Args:
        student_id (UUID):
        results (ErasedResults | Unset): What becomes of the results of a student who is erased. More words
            may come: treat one that you do not know as none of these.
        if_match (str | Unset): The `ETag` that you read, several, or `*`. If it was edited since: 412
            `precondition_failed` with the present `ETag`, and nothing is changed. Without it the last change
            wins.
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
    """
    return client.send(
        _request(
            student_id=student_id,
            results=results,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    student_id: UUID,
    *,
    client: Client,
    results: ErasedResults | Unset = UNSET,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[None]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            student_id=student_id,
            results=results,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    student_id: UUID,
    *,
    client: Client,
    results: ErasedResults | Unset = UNSET,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> None:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                student_id=student_id,
                results=results,
                if_match=if_match,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    student_id: UUID,
    *,
    client: Client,
    results: ErasedResults | Unset = UNSET,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[None]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            student_id=student_id,
            results=results,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
