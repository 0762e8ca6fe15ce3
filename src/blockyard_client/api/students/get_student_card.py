from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.student_card_read import StudentCardRead
from ...types import Response


def _request(
    student_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/students/{student_id}/login/card".format(
            student_id=quote(str(student_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> StudentCardRead:
    if response.status_code == 200:
        response_200 = StudentCardRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    student_id: UUID,
    *,
    client: Client,
) -> StudentCardRead:
    """Get what a student's card shows

    Who read it stands in the audit trail.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `student_logins:update` (owner, admin, teacher); another organization's things do not exist here.

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
) -> Response[StudentCardRead]:
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
) -> StudentCardRead:
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
) -> Response[StudentCardRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            student_id=student_id,
        ),
        _read,
    )
