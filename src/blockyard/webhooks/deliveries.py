"""The log of deliveries, and what people ask of it: a test, and once more."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotFound
from blockyard.jobs.defer import defer
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page
from blockyard.webhooks import endpoints, queries
from blockyard.webhooks.models import WebhookDelivery, WebhookEvent
from blockyard.webhooks.schemas import WebhookAttempt, WebhookDeliveryDetail, WebhookDeliveryRead, WebhookMessage
from blockyard.webhooks.states import DeliveryStatus

THING: Final = "delivery"
DELIVER_TASK: Final = "webhooks.deliver"
JOB_LOST_AFTER: Final = timedelta(minutes=10)


class EndpointDisabled(Conflict):
    code = "webhook_endpoint_disabled"


async def send_test(db: TenantSession, endpoint_id: UUID) -> WebhookDeliveryRead:
    """One attempt, also at a disabled endpoint. Raises NotFound."""
    endpoint = await endpoints.get_endpoint(db, endpoint_id)
    event_id = record(db, "webhook_endpoint.tested", "webhook_endpoint", endpoint.id)
    await db.flush()
    await queries.tell_now(db)
    statement = queries.deliveries_to(endpoint.id).where(WebhookDelivery.event_id == event_id)
    return present_delivery(*(await db.execute(statement)).one())


async def list_deliveries(db: TenantSession, endpoint_id: UUID, asked: Asked) -> Page[WebhookDeliveryRead]:
    """Raises NotFound."""
    endpoint = await endpoints.get_endpoint(db, endpoint_id)
    return await page_of(db, queries.deliveries_to(endpoint.id), asked, lambda row: present_delivery(*row))


async def get_delivery(db: TenantSession, endpoint_id: UUID, delivery_id: UUID) -> WebhookDeliveryDetail:
    """Raises NotFound."""
    statement = queries.deliveries_to(endpoint_id).where(WebhookDelivery.id == delivery_id)
    row = (await db.execute(statement)).one_or_none()
    if row is None:
        raise NotFound(THING)
    read = present_delivery(*row)
    return WebhookDeliveryDetail(**read.model_dump(), message=message_of(row[1]))


async def redeliver(db: TenantSession, endpoint_id: UUID, delivery_id: UUID) -> WebhookDeliveryRead:
    """Sends it now, whatever became of it, and tries again for three days. Raises NotFound, EndpointDisabled."""
    found = await queries.lock_delivery(db, delivery_id)
    if found is None or found[0].id != endpoint_id:
        raise NotFound(THING)
    endpoint, delivery, event = found
    if not endpoint.enabled:
        raise EndpointDisabled("This endpoint is disabled. Enable it with PATCH first, or send it a test event.")
    now = clock.now()
    delivery.status, delivery.begun_at, delivery.finished_at = DeliveryStatus.PENDING, None, None
    delivery.next_try_at, delivery.look_at = now, now + JOB_LOST_AFTER
    await defer(
        db,
        DELIVER_TASK,
        lock=f"webhook delivery {delivery.id}",
        endpoint_id=str(endpoint.id),
        delivery_id=str(delivery.id),
        attempt=delivery.attempt_count,
    )
    record(db, "webhook_delivery.repeated", "webhook_delivery", delivery.id, {"event_type": event.type})
    return present_delivery(delivery, event)


def message_of(event: WebhookEvent) -> WebhookMessage:
    return WebhookMessage(
        type=event.type,
        timestamp=event.created_at,
        sequence=event.sequence,
        organization_id=event.organization_id,
        data=event.data,
    )


def present_delivery(delivery: WebhookDelivery, event: WebhookEvent) -> WebhookDeliveryRead:
    return WebhookDeliveryRead(
        id=delivery.id,
        endpoint_id=delivery.endpoint_id,
        event_id=event.id,
        event_type=event.type,
        sequence=event.sequence,
        status=DeliveryStatus(delivery.status),
        attempts=[WebhookAttempt.model_validate(attempt) for attempt in delivery.attempts],
        next_try_at=delivery.next_try_at,
        created_at=delivery.created_at,
        finished_at=delivery.finished_at,
    )
