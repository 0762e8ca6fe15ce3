from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.version_checked import VersionChecked
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    *,
    version: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["version"] = version

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/roblox/environment/{name}/check".format(
            name=quote(str(name), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> VersionChecked:
    if response.status_code == 200:
        response_200 = VersionChecked.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
) -> VersionChecked:
    """Ask what the checks say of an environment

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        version (int | Unset): Else the one that is ready
    """
    return client.send(
        _request(
            name=name,
            version=version,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
) -> Response[VersionChecked]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            version=version,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
) -> VersionChecked:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                version=version,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
) -> Response[VersionChecked]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            version=version,
        ),
        _read,
    )
