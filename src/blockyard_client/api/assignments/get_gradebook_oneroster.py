from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.one_roster_version import OneRosterVersion
from ...types import UNSET, File, Response, Unset


def _request(
    class_id: UUID,
    *,
    version: OneRosterVersion | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_version: str | Unset = UNSET
    if not isinstance(version, Unset):
        json_version = version

    params["version"] = json_version

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/classes/{class_id}/gradebook.oneroster.zip".format(
            class_id=quote(str(class_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> File:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    class_id: UUID,
    *,
    client: Client,
    version: OneRosterVersion | Unset = UNSET,
) -> File:
    """Get the class as OneRoster has it: who attends it, what it was given, and its results

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `results:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
        version (OneRosterVersion | Unset):
    """
    return client.send(
        _request(
            class_id=class_id,
            version=version,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
    version: OneRosterVersion | Unset = UNSET,
) -> Response[File]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
            version=version,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
    version: OneRosterVersion | Unset = UNSET,
) -> File:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
                version=version,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
    version: OneRosterVersion | Unset = UNSET,
) -> Response[File]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
            version=version,
        ),
        _read,
    )
