"""What the world's schools have told their own applications. Their endpoints are disabled: nothing is sent to anybody."""

from uuid import UUID

from sqlalchemy.orm import Session

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.base.keys import KeyRing
from blockyard.tenancy.sealed import seal
from blockyard.webhooks.models import WebhookDelivery, WebhookEndpoint, WebhookEvent, WebhookSequence
from blockyard.webhooks.signing import new_secret
from tests.databases import SECRET_KEYS


def add_webhooks(session: Session, key: str, organization_id: UUID, owner_id: UUID) -> None:
    now, secret = clock.now(), new_secret()
    endpoint = WebhookEndpoint(
        organization_id=organization_id,
        id=new_id(),
        created_by_id=owner_id,
        url="https://school.example/hooks",
        description=f"secret of {key}",
        event_types=["environment.ready"],
        enabled=False,
        secret=seal(KeyRing.parse(SECRET_KEYS), organization_id, secret),
        secret_hint=secret[-4:],
    )
    event = WebhookEvent(
        organization_id=organization_id,
        id=new_id(),
        type="environment.ready",
        sequence=1,
        data={"object": "environment", "name": f"secret of {key}"},
        created_at=now,
    )
    session.add_all([endpoint, event, WebhookSequence(organization_id=organization_id, id=organization_id, last=1)])
    session.flush()
    attempt = {"at": now.isoformat(), "code": 200, "error": None, "answer": f"secret of {key}", "duration_ms": 5}
    session.add(
        WebhookDelivery(
            organization_id=organization_id,
            id=new_id(),
            endpoint_id=endpoint.id,
            event_id=event.id,
            status="delivered",
            attempt_count=1,
            attempts=[attempt],
            begun_at=now,
            created_at=now,
            finished_at=now,
        )
    )
    session.flush()
