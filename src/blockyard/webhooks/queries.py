"""The SQL of the webhooks room."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Select, func, select, text

from blockyard.jobs.fence import not_taken_since
from blockyard.tenancy.session import TenantSession
from blockyard.webhooks.models import WebhookDelivery, WebhookEndpoint, WebhookEvent

TELL_NOW: Final = text("SET CONSTRAINTS blockyard.tell_webhooks IMMEDIATE")


def endpoint_with(endpoint_id: UUID) -> Select[WebhookEndpoint]:
    return select(WebhookEndpoint).where(WebhookEndpoint.id == endpoint_id)


async def count_endpoints(db: TenantSession) -> int:
    return (await db.execute(select(func.count()).select_from(WebhookEndpoint))).scalar_one()


async def lock_endpoint(db: TenantSession, endpoint_id: UUID) -> WebhookEndpoint | None:
    """Not against events that are being told to it."""
    statement = endpoint_with(endpoint_id).with_for_update(key_share=True)
    return (await db.execute(statement.execution_options(populate_existing=True))).scalar_one_or_none()


def deliveries_to(endpoint_id: UUID) -> Select[WebhookDelivery, WebhookEvent]:
    return (
        select(WebhookDelivery, WebhookEvent)
        .join(WebhookEvent, WebhookEvent.id == WebhookDelivery.event_id)
        .where(WebhookDelivery.endpoint_id == endpoint_id)
    )


async def lock_delivery(
    db: TenantSession, delivery_id: UUID, taken_at: datetime | None = None
) -> tuple[WebhookEndpoint, WebhookDelivery, WebhookEvent] | None:
    """With its endpoint, which is locked first, as by who deletes it. `taken_at`: for a run that began then. None: it is
    gone, or a later run has claimed it."""
    of = select(WebhookDelivery.endpoint_id).where(WebhookDelivery.id == delivery_id)
    endpoint_id = (await db.execute(of)).scalar_one_or_none()
    endpoint = await lock_endpoint(db, endpoint_id) if endpoint_id is not None else None
    if endpoint is None:
        return None
    statement = deliveries_to(endpoint.id).where(WebhookDelivery.id == delivery_id)
    if taken_at is not None:
        statement = statement.where(not_taken_since(WebhookDelivery.taken_at, taken_at))
    locked = statement.with_for_update(of=WebhookDelivery).execution_options(populate_existing=True)
    row = (await db.execute(locked)).one_or_none()
    return None if row is None else (endpoint, row[0], row[1])


async def tell_now(db: TenantSession) -> None:
    """Events of what was recorded so far exist from here on, and not only when the transaction commits."""
    await db.execute(TELL_NOW)
