from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.roster_apply import RosterApply
from ...models.roster_import_read import RosterImportRead
from ...types import UNSET, Response, Unset


def _request(
    import_id: UUID,
    *,
    body: RosterApply,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/rosters/imports/{import_id}/apply".format(
            import_id=quote(str(import_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> RosterImportRead:
    if response.status_code == 202:
        response_202 = RosterImportRead.from_dict(response.json())

        return response_202

    raise UnexpectedAnswer(response)


def sync(
    import_id: UUID,
    *,
    client: Client,
    body: RosterApply,
    idempotency_key: str | Unset = UNSET,
) -> RosterImportRead:
    """Apply an import of a roster

    In the background, all of it or nothing.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `rosters:import` (owner, admin); another organization's things do not exist here.

    Args:
        import_id (UUID):
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (RosterApply):
    """
    return client.send(
        _request(
            import_id=import_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    import_id: UUID,
    *,
    client: Client,
    body: RosterApply,
    idempotency_key: str | Unset = UNSET,
) -> Response[RosterImportRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            import_id=import_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    import_id: UUID,
    *,
    client: Client,
    body: RosterApply,
    idempotency_key: str | Unset = UNSET,
) -> RosterImportRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                import_id=import_id,
                body=body,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    import_id: UUID,
    *,
    client: Client,
    body: RosterApply,
    idempotency_key: str | Unset = UNSET,
) -> Response[RosterImportRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            import_id=import_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
