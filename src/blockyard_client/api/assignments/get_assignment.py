from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.assignment_read import AssignmentRead
from ...types import UNSET, Response, Unset


def _request(
    assignment_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/assignments/{assignment_id}".format(
            assignment_id=quote(str(assignment_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> AssignmentRead:
    if response.status_code == 200:
        response_200 = AssignmentRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    assignment_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> AssignmentRead:
    """Get an assignment

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `assignments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        assignment_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            assignment_id=assignment_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    assignment_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[AssignmentRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            assignment_id=assignment_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    assignment_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> AssignmentRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                assignment_id=assignment_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    assignment_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[AssignmentRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            assignment_id=assignment_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
