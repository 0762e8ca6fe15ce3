"""A renewal that is not paid: how long the plan stays, and what is left of the bill after the end."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import httpx
import pytest

from blockyard.billing.inbox.reconcile import reconcile
from blockyard.billing.stripe.client import open_stripe
from tests.api.buying import api_client
from tests.api.desk import Desk
from tests.databases import TestDatabase


@pytest.fixture(scope="module")
async def client(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


@pytest.mark.parametrize(("late", "left"), [pytest.param(0.1, "void", marks=pytest.mark.slow), (0.01, "draft")])
async def test_what_others_end_is_not_paid_afterwards(desk: Desk, late: float, left: str) -> None:
    """In the dashboard, say. What still lives, is paid."""
    made = await desk.subscribe("school")
    await desk.attach("pm_card_chargeCustomerFail")
    desk.renew(late)
    await desk.hear()
    before = [one["status"] for one in desk.at_stripe("invoices")]
    assert before == ["open" if left == "void" else "draft", "paid"]
    assert desk.stripe.delete(f"/v1/subscriptions/{made}").status_code == 200
    await desk.settle()
    desk.advance(1)
    assert [one["status"] for one in desk.at_stripe("invoices")] == [left, "paid"]
    assert [one["status"] for one in (await desk.ask("GET", "/invoices", 200))["items"][:2]] == [left, "paid"]
    assert [one["auto_advance"] for one in desk.at_stripe("invoices")] == [False, False]


@pytest.mark.parametrize("is_heard", [True, pytest.param(False, marks=pytest.mark.slow)])
async def test_a_kept_back_draft_that_a_person_makes_final_is_voided(desk: Desk, is_heard: bool) -> None:
    """When we hear of it; what was heard of before we did so, `reconcile --mend` finds. The bill of the end stays."""
    made = await desk.subscribe("school")
    await desk.attach("pm_card_chargeCustomerFail")
    desk.renew(0.01)
    await desk.hear()
    desk.stripe.delete(f"/v1/subscriptions/{made}")
    await desk.settle()
    [draft, _] = desk.at_stripe("invoices")
    wish = {"customer": desk.customer, "subscription": made, "amount": "300", "currency": "usd"}
    assert desk.stripe.post("/v1/invoiceitems", data=wish).status_code == 200
    bill = desk.stripe.post("/v1/invoices", data={"customer": desk.customer, "subscription": made}).json()
    for invoice in (draft, bill):
        assert desk.stripe.post(f"/v1/invoices/{invoice['id']}/finalize").json()["status"] == "open"
    await desk.hear()
    if not is_heard:
        at_sandbox = {"stripe_api_url": str(desk.stripe.base_url).rstrip("/")}
        stripe = open_stripe(desk.settings.model_copy(update=at_sandbox)).required()
        await reconcile(desk.process, stripe, mend=True)
        desk.admin.execute("DELETE FROM blockyard.billing_requests WHERE subject LIKE 'unpaid%'")
        await reconcile(desk.process, stripe, mend=True)
        await stripe.close()
    await desk.sweep()
    statuses = {one["id"]: one["status"] for one in desk.at_stripe("invoices")}
    assert (statuses[draft["id"]], statuses[bill["id"]]) == ("void", "open")


@pytest.mark.slow
@pytest.mark.parametrize("fault", ["lost", "drop", "500_done"])
async def test_stripe_fails_while_unpaid_invoices_are_dropped(desk: Desk, fault: str) -> None:
    made = await desk.subscribe("school")
    await desk.attach("pm_card_chargeCustomerFail")
    desk.advance(32)
    await desk.hear()
    desk.stripe.delete(f"/v1/subscriptions/{made}")
    await desk.hear()
    desk.set_faults({"kind": fault, "operation": "POST /v1/invoices/*"})
    await desk.sweep()
    desk.set_faults()
    await desk.settle()
    assert [one["status"] for one in desk.at_stripe("invoices")] == ["void", "paid"]


@pytest.mark.parametrize(
    ("first", "then", "days"),
    [("teacher", "district", 3), pytest.param("district", None, 21, marks=pytest.mark.slow)],
)
async def test_patience_is_for_who_has_paid_a_period(desk: Desk, first: str, then: str | None, days: int) -> None:
    """The last hour at a larger plan costs little, and brings no three weeks of it, nor does a smaller plan chosen after."""
    made = await desk.subscribe(first)
    desk.renew(-1 / 24)
    if then is not None:
        await desk.change(made, then)
    await desk.attach("pm_card_chargeCustomerFail")
    desk.advance(0.2)
    await desk.hear()
    for following in ("district", "teacher"):
        changed = await desk.change(made, following)
        assert changed["status"] == "past_due"
        until = datetime.fromisoformat(changed["current_period_start"]) + timedelta(days=days)
        plans = await desk.ask("GET", "/plans", 200)
        assert (plans["current"], datetime.fromisoformat(plans["entitled_until"])) == ("district", until)
        assert "the plan District failed. An admin pays" in plans["notice"]["detail"]
        assert f"or the plan ends on {until:%Y-%m-%d}." in plans["notice"]["detail"]
