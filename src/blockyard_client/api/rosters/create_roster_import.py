from typing import Any
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.create_roster_import_mode import CreateRosterImportMode
from ...models.roster_import_read import RosterImportRead
from ...types import UNSET, File, Response, Unset


def _request(
    *,
    body: File,
    name: str | Unset = UNSET,
    mode: CreateRosterImportMode | Unset = "bulk",
    upload_id: UUID | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))
    params: dict[str, Any] = {}

    params["name"] = name

    json_mode: str | Unset = UNSET
    if not isinstance(mode, Unset):
        json_mode = mode

    params["mode"] = json_mode

    json_upload_id: str | Unset = UNSET
    if not isinstance(upload_id, Unset):
        json_upload_id = str(upload_id)
    params["upload_id"] = json_upload_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/rosters/imports",
        "params": params,
    }
    _kwargs["content"] = body.payload.getvalue()  # all of it again, if it is sent again
    headers["Content-Type"] = "application/octet-stream"
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> RosterImportRead:
    if response.status_code == 202:
        response_202 = RosterImportRead.from_dict(response.json())

        return response_202

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: File,
    name: str | Unset = UNSET,
    mode: CreateRosterImportMode | Unset = "bulk",
    upload_id: UUID | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> RosterImportRead:
    """Send a roster

    The file is read in the background. Nothing is changed before you apply it. A large one is sent as an upload
    first,
    and named by its `upload_id`: that goes for good once it is read.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `rosters:import` (owner, admin); another organization's things do not exist here.

    Args:
        name (str | Unset): What to call it here
        mode (CreateRosterImportMode | Unset): Of a CSV: `bulk`, it names all students, and whoever is not
            in it has left; `delta`, it names some. A OneRoster zip says it in its manifest Default: 'bulk'.
        upload_id (UUID | Unset): An upload of a roster, which is read in place of a body and deleted then
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (File):
    """
    return client.send(
        _request(
            body=body,
            name=name,
            mode=mode,
            upload_id=upload_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    body: File,
    name: str | Unset = UNSET,
    mode: CreateRosterImportMode | Unset = "bulk",
    upload_id: UUID | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[RosterImportRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            body=body,
            name=name,
            mode=mode,
            upload_id=upload_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    body: File,
    name: str | Unset = UNSET,
    mode: CreateRosterImportMode | Unset = "bulk",
    upload_id: UUID | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> RosterImportRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                body=body,
                name=name,
                mode=mode,
                upload_id=upload_id,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    body: File,
    name: str | Unset = UNSET,
    mode: CreateRosterImportMode | Unset = "bulk",
    upload_id: UUID | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[RosterImportRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
            name=name,
            mode=mode,
            upload_id=upload_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
