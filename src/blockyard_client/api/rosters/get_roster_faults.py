from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.roster_faults import RosterFaults
from ...types import Response


def _request(
    import_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/rosters/imports/{import_id}/faults".format(
            import_id=quote(str(import_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> RosterFaults:
    if response.status_code == 200:
        response_200 = RosterFaults.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    import_id: UUID,
    *,
    client: Client,
) -> RosterFaults:
    """Get all that is wrong in the file of an import of a roster

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `rosters:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        import_id (UUID):
    """
    return client.send(
        _request(
            import_id=import_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    import_id: UUID,
    *,
    client: Client,
) -> Response[RosterFaults]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            import_id=import_id,
        ),
        _read,
    )


async def asyncio(
    import_id: UUID,
    *,
    client: Client,
) -> RosterFaults:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                import_id=import_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    import_id: UUID,
    *,
    client: Client,
) -> Response[RosterFaults]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            import_id=import_id,
        ),
        _read,
    )
