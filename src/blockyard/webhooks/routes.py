"""/webhooks/endpoints."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends

from blockyard.identity.access import Session, requires
from blockyard.identity.dependencies import makes_lasting_power
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.process import part_of
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page
from blockyard.webhooks import endpoints
from blockyard.webhooks.lists import ENDPOINTS
from blockyard.webhooks.permissions import WEBHOOKS_MANAGE, WEBHOOKS_READ
from blockyard.webhooks.schemas import (
    WebhookEndpointCreate,
    WebhookEndpointRead,
    WebhookEndpointSecret,
    WebhookEndpointUpdate,
)
from blockyard.webhooks.settings import WebhookSettings

router = APIRouter(prefix="/webhooks/endpoints", tags=["webhooks"])

RoomSettings = Annotated[WebhookSettings, Depends(part_of(WebhookSettings))]
LEADS_OUT = [requires(WEBHOOKS_MANAGE), makes_lasting_power]


@router.post(
    "",
    summary="Make a webhook endpoint; its secret is shown this once",
    status_code=201,
    dependencies=LEADS_OUT,
)
async def create_webhook_endpoint(
    db: Session, settings: RoomSettings, body: WebhookEndpointCreate
) -> WebhookEndpointSecret:
    return await endpoints.create_endpoint(db, settings, body)


@router.get("", summary="List the webhook endpoints", dependencies=[requires(WEBHOOKS_READ)])
async def list_webhook_endpoints(
    db: Session, asked: Annotated[Asked, asked_of(ENDPOINTS)]
) -> Page[WebhookEndpointRead]:
    return await endpoints.list_endpoints(db, asked)


@router.get("/{endpoint_id}", summary="Get a webhook endpoint", dependencies=[requires(WEBHOOKS_READ)])
async def get_webhook_endpoint(db: Session, endpoint_id: UUID) -> WebhookEndpointRead:
    return WebhookEndpointRead.model_validate(await endpoints.get_endpoint(db, endpoint_id))


@router.patch("/{endpoint_id}", summary="Change, enable or disable a webhook endpoint", dependencies=LEADS_OUT)
async def update_webhook_endpoint(
    db: Session, settings: RoomSettings, endpoint_id: UUID, body: WebhookEndpointUpdate, expected: IfMatch
) -> WebhookEndpointRead:
    return await endpoints.update_endpoint(db, settings, endpoint_id, body, expected)


@router.delete(
    "/{endpoint_id}",
    summary="Delete a webhook endpoint with its deliveries",
    status_code=204,
    dependencies=[requires(WEBHOOKS_MANAGE)],
)
async def delete_webhook_endpoint(db: Session, endpoint_id: UUID, expected: IfMatch) -> None:
    await endpoints.delete_endpoint(db, endpoint_id, expected)


@router.post(
    "/{endpoint_id}/rotate-secret",
    summary="Make a new secret, shown this once; the one before signs beside it for 24 hours",
    dependencies=LEADS_OUT,
)
async def rotate_webhook_secret(db: Session, settings: RoomSettings, endpoint_id: UUID) -> WebhookEndpointSecret:
    return await endpoints.give_new_secret(db, settings, endpoint_id)
