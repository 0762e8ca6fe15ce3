from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.get_claim_code_sheet_paper import GetClaimCodeSheetPaper
from ...types import UNSET, File, Response, Unset


def _request(
    class_id: UUID,
    *,
    paper: GetClaimCodeSheetPaper | Unset = "a4",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_paper: str | Unset = UNSET
    if not isinstance(paper, Unset):
        json_paper = paper

    params["paper"] = json_paper

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/classes/{class_id}/claim-codes.pdf".format(
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
    paper: GetClaimCodeSheetPaper | Unset = "a4",
) -> File:
    """Print the codes that a class types in a game today

    Eight on a page, with lines to cut along.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `claim_codes:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
        paper (GetClaimCodeSheetPaper | Unset): The paper that is printed on: A4, or US Letter Default:
            'a4'.
    """
    return client.send(
        _request(
            class_id=class_id,
            paper=paper,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
    paper: GetClaimCodeSheetPaper | Unset = "a4",
) -> Response[File]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
            paper=paper,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
    paper: GetClaimCodeSheetPaper | Unset = "a4",
) -> File:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
                paper=paper,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
    paper: GetClaimCodeSheetPaper | Unset = "a4",
) -> Response[File]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
            paper=paper,
        ),
        _read,
    )
