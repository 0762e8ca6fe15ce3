from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.stream_ticket_read import StreamTicketRead
from ...types import Response


def _request(
    name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/roblox/environment/status/{name}/stream-tickets".format(
            name=quote(str(name), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> StreamTicketRead:
    if response.status_code == 201:
        response_201 = StreamTicketRead.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
) -> StreamTicketRead:
    """Get a ticket that opens this environment's events without Authorization

    For a browser's `new EventSource(url)`. Who has the ticket may, in your name, read this environment's status
    as a
    stream at `url`, whatever it is called by then, and do nothing else: open it within 60 seconds, and go on,
    with the id of
    an event that they have seen, for 15 minutes in all. It ends earlier with your membership, your role, or the
    API key that
    you ask with; signing out does not end it. Nothing is stored, and each is good for any number of streams: get
    one for
    each page, when it opens.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
    """
    return client.send(
        _request(
            name=name,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
) -> Response[StreamTicketRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
) -> StreamTicketRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
) -> Response[StreamTicketRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
        ),
        _read,
    )
