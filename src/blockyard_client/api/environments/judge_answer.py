from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.answer_create import AnswerCreate
from ...models.verdict_read import VerdictRead
from ...types import Response


def _request(
    name: str,
    activity: str,
    *,
    body: AnswerCreate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/roblox/environment/{name}/play/{activity}".format(
            name=quote(str(name), safe=""),
            activity=quote(str(activity), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> VerdictRead:
    if response.status_code == 200:
        response_200 = VerdictRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    activity: str,
    *,
    client: Client,
    body: AnswerCreate,
) -> VerdictRead:
    """Ask whether an answer is right

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        activity (str): The machine's id
        body (AnswerCreate):
    """
    return client.send(
        _request(
            name=name,
            activity=activity,
            body=body,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    activity: str,
    *,
    client: Client,
    body: AnswerCreate,
) -> Response[VerdictRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            activity=activity,
            body=body,
        ),
        _read,
    )


async def asyncio(
    name: str,
    activity: str,
    *,
    client: Client,
    body: AnswerCreate,
) -> VerdictRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                activity=activity,
                body=body,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    activity: str,
    *,
    client: Client,
    body: AnswerCreate,
) -> Response[VerdictRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            activity=activity,
            body=body,
        ),
        _read,
    )
