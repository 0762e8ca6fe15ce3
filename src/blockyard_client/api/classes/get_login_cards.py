from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.get_login_cards_paper import GetLoginCardsPaper
from ...types import UNSET, File, Response, Unset


def _request(
    class_id: UUID,
    *,
    paper: GetLoginCardsPaper | Unset = "a4",
    student_id: UUID | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}
    params: dict[str, Any] = {}

    json_paper: str | Unset = UNSET
    if not isinstance(paper, Unset):
        json_paper = paper

    params["paper"] = json_paper

    json_student_id: str | Unset = UNSET
    if not isinstance(student_id, Unset):
        json_student_id = str(student_id)
    params["student_id"] = json_student_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/classes/{class_id}/login-cards.pdf".format(
            class_id=quote(str(class_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
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
    paper: GetLoginCardsPaper | Unset = "a4",
    student_id: UUID | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> File:
    """Print the cards with which the students of a class sign in, or the card of one

    Eight on a page, with lines to cut along. Whoever has a card signs in with it: a lost one is voided by a new
    card. Who
    printed whose stands in the audit trail.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `student_logins:update` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
        paper (GetLoginCardsPaper | Unset): The paper that is printed on: A4, or US Letter Default: 'a4'.
        student_id (UUID | Unset): The student whose card it is; else all who have one
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            class_id=class_id,
            paper=paper,
            student_id=student_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
    paper: GetLoginCardsPaper | Unset = "a4",
    student_id: UUID | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[File]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
            paper=paper,
            student_id=student_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
    paper: GetLoginCardsPaper | Unset = "a4",
    student_id: UUID | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> File:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
                paper=paper,
                student_id=student_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
    paper: GetLoginCardsPaper | Unset = "a4",
    student_id: UUID | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[File]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
            paper=paper,
            student_id=student_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
