"""Asking something of Stripe: written down, committed, asked, recorded.

The row comes first (BillingRequest), and names the idempotency key at Stripe. So a crash at any point leaves either
nothing, or a row that says what was to be asked; asking again with the same key has no second effect. Whoever comes
first goes on (settle.py): the caller with the same Idempotency-Key, or the worker's sweep.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import stripe
from psycopg.errors import UniqueViolation
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from blockyard.base import clock
from blockyard.base.errors import Conflict
from blockyard.billing.models import BillingRequest
from blockyard.billing.stripe.operation import Operation
from blockyard.billing.stripe.settle import settle
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text
from blockyard.web.request_keys import RequestKey

SETTLE_AFTER: Final = timedelta(seconds=60)
"""The caller has this long before the sweep takes the request for abandoned."""


class RequestOpen(Conflict):
    code = "request_open"


@dataclass(frozen=True, slots=True)
class Intent:
    """What is to be asked. Of one `subject` one request is open at a time; None: any number."""

    request_id: UUID
    subject: str | None
    parameters: dict[str, Any]


Prepare = Callable[[], Awaitable[Intent]]


async def perform(
    db: TenantSession, client: stripe.StripeClient, what: Operation, key: RequestKey | None, prepare: Prepare
) -> dict[str, Any]:
    """The answer of `what.keep`. With a key that was seen before: the answer of that time, or another try of it.

    `prepare` runs for a new request only. It begins outside any transaction, so it may ask Stripe first, then check in
    the transaction that writes the request down.

    Commits before it asks, so nothing of the caller's transaction is undone if Stripe refuses.
    Raises KeyReused, RequestOpen, and what Stripe refuses with, the same each time.
    """
    request = await find_request(db, key)
    if request is None:
        await db.commit()
        request = await write_request(db, what, await prepare(), key)
    return await settle(db, client, what, request.id)


async def find_request(db: TenantSession, key: RequestKey | None) -> BillingRequest | None:
    if key is None:
        return None
    mine = has_text(db, BillingRequest.key, key.key) & (BillingRequest.created_by_id == db.context.user_id)
    known = (await db.execute(select(BillingRequest).where(mine))).scalar_one_or_none()
    if known is not None:
        assert known.fingerprint is not None, "it is written with the key"
        key.check(known.fingerprint)
        key.replayed = known.status != "open"
    return known


async def write_request(
    db: TenantSession, what: Operation, intent: Intent, key: RequestKey | None, pause: timedelta = SETTLE_AFTER
) -> BillingRequest:
    """The row; the sweep takes it after `pause`. A twin with the same key that was faster wins; an open one about the same
    subject must end first."""
    now = clock.now()
    request = BillingRequest(
        id=intent.request_id,
        operation=what.name,
        subject=intent.subject,
        parameters=json.dumps(intent.parameters),
        status="open",
        attempts=0,
        next_try_at=now + pause,
        key_number=1,
        key_since=now,
        key=key.key if key else None,
        fingerprint=key.fingerprint if key else None,
    )
    try:
        async with db.begin_nested():
            db.add(request)
            await db.flush()
    except IntegrityError as error:
        if not isinstance(error.orig, UniqueViolation):
            raise
        twin = await find_request(db, key)
        if twin is None:
            await hasten(db, intent.subject)
            raise RequestOpen(
                "A request is still being settled; ask again in a moment.", headers={"Retry-After": "10"}
            ) from error
        return twin
    return request


async def hasten(db: TenantSession, subject: str | None) -> None:
    """Somebody waits for this request: the next sweep takes it, unless its first try may still be running."""
    waiting = (BillingRequest.subject == subject) & (BillingRequest.status == "open") & (BillingRequest.attempts > 0)
    sooner = update(BillingRequest).where(waiting, BillingRequest.next_try_at > clock.now())
    await db.execute(sooner.values(next_try_at=clock.now()))
    await db.commit()
