from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import File, Response


def _request(
    student_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/students/{student_id}/export.zip".format(
            student_id=quote(str(student_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> File:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    student_id: UUID,
    *,
    client: Client,
) -> File:
    """Get all that is kept of a student

    A README, and of each kind of records a JSON and a CSV file. Who asked for it stands in the audit trail.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `students:export` (owner, admin); another organization's things do not exist here.

    Args:
        student_id (UUID):
    """
    return client.send(
        _request(
            student_id=student_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    student_id: UUID,
    *,
    client: Client,
) -> Response[File]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            student_id=student_id,
        ),
        _read,
    )


async def asyncio(
    student_id: UUID,
    *,
    client: Client,
) -> File:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                student_id=student_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    student_id: UUID,
    *,
    client: Client,
) -> Response[File]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            student_id=student_id,
        ),
        _read,
    )
