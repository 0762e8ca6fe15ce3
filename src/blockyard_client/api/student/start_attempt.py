from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.attempt_read import AttemptRead
from ...types import Response


def _request(
    assignment_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/student/assignments/{assignment_id}/attempts".format(
            assignment_id=quote(str(assignment_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> AttemptRead:
    if response.status_code == 200:
        response_200 = AttemptRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    assignment_id: UUID,
    *,
    client: Client,
) -> AttemptRead:
    """Begin an assignment, or go on with it

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `own_attempts:update` (pupil); another organization's things do not exist here.

    Args:
        assignment_id (UUID):
    """
    return client.send(
        _request(
            assignment_id=assignment_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    assignment_id: UUID,
    *,
    client: Client,
) -> Response[AttemptRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            assignment_id=assignment_id,
        ),
        _read,
    )


async def asyncio(
    assignment_id: UUID,
    *,
    client: Client,
) -> AttemptRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                assignment_id=assignment_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    assignment_id: UUID,
    *,
    client: Client,
) -> Response[AttemptRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            assignment_id=assignment_id,
        ),
        _read,
    )
