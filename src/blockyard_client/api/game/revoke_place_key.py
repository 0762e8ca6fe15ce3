from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    place_key_id: UUID,
    *,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/roblox/environment/{name}/place-keys/{place_key_id}".format(
            name=quote(str(name), safe=""),
            place_key_id=quote(str(place_key_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise UnexpectedAnswer(response)


def sync(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> None:
    """Revoke the key of a Roblox place

    At once: what its servers send is refused from now on.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `place_keys:revoke` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        place_key_id (UUID):
        if_match (str | Unset): The `ETag` that you read, several, or `*`. If it was edited since: 412
            `precondition_failed` with the present `ETag`, and nothing is changed. Without it the last change
            wins.
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
    """
    return client.send(
        _request(
            name=name,
            place_key_id=place_key_id,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[None]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            place_key_id=place_key_id,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> None:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                place_key_id=place_key_id,
                if_match=if_match,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[None]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            place_key_id=place_key_id,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
