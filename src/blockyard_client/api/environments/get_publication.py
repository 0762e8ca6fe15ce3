from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.publication_read import PublicationRead
from ...types import Response


def _request(
    name: str,
    publication_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/publications/{publication_id}".format(
            name=quote(str(name), safe=""),
            publication_id=quote(str(publication_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> PublicationRead:
    if response.status_code == 200:
        response_200 = PublicationRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    publication_id: UUID,
    *,
    client: Client,
) -> PublicationRead:
    """See what became of a publication

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        publication_id (UUID):
    """
    return client.send(
        _request(
            name=name,
            publication_id=publication_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    publication_id: UUID,
    *,
    client: Client,
) -> Response[PublicationRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            publication_id=publication_id,
        ),
        _read,
    )


async def asyncio(
    name: str,
    publication_id: UUID,
    *,
    client: Client,
) -> PublicationRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                publication_id=publication_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    publication_id: UUID,
    *,
    client: Client,
) -> Response[PublicationRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            publication_id=publication_id,
        ),
        _read,
    )
