"""An endpoint's secrets: sealed before they are stored, opened only where something is signed."""

from contextlib import suppress
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
OLD_ONES: Final = 8
"""At most: each is a signature of every request."""


class SecretLost(Conflict):
    code = "webhook_secret_lost"


class TooManySecrets(Conflict):
    code = "too_many_webhook_secrets"


def give_secret(db: TenantSession, settings: WebhookSettings, endpoint: WebhookEndpoint) -> str:
    """A new one, in the clear; the endpoint keeps it sealed. Raises SecretsOff."""
    secret = new_secret()
    endpoint.secret = seal(ring_of(settings), db.context.organization_id, secret)
    endpoint.secret_hint = secret[-4:]
    return secret


def rotate_secret(db: TenantSession, settings: WebhookSettings, endpoint: WebhookEndpoint) -> str:
    """A new one; the one before signs beside it for a day. Raises SecretsOff, TooManySecrets."""
    now = clock.now()
    until = now + OLD_ONE_SIGNS_FOR
    kept = signing(endpoint, now)
    if len(kept) == OLD_ONES:
        raise TooManySecrets(
            f"It was given {OLD_ONES} new secrets in the last 24 hours, and the old ones still sign. Use the newest, or wait"
            f" until {kept[0]['until']}."
        )
    endpoint.old_secrets = [*kept, {"sealed": endpoint.secret, "until": until.isoformat()}]
    endpoint.old_secret_until = until
    return give_secret(db, settings, endpoint)


def signing(endpoint: WebhookEndpoint, now: datetime) -> list[dict[str, str]]:
    """Those of its old secrets that are still in use, the oldest first."""
    return [one for one in endpoint.old_secrets if now < datetime.fromisoformat(one["until"])]


def secrets_in_use(
    db: TenantSession, settings: WebhookSettings, endpoint: WebhookEndpoint, now: datetime
) -> tuple[str, ...]:
    """In the clear, the newest first. Raises SecretsOff, SecretLost."""
    ring, organization_id = ring_of(settings), db.context.organization_id
    try:
        secrets = [unseal(ring, organization_id, endpoint.secret)]
    except NotOpened as error:
        raise SecretLost(f"The endpoint's secret cannot be opened: {error}. An admin rotates it.") from error
    for one in reversed(signing(endpoint, now)):
        with suppress(NotOpened):  # it was rotated because it is lost, say
            secrets.append(unseal(ring, organization_id, one["sealed"]))
    return tuple(secrets)
