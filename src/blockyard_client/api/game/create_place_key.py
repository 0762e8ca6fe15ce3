from typing import Any
from urllib.parse import quote
from uuid import uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.place_key_create import PlaceKeyCreate
from ...models.place_key_created import PlaceKeyCreated
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    *,
    body: PlaceKeyCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/roblox/environment/{name}/place-keys".format(
            name=quote(str(name), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> PlaceKeyCreated:
    if response.status_code == 201:
        response_201 = PlaceKeyCreated.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
    body: PlaceKeyCreate,
    idempotency_key: str | Unset = UNSET,
) -> PlaceKeyCreated:
    """Make the key of a Roblox place, shown this once

    With it the place's servers tell `POST /game/v1/events` what their players do. A place on the pull road has
    none.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `place_keys:create` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (PlaceKeyCreate):
    """
    return client.send(
        _request(
            name=name,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
    body: PlaceKeyCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[PlaceKeyCreated]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
    body: PlaceKeyCreate,
    idempotency_key: str | Unset = UNSET,
) -> PlaceKeyCreated:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                body=body,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
    body: PlaceKeyCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[PlaceKeyCreated]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
