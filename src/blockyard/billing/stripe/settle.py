"""One try of a request that was written down. Every try, whoever makes it, goes through `settle`.

What Stripe answers to a write is a hint, as its events are: it may be the kept answer of an earlier try, and it may have
been overtaken while it was on its way. It says that the thing is done, and its id. What is stored is fetched afterwards.
"""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import stripe
from sqlalchemy import select

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.billing.models import BillingRequest
from blockyard.billing.stripe.client import KeySpent, StripeObject, StripeUnavailable, plain, problems
from blockyard.billing.stripe.fetch import FETCH
from blockyard.billing.stripe.operation import Asked, Operation
from blockyard.tenancy.session import TenantSession

log = get_logger(__name__)

KEY_SERVES: Final = timedelta(hours=23)
"""Stripe forgets a key after 24 hours at the earliest, and would then do the same a second time."""
FIRST_PAUSE: Final = timedelta(minutes=1)
LONGEST_PAUSE: Final = timedelta(hours=1)


async def settle(db: TenantSession, client: stripe.StripeClient, what: Operation, request_id: UUID) -> dict[str, Any]:
    """What the caller is told. Ends every open transaction of `db` first.

    A request that was settled before gives its answer again, or raises its problem. StripeUnavailable and what is not a
    Problem leave it open, with the moment of the next try; any other Problem closes it.
    """
    await db.commit()
    request = await get_request(db, request_id)
    if request.status != "open":
        return answer_of(request)
    tries = request.attempts
    try:
        with problems(what.page):
            copy, seen_at = await carry_out(db, client, what, request)
        answer = await what.keep(db, copy, seen_at)
    except Exception as error:
        await db.rollback()
        if isinstance(error, Problem) and not isinstance(error, StripeUnavailable):
            return await close_request(db, request_id, "failed", problem=dump_problem(error))
        await put_off(db, request_id, tries, error)
        raise
    return await close_request(db, request_id, "done", answer=answer)


async def carry_out(
    db: TenantSession, client: stripe.StripeClient, what: Operation, request: BillingRequest
) -> tuple[StripeObject, Any]:
    """What Stripe says of the object, once the request is carried out, and the moment before it was asked for."""
    asked = asked_by(request)
    if what.fill is not None:
        asked = replace(asked, parameters=asked.parameters | await what.fill(db))
    done = None
    if not has_good_key(request):
        await db.commit()
        done = await what.find(client, asked)
        if done is None:
            asked = replace(asked, key=await take_new_key(db, request.id, request.key_number))
    await db.commit()
    done = done or await what.ask(client, asked)
    seen_at = clock.now()
    return plain(done if what.kind is None else await fetch_done(client, what.kind, plain(done)["id"])), seen_at


async def fetch_done(client: stripe.StripeClient, kind: str, stripe_id: str) -> stripe.StripeObject:
    """The object as it is now. It is there: a refusal to show it is no refusal of the request."""
    try:
        return await FETCH[kind](client, stripe_id)
    except stripe.InvalidRequestError as error:
        raise StripeUnavailable("Stripe did it, and does not show it yet. Try again.", 10) from error


def has_good_key(request: BillingRequest) -> bool:
    return request.key_since is not None and clock.now() - request.key_since < KEY_SERVES


async def take_new_key(db: TenantSession, request_id: UUID, number: int) -> str:
    """Stripe has nothing that the request made: it is asked under a new key, which is written down before its first
    use. If another try has taken one meanwhile, both use that."""
    request = await get_request(db, request_id, lock=True)
    if request.key_number == number:
        request.key_number, request.key_since = number + 1, clock.now()
        await db.flush()
    return key_of(request)


def asked_by(request: BillingRequest) -> Asked:
    return Asked(request.id, json.loads(request.parameters), key_of(request), request.created_at)


def key_of(request: BillingRequest) -> str:
    suffix = f"-{request.key_number}" if request.key_number > 1 else ""
    return f"blockyard-{request.id}{suffix}"


async def get_request(db: TenantSession, request_id: UUID, *, lock: bool = False) -> BillingRequest:
    """The row as it is now, whatever the session remembers of it."""
    statement = select(BillingRequest).where(BillingRequest.id == request_id)
    statement = statement.execution_options(populate_existing=True)
    return (await db.execute(statement.with_for_update() if lock else statement)).scalar_one()


async def close_request(
    db: TenantSession,
    request_id: UUID,
    status: str,
    *,
    answer: dict[str, Any] | None = None,
    problem: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Once: whoever closes it first decides. Returns the answer that stands, or raises the problem that stands."""
    request = await get_request(db, request_id, lock=True)
    if request.status == "open":
        request.status, request.answer, request.problem = status, answer, problem
        request.next_try_at = None
        outcome = {"operation": request.operation} | ({"code": problem["code"]} if problem else {})
        record(db, f"billing.{status}", "billing_request", request_id, outcome)
    await db.commit()
    return answer_of(request)


async def put_off(db: TenantSession, request_id: UUID, tries: int, error: Exception) -> None:
    """The request stays open, and the sweep tries again: after 1, 2, 4 minutes and so on, at most an hour. Unless another
    try, after `tries` before it, has been put off meanwhile."""
    request = await get_request(db, request_id, lock=True)
    if request.status == "open" and request.attempts == tries:
        reason = str(error.__cause__ or error) or type(error).__name__
        pause = min(FIRST_PAUSE * 2 ** min(request.attempts, 10), LONGEST_PAUSE)
        request.attempts, request.error = request.attempts + 1, reason
        request.next_try_at = clock.now() + pause
        if isinstance(error, KeySpent):
            request.key_since = None
        log.warning(
            "billing_request_open",
            operation=request.operation,
            organization_id=str(request.organization_id),
            request_id=str(request_id),
            attempts=request.attempts,
            error=reason,
            next_try_at=request.next_try_at.isoformat(),
            exc_info=None if isinstance(error, Problem) else error,
        )
    await db.commit()


def answer_of(request: BillingRequest) -> dict[str, Any]:
    if request.problem is not None:
        raise load_problem(request.problem)
    assert request.answer is not None, "a settled request has an answer or a problem"
    return request.answer


def dump_problem(problem: Problem) -> dict[str, Any]:
    return {"status": problem.status, "code": problem.code, "detail": problem.detail, "extra": problem.extra}


def load_problem(problem: dict[str, Any]) -> Problem:
    """The problem of that time, as the caller saw it."""
    again = Problem(problem["detail"], **problem["extra"])
    again.status, again.code = problem["status"], problem["code"]
    return again
