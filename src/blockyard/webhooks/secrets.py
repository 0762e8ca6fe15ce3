"""An endpoint's secrets: sealed before they are stored, opened only where something is signed."""

from datetime import datetime, timedelta
from typing import Final

from blockyard.base import clock
from blockyard.base.errors import Conflict
from blockyard.tenancy.sealed import NotOpened, ring_of, seal, unseal
from blockyard.tenancy.session import TenantSession
from blockyard.webhooks.models import WebhookEndpoint
from blockyard.webhooks.settings import WebhookSettings
from blockyard.webhooks.signing import new_secret

OLD_ONE_SIGNS_FOR: Final = timedelta(hours=24)


class SecretLost(Conflict):
    code = "webhook_secret_lost"


def give_secret(db: TenantSession, settings: WebhookSettings, endpoint: WebhookEndpoint) -> str:
    """A new one, in the clear; the endpoint keeps it sealed. Raises SecretsOff."""
    secret = new_secret()
    endpoint.secret = seal(ring_of(settings), db.context.organization_id, secret)
    endpoint.secret_hint = secret[-4:]
    return secret


def rotate_secret(db: TenantSession, settings: WebhookSettings, endpoint: WebhookEndpoint) -> str:
    """A new one; the one before signs beside it for a day. Raises SecretsOff."""
    endpoint.old_secret, endpoint.old_secret_until = endpoint.secret, clock.now() + OLD_ONE_SIGNS_FOR
    return give_secret(db, settings, endpoint)


def secrets_in_use(
    db: TenantSession, settings: WebhookSettings, endpoint: WebhookEndpoint, now: datetime
) -> tuple[str, ...]:
    """In the clear, the newest first. Raises SecretsOff, SecretLost."""
    sealed = [endpoint.secret]
    if endpoint.old_secret is not None and endpoint.old_secret_until is not None and now < endpoint.old_secret_until:
        sealed.append(endpoint.old_secret)
    try:
        return tuple(unseal(ring_of(settings), db.context.organization_id, one) for one in sealed)
    except NotOpened as error:
        raise SecretLost(f"The endpoint's secret cannot be opened: {error}. An admin rotates it.") from error
