from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.student_login_read import StudentLoginRead
from ...types import Response


def _request(
    student_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/students/{student_id}/login".format(
            student_id=quote(str(student_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> StudentLoginRead:
    if response.status_code == 200:
        response_200 = StudentLoginRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    student_id: UUID,
    *,
    client: Client,
) -> StudentLoginRead:
    """Get how a student signs in

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `student_logins:read` (owner, admin, teacher); another organization's things do not exist here.

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
) -> Response[StudentLoginRead]:
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
) -> StudentLoginRead:
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
) -> Response[StudentLoginRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            student_id=student_id,
        ),
        _read,
    )
