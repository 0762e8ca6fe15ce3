"""/webhooks/endpoints/{endpoint_id}/deliveries and /test."""

from typing import Annotated, Final
from uuid import UUID

from blockyard.identity.access import Session, requires
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page
from blockyard.webhooks import deliveries
from blockyard.webhooks.lists import DELIVERIES
from blockyard.webhooks.permissions import WEBHOOKS_MANAGE, WEBHOOKS_READ
from blockyard.webhooks.schemas import WebhookDeliveryDetail, WebhookDeliveryRead

router = APIRouter(prefix="/webhooks/endpoints/{endpoint_id}", tags=["webhooks"])

LOCATED: Final = {"x-location": "/webhooks/endpoints/{endpoint_id}/deliveries/{delivery_id}"}


@router.post(
    "/test",
    summary="Send a webhook endpoint a test event",
    status_code=202,
    dependencies=[requires(WEBHOOKS_MANAGE)],
    openapi_extra=LOCATED,
)
async def send_test_webhook(db: Session, endpoint_id: UUID) -> WebhookDeliveryRead:
    """Also where it is disabled. It is sent once: one that fails is not tried again."""
    return await deliveries.send_test(db, endpoint_id)


@router.get("/deliveries", summary="List what was sent to a webhook endpoint", dependencies=[requires(WEBHOOKS_READ)])
async def list_webhook_deliveries(
    db: Session, endpoint_id: UUID, asked: Annotated[Asked, asked_of(DELIVERIES)]
) -> Page[WebhookDeliveryRead]:
    return await deliveries.list_deliveries(db, endpoint_id, asked)


@router.get(
    "/deliveries/{delivery_id}",
    summary="Get a delivery with its message and attempts",
    dependencies=[requires(WEBHOOKS_READ)],
)
async def get_webhook_delivery(db: Session, endpoint_id: UUID, delivery_id: UUID) -> WebhookDeliveryDetail:
    return await deliveries.get_delivery(db, endpoint_id, delivery_id)


@router.post(
    "/deliveries/{delivery_id}/redeliver",
    summary="Send a delivery once more, now",
    status_code=202,
    dependencies=[requires(WEBHOOKS_MANAGE)],
    openapi_extra=LOCATED,
)
async def redeliver_webhook(db: Session, endpoint_id: UUID, delivery_id: UUID) -> WebhookDeliveryRead:
    return await deliveries.redeliver(db, endpoint_id, delivery_id)
