"""Decisions about endpoints."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from blockyard.audit.trail import record
from blockyard.base.errors import Conflict, NotFound
from blockyard.identity.organizations import take_turn
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page
from blockyard.webhooks import queries
from blockyard.webhooks.models import WebhookEndpoint
from blockyard.webhooks.schemas import (
    WebhookEndpointCreate,
    WebhookEndpointRead,
    WebhookEndpointSecret,
    WebhookEndpointUpdate,
)
from blockyard.webhooks.secrets import give_secret, rotate_secret
from blockyard.webhooks.settings import WebhookSettings
from blockyard.webhooks.targets import check_url

THING: Final = "webhook endpoint"
MOST_ENDPOINTS: Final = 10


class TooManyEndpoints(Conflict):
    code = "too_many_webhook_endpoints"


async def create_endpoint(
    db: TenantSession, settings: WebhookSettings, body: WebhookEndpointCreate
) -> WebhookEndpointSecret:
    """Raises UrlRefused, TooManyEndpoints, SecretsOff."""
    check_url(body.url, allow_private=settings.webhooks_allow_private)
    await take_turn(db)
    if await queries.count_endpoints(db) >= MOST_ENDPOINTS:
        raise TooManyEndpoints(f"This organization has {MOST_ENDPOINTS} webhook endpoints, and no more. Delete one.")
    endpoint = WebhookEndpoint(**body.model_dump(mode="json"))
    secret = give_secret(db, settings, endpoint)
    db.add(endpoint)
    await db.flush()
    record(db, "webhook_endpoint.created", "webhook_endpoint", endpoint.id, {"url": endpoint.url})
    return present_secret(endpoint, secret)


async def list_endpoints(db: TenantSession, asked: Asked) -> Page[WebhookEndpointRead]:
    return await page_of(db, select(WebhookEndpoint), asked, WebhookEndpointRead.model_validate)


async def get_endpoint(db: TenantSession, endpoint_id: UUID) -> WebhookEndpoint:
    """Raises NotFound."""
    endpoint = (await db.execute(queries.endpoint_with(endpoint_id))).scalar_one_or_none()
    if endpoint is None:
        raise NotFound(THING)
    return endpoint


async def lock_endpoint(db: TenantSession, endpoint_id: UUID) -> WebhookEndpoint:
    """Raises NotFound."""
    endpoint = await queries.lock_endpoint(db, endpoint_id)
    if endpoint is None:
        raise NotFound(THING)
    return endpoint


async def update_endpoint(
    db: TenantSession, settings: WebhookSettings, endpoint_id: UUID, body: WebhookEndpointUpdate, expected: Expected
) -> WebhookEndpointRead:
    """Raises NotFound, PreconditionFailed, UrlRefused."""
    endpoint = await lock_endpoint(db, endpoint_id)
    expected.require(WebhookEndpointRead.model_validate(endpoint))
    if body.url is not None:
        check_url(body.url, allow_private=settings.webhooks_allow_private)
    changes = {
        name: value
        for name, value in body.model_dump(mode="json", exclude_unset=True).items()
        if value != getattr(endpoint, name)
    }
    for name, value in changes.items():
        setattr(endpoint, name, value)
    if changes.get("enabled"):
        endpoint.disabled_reason = endpoint.failing_since = None
    if changes:
        record(db, "webhook_endpoint.updated", "webhook_endpoint", endpoint.id, {"changed": sorted(changes)})
        await db.flush()
        await db.refresh(endpoint)
    return WebhookEndpointRead.model_validate(endpoint)


async def delete_endpoint(db: TenantSession, endpoint_id: UUID, expected: Expected) -> None:
    """Its deliveries go with it. Raises NotFound, PreconditionFailed."""
    endpoint = await lock_endpoint(db, endpoint_id)
    expected.require(WebhookEndpointRead.model_validate(endpoint))
    record(db, "webhook_endpoint.deleted", "webhook_endpoint", endpoint.id, {"url": endpoint.url})
    await db.delete(endpoint)


async def give_new_secret(db: TenantSession, settings: WebhookSettings, endpoint_id: UUID) -> WebhookEndpointSecret:
    """Raises NotFound, SecretsOff, TooManySecrets."""
    endpoint = await lock_endpoint(db, endpoint_id)
    secret = rotate_secret(db, settings, endpoint)
    record(db, "webhook_endpoint.secret_rotated", "webhook_endpoint", endpoint.id)
    await db.flush()
    await db.refresh(endpoint)
    return present_secret(endpoint, secret)


def present_secret(endpoint: WebhookEndpoint, secret: str) -> WebhookEndpointSecret:
    read = WebhookEndpointRead.model_validate(endpoint)
    return WebhookEndpointSecret(**read.model_dump(), secret=secret)
