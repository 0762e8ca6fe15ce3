from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.deletion_report_page import DeletionReportPage
from ...models.list_deletion_reports_sort import ListDeletionReportsSort
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListDeletionReportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    rule: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params["rule"] = rule

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/deletion-reports",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> DeletionReportPage:
    if response.status_code == 200:
        response_200 = DeletionReportPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListDeletionReportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    rule: str | Unset = UNSET,
) -> DeletionReportPage:
    """List what was deleted of students' data: when, by which rule, what kinds and how many

    Without names and ids. A report is of one transaction: a sweep that deletes much leaves several.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `retention:read` (owner, admin); another organization's things do not exist here.

    Args:
        sort (ListDeletionReportsSort | Unset): By `created_at`; with `-` before it the largest or newest
            first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        rule (str | Unset): Those of it only
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            rule=rule,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListDeletionReportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    rule: str | Unset = UNSET,
) -> Response[DeletionReportPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            rule=rule,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListDeletionReportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    rule: str | Unset = UNSET,
) -> DeletionReportPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                rule=rule,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListDeletionReportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    rule: str | Unset = UNSET,
) -> Response[DeletionReportPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            rule=rule,
        ),
        _read,
    )
