from typing import Any
from urllib.parse import quote
from uuid import uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.publication_create import PublicationCreate
from ...models.publication_read import PublicationRead
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    *,
    body: PublicationCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/roblox/environment/{name}/publish".format(
            name=quote(str(name), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> PublicationRead:
    if response.status_code == 202:
        response_202 = PublicationRead.from_dict(response.json())

        return response_202

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
    body: PublicationCreate,
    idempotency_key: str | Unset = UNSET,
) -> PublicationRead:
    """Publish the ready version to a place of Roblox

    Who can play it then is for Roblox to say: `audience` of the answer tells where to see that. A place for which
    the
    environment has a key tells us what happens in it (docs/reporter.md).

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:publish` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (PublicationCreate):
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
    body: PublicationCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[PublicationRead]:
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
    body: PublicationCreate,
    idempotency_key: str | Unset = UNSET,
) -> PublicationRead:
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
    body: PublicationCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[PublicationRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
