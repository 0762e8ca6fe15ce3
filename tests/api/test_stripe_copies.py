"""Copies of Stripe's objects that nobody asks for by a route: kept, and kept as they are now."""

from datetime import timedelta

import psycopg
from fastapi import FastAPI

from blockyard.base import clock
from blockyard.billing.stripe.mirror import store_copy
from blockyard.tenancy.session import any_role
from tests.attack.tenant import context_of
from tests.world import World


async def test_a_dispute_is_kept_as_it_is_now(app: FastAPI, world: World, admin: psycopg.Connection) -> None:
    dispute = {
        "object": "dispute",
        "id": "dp_of_alpha",
        "payment_intent": "pi_alpha",
        "reason": "fraudulent",
        "currency": "usd",
        "amount": 4900,
        "created": int(clock.now().timestamp()),
    }
    sessions = app.state.process.tenant_sessions
    for seconds, status in enumerate(("needs_response", "under_review", "lost")):
        async with sessions.open(context_of(world.alpha.owner), authorize=any_role) as db:
            await store_copy(db, {**dispute, "status": status}, clock.now() + timedelta(seconds=seconds))
    found = admin.execute(
        "SELECT organization_id, status, amount FROM blockyard.billing_disputes WHERE stripe_id = 'dp_of_alpha'"
    ).fetchall()
    assert found == [(world.alpha.id, "lost", 4900)]


async def test_a_deleted_draft_goes(app: FastAPI, world: World, admin: psycopg.Connection) -> None:
    invoice = admin.execute(
        "SELECT stripe_id FROM blockyard.billing_invoices WHERE organization_id = %s LIMIT 1", [world.alpha.id]
    ).fetchone()
    assert invoice is not None
    count = "SELECT count(*) FROM blockyard.billing_invoices WHERE stripe_id = %s"
    assert admin.execute(count, invoice).fetchone() == (1,)
    deleted = {"object": "invoice", "id": invoice[0], "deleted": True}
    sessions = app.state.process.tenant_sessions
    async with sessions.open(context_of(world.omega.owner), authorize=any_role) as db:
        await store_copy(db, deleted, clock.now())
    assert admin.execute(count, invoice).fetchone() == (1,), "it is another organization's"
    async with sessions.open(context_of(world.alpha.owner), authorize=any_role) as db:
        await store_copy(db, deleted, clock.now())
    assert admin.execute(count, invoice).fetchone() == (0,)
