from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.retention_preview import RetentionPreview
from ...types import UNSET, Response, Unset


def _request(
    *,
    student_data_days: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["student_data_days"] = student_data_days

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/retention/preview",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> RetentionPreview:
    if response.status_code == 200:
        response_200 = RetentionPreview.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    student_data_days: int | Unset = UNSET,
) -> RetentionPreview:
    """See what the next sweep of students' data would delete

    Nothing is deleted by it.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `retention:read` (owner, admin); another organization's things do not exist here.

    Args:
        student_data_days (int | Unset): As if it were set so; by default what is set
    """
    return client.send(
        _request(
            student_data_days=student_data_days,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    student_data_days: int | Unset = UNSET,
) -> Response[RetentionPreview]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            student_data_days=student_data_days,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    student_data_days: int | Unset = UNSET,
) -> RetentionPreview:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                student_data_days=student_data_days,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    student_data_days: int | Unset = UNSET,
) -> Response[RetentionPreview]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            student_data_days=student_data_days,
        ),
        _read,
    )
