from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.progress_batch_create import ProgressBatchCreate
from ...models.progress_batch_read import ProgressBatchRead
from ...types import Response


def _request(
    assignment_id: UUID,
    attempt_id: UUID,
    *,
    body: ProgressBatchCreate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/student/assignments/{assignment_id}/attempts/{attempt_id}/events".format(
            assignment_id=quote(str(assignment_id), safe=""),
            attempt_id=quote(str(attempt_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> ProgressBatchRead:
    if response.status_code == 200:
        response_200 = ProgressBatchRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    assignment_id: UUID,
    attempt_id: UUID,
    *,
    client: Client,
    body: ProgressBatchCreate,
) -> ProgressBatchRead:
    """Tell what happened in an attempt, and hear which answers are right

    Up to a hundred events, in any order. Send those again whose answer you have not heard. What counts of a
    question is
    the first answer to it.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `own_attempts:update` (pupil); another organization's things do not exist here.

    Args:
        assignment_id (UUID):
        attempt_id (UUID):
        body (ProgressBatchCreate):
    """
    return client.send(
        _request(
            assignment_id=assignment_id,
            attempt_id=attempt_id,
            body=body,
        ),
        _read,
    ).parsed


def sync_detailed(
    assignment_id: UUID,
    attempt_id: UUID,
    *,
    client: Client,
    body: ProgressBatchCreate,
) -> Response[ProgressBatchRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            assignment_id=assignment_id,
            attempt_id=attempt_id,
            body=body,
        ),
        _read,
    )


async def asyncio(
    assignment_id: UUID,
    attempt_id: UUID,
    *,
    client: Client,
    body: ProgressBatchCreate,
) -> ProgressBatchRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                assignment_id=assignment_id,
                attempt_id=attempt_id,
                body=body,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    assignment_id: UUID,
    attempt_id: UUID,
    *,
    client: Client,
    body: ProgressBatchCreate,
) -> Response[ProgressBatchRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            assignment_id=assignment_id,
            attempt_id=attempt_id,
            body=body,
        ),
        _read,
    )
