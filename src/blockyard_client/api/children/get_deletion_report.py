from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.deletion_report_read import DeletionReportRead
from ...types import UNSET, Response, Unset


def _request(
    report_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/deletion-reports/{report_id}".format(
            report_id=quote(str(report_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> DeletionReportRead:
    if response.status_code == 200:
        response_200 = DeletionReportRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    report_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> DeletionReportRead:
    """Get a deletion report

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `retention:read` (owner, admin); another organization's things do not exist here.

    Args:
        report_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            report_id=report_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    report_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[DeletionReportRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            report_id=report_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    report_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> DeletionReportRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                report_id=report_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    report_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[DeletionReportRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            report_id=report_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
