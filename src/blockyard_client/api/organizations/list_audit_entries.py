import datetime
from typing import Any
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.audit_entry_page import AuditEntryPage
from ...models.list_audit_entries_action import ListAuditEntriesAction
from ...models.list_audit_entries_resource_type import ListAuditEntriesResourceType
from ...models.list_audit_entries_sort import ListAuditEntriesSort
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListAuditEntriesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    action: ListAuditEntriesAction | Unset = UNSET,
    resource_type: ListAuditEntriesResourceType | Unset = UNSET,
    resource_id: str | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    json_action: str | Unset = UNSET
    if not isinstance(action, Unset):
        json_action = action

    params["action"] = json_action

    json_resource_type: str | Unset = UNSET
    if not isinstance(resource_type, Unset):
        json_resource_type = resource_type

    params["resource_type"] = json_resource_type

    params["resource_id"] = resource_id

    json_actor_id: str | Unset = UNSET
    if not isinstance(actor_id, Unset):
        json_actor_id = str(actor_id)
    params["actor_id"] = json_actor_id

    json_since: str | Unset = UNSET
    if not isinstance(since, Unset):
        json_since = since.isoformat()
    params["since"] = json_since

    json_until: str | Unset = UNSET
    if not isinstance(until, Unset):
        json_until = until.isoformat()
    params["until"] = json_until

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/audit",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> AuditEntryPage:
    if response.status_code == 200:
        response_200 = AuditEntryPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListAuditEntriesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    action: ListAuditEntriesAction | Unset = UNSET,
    resource_type: ListAuditEntriesResourceType | Unset = UNSET,
    resource_id: str | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> AuditEntryPage:
    """Read the audit trail: who did what, when

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `audit:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        sort (ListAuditEntriesSort | Unset): By `created_at`; with `-` before it the largest or newest
            first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        action (ListAuditEntriesAction | Unset): What was done, such as `member.removed`
        resource_type (ListAuditEntriesResourceType | Unset): What kind of thing it was done to
        resource_id (str | Unset): What it was done to, by its id
        actor_id (UUID | Unset): What this user did
        since (datetime.datetime | Unset): This moment or later
        until (datetime.datetime | Unset): Before this moment
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            action=action,
            resource_type=resource_type,
            resource_id=resource_id,
            actor_id=actor_id,
            since=since,
            until=until,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListAuditEntriesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    action: ListAuditEntriesAction | Unset = UNSET,
    resource_type: ListAuditEntriesResourceType | Unset = UNSET,
    resource_id: str | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> Response[AuditEntryPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            action=action,
            resource_type=resource_type,
            resource_id=resource_id,
            actor_id=actor_id,
            since=since,
            until=until,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListAuditEntriesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    action: ListAuditEntriesAction | Unset = UNSET,
    resource_type: ListAuditEntriesResourceType | Unset = UNSET,
    resource_id: str | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> AuditEntryPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                action=action,
                resource_type=resource_type,
                resource_id=resource_id,
                actor_id=actor_id,
                since=since,
                until=until,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListAuditEntriesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    action: ListAuditEntriesAction | Unset = UNSET,
    resource_type: ListAuditEntriesResourceType | Unset = UNSET,
    resource_id: str | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> Response[AuditEntryPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            action=action,
            resource_type=resource_type,
            resource_id=resource_id,
            actor_id=actor_id,
            since=since,
            until=until,
        ),
        _read,
    )
