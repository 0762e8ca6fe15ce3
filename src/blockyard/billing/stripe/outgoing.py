"""Asking something of Stripe: written down, committed, asked, recorded.

The row comes first (BillingRequest), and its id is the idempotency key at Stripe. So a crash at any point leaves either
nothing, or a row that says what was to be asked; asking again with the same key has no second effect. Whoever comes
first goes on: the caller with the same Idempotency-Key, or the job that was enqueued with the row.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import stripe
from fastapi import Request
from psycopg.errors import UniqueViolation
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.billing.models import BillingRequest
from blockyard.billing.stripe.client import StripeObject, StripeUnavailable, plain, problems
from blockyard.jobs.defer import defer
from blockyard.tenancy.session import TenantSession
from blockyard.web.idempotency import KeyReused, fingerprint_of

SETTLE_TASK: Final = "payments.settle_request"
SETTLE_AFTER: Final = timedelta(seconds=60)

Ask = Callable[[stripe.StripeClient, dict[str, Any], str], Awaitable[stripe.StripeObject]]
Keep = Callable[[TenantSession, StripeObject, Any], Awaitable[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that is asked of Stripe. `ask` gets the parameters and the idempotency key, and runs in no transaction;
    `keep` stores the answer (seen at the given moment) and returns what the caller is told."""

    name: str
    ask: Ask
    keep: Keep


OPERATIONS: Final[dict[str, Operation]] = {}


def operation(name: str, ask: Ask, keep: Keep) -> Operation:
    made = OPERATIONS[name] = Operation(name, ask, keep)
    return made


@dataclass(frozen=True, slots=True)
class Key:
    """The caller's Idempotency-Key, and what its request said."""

    key: str
    fingerprint: str

    @classmethod
    async def of(cls, request: Request, key: str | None) -> "Key | None":
        return cls(key, await fingerprint_of(request)) if key is not None else None


async def perform(
    db: TenantSession,
    client: stripe.StripeClient,
    what: Operation,
    parameters: dict[str, Any],
    key: Key | None = None,
    *,
    check: Callable[[], Awaitable[None]] | None = None,
) -> dict[str, Any]:
    """The answer of `keep`. With a key that was seen before: the answer of that time, or a second try of it.

    `check` may refuse a new request, in the transaction that writes it down.

    Commits before it asks, so nothing of the caller's transaction is undone if Stripe refuses.
    Raises KeyReused, and what Stripe refuses with, the same each time.
    """
    request = await find(db, key)
    if request is None:
        if check is not None:
            await check()
        request = await write(db, what, parameters, key)
    return await settle(db, client, request.id)


async def find(db: TenantSession, key: Key | None) -> BillingRequest | None:
    if key is None:
        return None
    mine = (BillingRequest.key == key.key) & (BillingRequest.created_by_id == db.context.user_id)
    known = (await db.execute(select(BillingRequest).where(mine))).scalar_one_or_none()
    if known is not None and known.fingerprint != key.fingerprint:
        raise KeyReused("This Idempotency-Key was used for another request. Use a new key for a new request.")
    return known


async def write(db: TenantSession, what: Operation, parameters: dict[str, Any], key: Key | None) -> BillingRequest:
    """The row, and the job that settles it if we do not come to it. A twin with the same key that was faster wins."""
    request = BillingRequest(
        operation=what.name,
        parameters=parameters,
        status="open",
        key=key.key if key else None,
        fingerprint=key.fingerprint if key else None,
    )
    try:
        async with db.begin_nested():
            db.add(request)
            await db.flush()
    except IntegrityError as error:
        twin = await find(db, key)
        if not isinstance(error.orig, UniqueViolation) or twin is None:
            raise
        return twin
    await defer(db, SETTLE_TASK, scheduled_at=clock.now() + SETTLE_AFTER, request_id=str(request.id))
    return request


async def settle(db: TenantSession, client: stripe.StripeClient, request_id: UUID) -> dict[str, Any]:
    """Ask, unless it was answered before. Ends every open transaction of `db` first; afterwards a new one is open."""
    await db.commit()
    request = (await db.execute(select(BillingRequest).where(BillingRequest.id == request_id))).scalar_one()
    what, parameters, status = OPERATIONS[request.operation], request.parameters, request.status
    if status == "open":
        await db.commit()
        seen_at = clock.now()
        try:
            with problems():
                answer = plain(await what.ask(client, parameters, f"blockyard-{request_id}"))
        except StripeUnavailable:
            raise
        except Problem as problem:
            await close(db, request_id, "failed", problem=saved(problem))
            raise
        kept = await what.keep(db, answer, seen_at)
        return await close(db, request_id, "done", answer=kept) or kept
    if request.problem is not None:
        raise loaded(request.problem)
    assert request.answer is not None
    return request.answer


async def open_requests(db: TenantSession, what: Operation) -> list[dict[str, Any]]:
    """The parameters of what is being asked, or was left open by a crash."""
    statement = select(BillingRequest).where(BillingRequest.operation == what.name, BillingRequest.status == "open")
    return [request.parameters for request in (await db.execute(statement)).scalars()]


async def close(
    db: TenantSession,
    request_id: UUID,
    status: str,
    *,
    answer: dict[str, Any] | None = None,
    problem: dict[str, Any] | None = None,
) -> dict[str, Any] | None:
    """Once: whoever closes it first decides. Returns the answer that stands."""
    statement = select(BillingRequest).where(BillingRequest.id == request_id).with_for_update()
    request = (await db.execute(statement.execution_options(populate_existing=True))).scalar_one()
    if request.status == "open":
        request.status, request.answer, request.problem = status, answer, problem
        outcome = {"operation": request.operation} | ({"code": problem["code"]} if problem else {})
        record(db, f"billing.{status}", "billing_request", request_id, outcome)
    standing = request.answer
    await db.commit()
    return standing


def saved(problem: Problem) -> dict[str, Any]:
    return {"status": problem.status, "code": problem.code, "detail": problem.detail, "extra": problem.extra}


def loaded(problem: dict[str, Any]) -> Problem:
    """The problem of that time, as the caller saw it."""
    again = Problem(problem["detail"], **problem["extra"])
    again.status, again.code = problem["status"], problem["code"]
    return again
