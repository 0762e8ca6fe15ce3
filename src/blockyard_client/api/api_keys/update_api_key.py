from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.api_key_read import ApiKeyRead
from ...models.api_key_update import ApiKeyUpdate
from ...types import UNSET, Response, Unset


def _request(
    api_key_id: UUID,
    *,
    body: ApiKeyUpdate,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/organizations/current/api-keys/{api_key_id}".format(
            api_key_id=quote(str(api_key_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> ApiKeyRead:
    if response.status_code == 200:
        response_200 = ApiKeyRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    api_key_id: UUID,
    *,
    client: Client,
    body: ApiKeyUpdate,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> ApiKeyRead:
    """Rename an API key

    Its secret, role, scopes and expiry stay what they are: for others make another key.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `api_keys:update` (owner, admin); another organization's things do not exist here.

    Args:
        api_key_id (UUID):
        if_match (str | Unset): The `ETag` that you read, several, or `*`. If it was edited since: 412
            `precondition_failed` with the present `ETag`, and nothing is changed. Without it the last change
            wins.
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (ApiKeyUpdate):
    """
    return client.send(
        _request(
            api_key_id=api_key_id,
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    api_key_id: UUID,
    *,
    client: Client,
    body: ApiKeyUpdate,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[ApiKeyRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            api_key_id=api_key_id,
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    api_key_id: UUID,
    *,
    client: Client,
    body: ApiKeyUpdate,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> ApiKeyRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                api_key_id=api_key_id,
                body=body,
                if_match=if_match,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    api_key_id: UUID,
    *,
    client: Client,
    body: ApiKeyUpdate,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[ApiKeyRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            api_key_id=api_key_id,
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
