from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.organization_delete import OrganizationDelete
from ...types import UNSET, Response, Unset


def _request(
    *,
    body: OrganizationDelete,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/organizations/current",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: OrganizationDelete,
    if_match: str | Unset = UNSET,
) -> None:
    """Delete the active organization and everything in it

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `organization:delete` (owner); another organization's things do not exist here.

    Args:
        if_match (str | Unset): The `ETag` that you read, several, or `*`. If it was edited since: 412
            `precondition_failed` with the present `ETag`, and nothing is changed. Without it the last change
            wins.
        body (OrganizationDelete):
    """
    return client.send(
        _request(
            body=body,
            if_match=if_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    body: OrganizationDelete,
    if_match: str | Unset = UNSET,
) -> Response[None]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            body=body,
            if_match=if_match,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    body: OrganizationDelete,
    if_match: str | Unset = UNSET,
) -> None:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                body=body,
                if_match=if_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    body: OrganizationDelete,
    if_match: str | Unset = UNSET,
) -> Response[None]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
            if_match=if_match,
        ),
        _read,
    )
