from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import UNSET, File, Response, Unset


def _request(
    name: str,
    *,
    version: int | None | Unset = UNSET,
    environment: None | Unset | UUID = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_version: int | None | Unset
    if isinstance(version, Unset):
        json_version = UNSET
    else:
        json_version = version
    params["version"] = json_version

    json_environment: None | str | Unset
    if isinstance(environment, Unset):
        json_environment = UNSET
    elif isinstance(environment, UUID):
        json_environment = str(environment)
    else:
        json_environment = environment
    params["environment"] = json_environment

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/picture.png".format(
            name=quote(str(name), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> File:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    if response.status_code == 206:
        response_206 = File(payload=BytesIO(response.content))

        return response_206

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
    version: int | None | Unset = UNSET,
    environment: None | Unset | UUID = UNSET,
) -> File:
    """See the world as a picture of pixels

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        version (int | None | Unset): Else the one that is ready
        environment (None | Unset | UUID): The environment's id, so that the address never means another one
            that is given the name later
    """
    return client.send(
        _request(
            name=name,
            version=version,
            environment=environment,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
    version: int | None | Unset = UNSET,
    environment: None | Unset | UUID = UNSET,
) -> Response[File]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            version=version,
            environment=environment,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
    version: int | None | Unset = UNSET,
    environment: None | Unset | UUID = UNSET,
) -> File:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                version=version,
                environment=environment,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
    version: int | None | Unset = UNSET,
    environment: None | Unset | UUID = UNSET,
) -> Response[File]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            version=version,
            environment=environment,
        ),
        _read,
    )
