from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.environment_audience_read import EnvironmentAudienceRead
from ...types import Response


def _request(
    name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/audience".format(
            name=quote(str(name), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> EnvironmentAudienceRead:
    if response.status_code == 200:
        response_200 = EnvironmentAudienceRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
) -> EnvironmentAudienceRead:
    """See who can play an environment

    You, your colleagues, players of 16 and over, and your class under 16: whether each can play it in Roblox and
    in a
    browser, and what it takes, step by step.

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
) -> Response[EnvironmentAudienceRead]:
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
) -> EnvironmentAudienceRead:
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
) -> Response[EnvironmentAudienceRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
        ),
        _read,
    )
