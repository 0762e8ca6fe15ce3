from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_statements_sort import ListStatementsSort
from ...models.list_statements_type import ListStatementsType
from ...models.statement_page import StatementPage
from ...types import UNSET, Response, Unset


def _request(
    class_id: UUID,
    *,
    sort: ListStatementsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    type_: ListStatementsType | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    json_type_: str | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = type_

    params["type"] = json_type_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/classes/{class_id}/statements".format(
            class_id=quote(str(class_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> StatementPage:
    if response.status_code == 200:
        response_200 = StatementPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    class_id: UUID,
    *,
    client: Client,
    sort: ListStatementsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    type_: ListStatementsType | Unset = UNSET,
) -> StatementPage:
    """Get what happened in a class as xAPI statements

    A page's `items` are statements as a learning record store takes them. Actors are accounts of this service
    whose name
    is a student's id.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `results:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
        sort (ListStatementsSort | Unset): By `created_at`; with `-` before it the largest or newest first.
            Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        type_ (ListStatementsType | Unset): Of events of this kind only
    """
    return client.send(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            type_=type_,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
    sort: ListStatementsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    type_: ListStatementsType | Unset = UNSET,
) -> Response[StatementPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            type_=type_,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
    sort: ListStatementsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    type_: ListStatementsType | Unset = UNSET,
) -> StatementPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
                type_=type_,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
    sort: ListStatementsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    type_: ListStatementsType | Unset = UNSET,
) -> Response[StatementPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            type_=type_,
        ),
        _read,
    )
