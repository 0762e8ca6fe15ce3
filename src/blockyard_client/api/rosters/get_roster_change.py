from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.roster_change_read import RosterChangeRead
from ...types import UNSET, Response, Unset


def _request(
    import_id: UUID,
    change_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/rosters/imports/{import_id}/changes/{change_id}".format(
            import_id=quote(str(import_id), safe=""),
            change_id=quote(str(change_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> RosterChangeRead:
    if response.status_code == 200:
        response_200 = RosterChangeRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    import_id: UUID,
    change_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> RosterChangeRead:
    """Get one thing that an import of a roster changes

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `rosters:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        import_id (UUID):
        change_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            import_id=import_id,
            change_id=change_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    import_id: UUID,
    change_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[RosterChangeRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            import_id=import_id,
            change_id=change_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    import_id: UUID,
    change_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> RosterChangeRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                import_id=import_id,
                change_id=change_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    import_id: UUID,
    change_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[RosterChangeRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            import_id=import_id,
            change_id=change_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
