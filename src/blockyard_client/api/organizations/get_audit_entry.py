from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.audit_entry_read import AuditEntryRead
from ...types import UNSET, Response, Unset


def _request(
    entry_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/audit/{entry_id}".format(
            entry_id=quote(str(entry_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> AuditEntryRead:
    if response.status_code == 200:
        response_200 = AuditEntryRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    entry_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> AuditEntryRead:
    """Get a line of the audit trail

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `audit:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        entry_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            entry_id=entry_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    entry_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[AuditEntryRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            entry_id=entry_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    entry_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> AuditEntryRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                entry_id=entry_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    entry_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[AuditEntryRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            entry_id=entry_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
