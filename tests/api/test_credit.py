"""What became credit when a plan was canceled does not go back as well. Stripe is the sandbox, over HTTP."""

from collections.abc import AsyncIterator

import httpx
import pytest

from blockyard.billing.stripe.client import StripeUnavailable
from blockyard.billing.stripe.outgoing import RequestOpen
from tests.api.buying import api_client
from tests.api.desk import Desk
from tests.api.test_refunds import approve
from tests.databases import TestDatabase

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
async def client(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


async def test_two_refunds_of_one_period_are_made_one_after_the_other(desk: Desk) -> None:
    """Beside credit: what the first leaves, nobody knows before Stripe has answered."""
    made = await desk.subscribe("teacher")
    await desk.change(made, "school")
    await desk.hear()
    first, upgrade = desk.payments()
    desk.advance(16)
    await desk.ask("DELETE", f"/subscriptions/{made}", 200)
    rest = 9_900 + desk.balance()
    assert 1_900 < rest < 8_000
    await desk.hear()
    one = await desk.post("/refunds", {"payment": upgrade, "reason": "We left.", "amount": rest - 100})
    other = await desk.post("/refunds", {"payment": first, "reason": "We left.", "amount": 100})
    desk.set_faults({"kind": "drop", "operation": "POST /v1/refunds", "count": 9})
    with pytest.raises(StripeUnavailable):
        await approve(desk.process, one)
    with pytest.raises(RequestOpen):
        await approve(desk.process, other)
    desk.set_faults()
    await desk.sweep()
    await approve(desk.process, other)
    assert desk.kept() == 9_900 - rest
    await desk.hear()
    assert desk.alarms() == []


@pytest.mark.parametrize("credit", [True, False])
async def test_credit_whose_payment_a_bank_asks_back_is_told(desk: Desk, credit: bool) -> None:
    """The operator takes it off the balance."""
    made = await desk.subscribe("school")
    await desk.hear()
    [payment] = desk.payments()
    if credit:
        await desk.ask("DELETE", f"/subscriptions/{made}", 200)
        await desk.hear()
        assert (desk.balance(), desk.alarms()) == (-9_900, [])
    dispute = desk.dispute(payment)
    await desk.hear()
    assert desk.alarms() == ([("credit_uncovered", made)] if credit else [])
    words = desk.admin.execute("SELECT words FROM stripe.alarms").fetchall()
    assert all("99.00 USD became the customer's credit" in said for (said,) in words)
    desk.win(dispute)
    await desk.hear()
    standing = desk.admin.execute("SELECT kind FROM stripe.alarms WHERE cleared_at IS NULL").fetchall()
    assert standing == [], "the money is ours again"


async def test_credit_and_a_refund_in_the_dashboard_are_told(desk: Desk) -> None:
    made = await desk.subscribe("school")
    await desk.hear()
    await desk.ask("DELETE", f"/subscriptions/{made}", 200)
    desk.give_back(desk.payments()[0], amount="100")
    await desk.hear()
    assert desk.alarms() == [("credit_uncovered", made)]


async def test_credit_that_is_used_and_given_again_is_covered(desk: Desk) -> None:
    """No card pays the second time."""
    for _ in range(2):
        await desk.attach()
        made = str((await desk.post("/subscriptions", {"plan": "school"}))["stripe_id"])
        await desk.hear()
        await desk.ask("DELETE", f"/subscriptions/{made}", 200)
        await desk.hear()
        assert (desk.paid(), desk.balance(), desk.alarms()) == ([9_900], -9_900, [])
