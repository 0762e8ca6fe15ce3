from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.email_change_request import EmailChangeRequest
from ...types import Response


def _request(
    *,
    body: EmailChangeRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/email",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> Any:
    if response.status_code == 202:
        response_202 = response.json()
        return response_202

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: EmailChangeRequest,
) -> Any:
    """Ask for another e-mail address

    A link is mailed to the new address, a notice to the old one. If it has an account, the mail says so, and
    nothing
    else does.

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.

    Args:
        body (EmailChangeRequest):
    """
    return client.send(
        _request(
            body=body,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    body: EmailChangeRequest,
) -> Response[Any]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            body=body,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    body: EmailChangeRequest,
) -> Any:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                body=body,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    body: EmailChangeRequest,
) -> Response[Any]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
