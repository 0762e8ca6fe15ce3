from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.environment_lesson_read import EnvironmentLessonRead
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    *,
    version: int | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}
    params: dict[str, Any] = {}

    params["version"] = version

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/lesson".format(
            name=quote(str(name), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> EnvironmentLessonRead:
    if response.status_code == 200:
        response_200 = EnvironmentLessonRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> EnvironmentLessonRead:
    """Get the lesson of an environment

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        version (int | Unset): Else the one that is ready
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            name=name,
            version=version,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[EnvironmentLessonRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            version=version,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> EnvironmentLessonRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                version=version,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
    version: int | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[EnvironmentLessonRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            version=version,
            if_none_match=if_none_match,
        ),
        _read,
    )
