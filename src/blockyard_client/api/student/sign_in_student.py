from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.student_sign_in_read import StudentSignInRead
from ...models.student_sign_in_request import StudentSignInRequest
from ...types import Response


def _request(
    *,
    body: StudentSignInRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/student/sign-in",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> StudentSignInRead:
    if response.status_code == 200:
        response_200 = StudentSignInRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: StudentSignInRequest,
) -> StudentSignInRead:
    """Sign in as a student, with a card

    With the class's code, the user name and the pictures, words or password of the card; or with its QR code
    alone. The
    token opens what is below `/student`, and nothing else.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        body (StudentSignInRequest): Either a class's code, a user name and the secret, or a badge alone.
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
    body: StudentSignInRequest,
) -> Response[StudentSignInRead]:
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
    body: StudentSignInRequest,
) -> StudentSignInRead:
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
    body: StudentSignInRequest,
) -> Response[StudentSignInRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
