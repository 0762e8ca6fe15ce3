from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.result_put import ResultPut
from ...models.result_read import ResultRead
from ...types import UNSET, Response, Unset


def _request(
    assignment_id: UUID,
    student_id: UUID,
    *,
    body: ResultPut,
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
        "method": "put",
        "url": "/api/v1/assignments/{assignment_id}/results/{student_id}".format(
            assignment_id=quote(str(assignment_id), safe=""),
            student_id=quote(str(student_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> ResultRead:
    if response.status_code == 200:
        response_200 = ResultRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    assignment_id: UUID,
    student_id: UUID,
    *,
    client: Client,
    body: ResultPut,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> ResultRead:
    """Decide a student's result

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `results:update` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        assignment_id (UUID):
        student_id (UUID):
        if_match (str | Unset): The `ETag` that you read, several, or `*`. If it was edited since: 412
            `precondition_failed` with the present `ETag`, and nothing is changed. Without it the last change
            wins.
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (ResultPut): What a teacher decides. What is left out stays as it is; null takes it away, and
            the attempts decide again.
    """
    return client.send(
        _request(
            assignment_id=assignment_id,
            student_id=student_id,
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    assignment_id: UUID,
    student_id: UUID,
    *,
    client: Client,
    body: ResultPut,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[ResultRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            assignment_id=assignment_id,
            student_id=student_id,
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    assignment_id: UUID,
    student_id: UUID,
    *,
    client: Client,
    body: ResultPut,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> ResultRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                assignment_id=assignment_id,
                student_id=student_id,
                body=body,
                if_match=if_match,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    assignment_id: UUID,
    student_id: UUID,
    *,
    client: Client,
    body: ResultPut,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[ResultRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            assignment_id=assignment_id,
            student_id=student_id,
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
