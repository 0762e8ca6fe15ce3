from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import File, Response


def _request(
    export_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/student-exports/{export_id}/students.zip".format(
            export_id=quote(str(export_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> File:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    export_id: UUID,
    *,
    client: Client,
) -> File:
    """Download an export of all students

    Who downloads it stands in the audit trail.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `students:export` (owner, admin); another organization's things do not exist here.

    Args:
        export_id (UUID):
    """
    return client.send(
        _request(
            export_id=export_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    export_id: UUID,
    *,
    client: Client,
) -> Response[File]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            export_id=export_id,
        ),
        _read,
    )


async def asyncio(
    export_id: UUID,
    *,
    client: Client,
) -> File:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                export_id=export_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    export_id: UUID,
    *,
    client: Client,
) -> Response[File]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            export_id=export_id,
        ),
        _read,
    )
