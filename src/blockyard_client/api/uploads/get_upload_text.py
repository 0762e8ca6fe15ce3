from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.get_upload_text_format import GetUploadTextFormat
from ...models.upload_text import UploadText
from ...types import UNSET, Response, Unset


def _request(
    upload_id: UUID,
    *,
    pages: str | Unset = UNSET,
    from_page: int | Unset = 1,
    limit: int | Unset = 20,
    format_: GetUploadTextFormat | Unset = "json",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["pages"] = pages

    params["from_page"] = from_page

    params["limit"] = limit

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/uploads/{upload_id}/text".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> UploadText:
    if response.status_code == 200:
        response_200 = UploadText.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    upload_id: UUID,
    *,
    client: Client,
    pages: str | Unset = UNSET,
    from_page: int | Unset = 1,
    limit: int | Unset = 20,
    format_: GetUploadTextFormat | Unset = "json",
) -> UploadText:
    """Read the text of an upload

    Page by page, each with its headings, paragraphs, items of lists, tables and notes as places in its text.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `uploads:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_id (UUID):
        pages (str | Unset): Which, such as `3-5,8`; else all
        from_page (int | Unset): Go on here: `next_page` of the answer before Default: 1.
        limit (int | Unset): How many pages at most Default: 20.
        format_ (GetUploadTextFormat | Unset): `plain`: text alone, with a form feed between two pages
            Default: 'json'.
    """
    return client.send(
        _request(
            upload_id=upload_id,
            pages=pages,
            from_page=from_page,
            limit=limit,
            format_=format_,
        ),
        _read,
    ).parsed


def sync_detailed(
    upload_id: UUID,
    *,
    client: Client,
    pages: str | Unset = UNSET,
    from_page: int | Unset = 1,
    limit: int | Unset = 20,
    format_: GetUploadTextFormat | Unset = "json",
) -> Response[UploadText]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            upload_id=upload_id,
            pages=pages,
            from_page=from_page,
            limit=limit,
            format_=format_,
        ),
        _read,
    )


async def asyncio(
    upload_id: UUID,
    *,
    client: Client,
    pages: str | Unset = UNSET,
    from_page: int | Unset = 1,
    limit: int | Unset = 20,
    format_: GetUploadTextFormat | Unset = "json",
) -> UploadText:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                upload_id=upload_id,
                pages=pages,
                from_page=from_page,
                limit=limit,
                format_=format_,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    upload_id: UUID,
    *,
    client: Client,
    pages: str | Unset = UNSET,
    from_page: int | Unset = 1,
    limit: int | Unset = 20,
    format_: GetUploadTextFormat | Unset = "json",
) -> Response[UploadText]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
            pages=pages,
            from_page=from_page,
            limit=limit,
            format_=format_,
        ),
        _read,
    )
