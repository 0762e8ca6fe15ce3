"""Subscriptions that we end by ourselves: the second one, and one that was refunded. Stripe is the sandbox, over HTTP."""

from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest

from blockyard.billing.refund_decisions import list_waiting
from blockyard.billing.refunds import RefundTooLarge
from blockyard.billing.revenue.total import list_payers
from blockyard.tenancy.gate import gate_session
from tests.api.buying import BACK, api_client
from tests.api.desk import Desk, pay_on, price_of
from tests.api.hearing import hear, told_by
from tests.api.test_refunds import approve
from tests.databases import TestDatabase

REFUNDED = "what was paid for its present period went back"
SECOND = "a second subscription: what was paid for it went back"


@pytest.fixture(scope="module")
async def client(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


async def test_a_full_refund_ends_the_plan(desk: Desk) -> None:
    """Without credit. A part of it does not."""
    made = await desk.subscribe("school")
    await desk.settle()
    [payment] = desk.payments()
    desk.give_back(payment, amount="9899")
    await desk.settle()
    assert (await desk.plan(), desk.statuses()) == ("school", {made: "active"})
    desk.give_back(payment)
    await desk.settle()
    assert (await desk.plan(), desk.statuses()) == ("free", {made: "canceled"})
    assert (desk.balance(), desk.at_stripe("invoiceitems"), desk.kept()) == (0, [], 0)
    await desk.settle()
    assert desk.ended(made) == [(made, REFUNDED)]
    assert desk.alarms() == []


async def test_a_refund_of_what_the_card_paid_beside_credit_ends_nothing(desk: Desk) -> None:
    """Credit is money that was paid: the school has its plan for it."""
    await desk.attach()
    desk.stripe.post(f"/v1/customers/{desk.customer}", data={"balance": "-5000"})
    made = str((await desk.post("/subscriptions", {"plan": "school"}))["stripe_id"])
    await desk.settle()
    [payment] = desk.payments()
    assert (desk.balance(), desk.kept()) == (0, 4_900)
    desk.give_back(payment)
    await desk.settle()
    assert (await desk.plan(), desk.statuses(), desk.kept()) == ("school", {made: "active"}, 0)


@pytest.mark.slow
async def test_the_refund_of_an_older_period_ends_nothing(desk: Desk) -> None:
    made = await desk.subscribe("teacher")
    desk.advance(32)
    await desk.settle()
    first, _second = desk.payments()
    desk.give_back(first)
    await desk.settle()
    assert desk.statuses() == {made: "active"}
    desk.advance(31)
    await desk.hear()
    desk.give_back(desk.payments()[-1])
    await desk.hear()
    desk.advance(31)
    await desk.sweep()
    assert desk.statuses() == {made: "active"}, "another period had begun before we came to it"
    await desk.settle()
    assert (desk.statuses(), desk.kept()) == ({made: "active"}, 2 * 1900)
    desk.give_back(desk.payments()[-1])
    await desk.settle()
    assert (desk.statuses(), desk.kept()) == ({made: "canceled"}, 1900)


@pytest.mark.slow
@pytest.mark.parametrize("fault", ["lost", "drop", "500_done"])
async def test_stripe_fails_while_a_refunded_plan_ends(desk: Desk, fault: str) -> None:
    made = await desk.subscribe("school")
    await desk.hear()
    desk.give_back(desk.payments()[0])
    await desk.hear()
    desk.set_faults({"kind": fault, "operation": "DELETE /v1/subscriptions/*"})
    await desk.sweep()
    desk.set_faults()
    await desk.settle()
    assert (await desk.plan(), desk.statuses(), desk.balance()) == ("free", {made: "canceled"}, 0)
    assert desk.ended(made) == [(made, REFUNDED)]


async def test_what_is_asked_back_is_not_credited(desk: Desk) -> None:
    made = await desk.subscribe("school")
    await desk.hear()
    await desk.post("/refunds", {"payment": desk.payments()[0], "amount": 1, "reason": "A slip."})
    await desk.ask("DELETE", f"/subscriptions/{made}", 200)
    assert (desk.statuses(), desk.balance()) == ({made: "canceled"}, 0)


async def test_what_became_credit_does_not_go_back(desk: Desk) -> None:
    """Not of the payment that brought the period, nor of its upgrade: together no more than the rest."""
    made = await desk.subscribe("teacher")
    await desk.change(made, "school")
    desk.advance(16)
    await desk.hear()
    first, upgrade = desk.payments()
    await desk.ask("DELETE", f"/subscriptions/{made}", 200)
    credit = -desk.balance()
    rest = desk.kept() - credit
    assert 1_900 < rest < 8_000
    wish = {"payment": upgrade, "reason": "We left."}
    refused = await desk.post("/refunds", wish | {"amount": rest + 1}, 422)
    assert (refused["code"], refused["refundable"], refused["credited"]) == ("refund_too_large", rest, credit)
    asked = await desk.post("/refunds", wish)
    assert asked["amount"] == rest
    assert (await desk.post("/refunds", wish | {"payment": first}, 422))["refundable"] == 0, "the other one waits"
    await desk.post(f"/refunds/requests/{asked['id']}/withdraw", {}, 200)
    assert (await desk.post("/refunds", wish | {"payment": first}))["amount"] == 1_900
    desk.give_back(upgrade, amount=str(rest))
    await desk.hear()
    assert (await desk.post("/refunds", wish | {"payment": first}, 422))["refundable"] == 0


async def test_what_a_bank_asks_for_is_not_given_back_as_well(desk: Desk) -> None:
    """Not if the bank asked after the school did. Once the dispute is won, it can go back."""
    await desk.subscribe("school")
    await desk.hear()
    [payment] = desk.payments()
    wish = {"payment": payment, "reason": "We left."}
    waiting = await desk.post("/refunds", wish | {"amount": 100})
    dispute = desk.dispute(payment)
    await desk.hear()
    refused = await desk.post("/refunds", wish, 422)
    assert (refused["code"], refused["refundable"]) == ("refund_too_large", 0)
    assert refused["detail"] == (
        "Of this payment 0.00 USD can be refunded; asked for was all of it. A bank asks for 99.00 USD of it,"
        " or took them back."
    )
    with pytest.raises(RefundTooLarge, match=r"A bank asks for 99\.00 USD of it"):
        await approve(desk.process, waiting)
    desk.win(dispute)
    await desk.hear()
    assert (await desk.post("/refunds", wish))["amount"] == 9_800


@pytest.mark.slow
async def test_the_operator_s_yes_looks_for_credit_again(desk: Desk) -> None:
    """It was given at Stripe, after the school had asked."""
    made = await desk.subscribe("school")
    await desk.hear()
    asked = await desk.post("/refunds", {"payment": desk.payments()[0], "reason": "We left."})
    form = {"prorate": "true", "invoice_now": "true"}
    assert desk.stripe.delete(f"/v1/subscriptions/{made}", params=form).status_code == 200
    assert desk.balance() == -9_900
    await desk.hear()
    with pytest.raises(RefundTooLarge, match=r"99\.00 USD became credit"):
        await approve(desk.process, asked)
    async with gate_session(desk.process.gate_engine) as gate:
        payers = await list_payers(gate)
    [waiting] = await list_waiting(desk.process.tenant_sessions, payers.contexts)
    assert (str(waiting.request.id), waiting.refundable) == (asked["id"], 0)


@pytest.mark.slow
async def test_no_refund_is_asked_while_stripe_is_asked_to_cancel(desk: Desk) -> None:
    made = await desk.subscribe("school")
    await desk.hear()
    wish = {"payment": desk.payments()[0], "reason": "We left."}
    desk.set_faults({"kind": "drop", "operation": "DELETE /v1/subscriptions/*"})
    await desk.ask("DELETE", f"/subscriptions/{made}", 503, key="end")
    assert (await desk.post("/refunds", wish, 409))["code"] == "request_open"
    desk.set_faults()
    await desk.ask("DELETE", f"/subscriptions/{made}", 200, key="end")
    assert (await desk.post("/refunds", wish, 422))["refundable"] == 0
    assert desk.balance() == -9_900


async def test_the_newer_of_two_is_undone(desk: Desk) -> None:
    first = await desk.subscribe("school")
    desk.advance(1)
    second = desk.sell()
    assert desk.kept() == 9_900 + 49_900
    await desk.settle()
    assert desk.statuses() == {first: "active", second: "canceled"}
    assert (await desk.plan(), desk.kept(), desk.balance()) == ("school", 9_900, 0)
    assert desk.alarms() == [("second_subscription", second)]
    assert (desk.ended(first), desk.ended(second)) == ([], [(second, SECOND)])
    await desk.settle()
    assert (desk.kept(), len(desk.ended(second))) == (9_900, 1)


@pytest.mark.parametrize(
    "fault", [None, *(pytest.param(one, marks=pytest.mark.slow) for one in ("lost", "500_done", "500_undone"))]
)
async def test_credit_that_paid_a_second_one_is_credit_again(desk: Desk, fault: str | None) -> None:
    """Once, though Stripe fails meanwhile; the card has its part back."""
    first = await desk.subscribe("school")
    desk.stripe.post(f"/v1/customers/{desk.customer}", data={"balance": "-20000"})
    desk.advance(1)
    second = desk.sell()
    assert (desk.balance(), desk.kept()) == (0, 9_900 + 29_900)
    await desk.hear()
    if fault is not None:
        desk.set_faults({"kind": fault, "operation": "POST /v1/customers/*"})
    await desk.sweep()
    desk.set_faults()
    await desk.settle()
    assert desk.statuses() == {first: "active", second: "canceled"}
    assert (desk.balance(), desk.kept()) == (-20_000, 9_900)
    await desk.settle()
    assert desk.balance() == -20_000


@pytest.mark.slow
async def test_an_older_second_one_is_left_to_a_person(desk: Desk) -> None:
    """Months of money do not go back by themselves."""
    first = await desk.subscribe("school")
    desk.advance(1)
    second = desk.sell()
    await desk.hear(timedelta(days=9))
    await desk.sweep()
    assert desk.statuses() == {first: "active", second: "active"}
    assert (desk.kept(), desk.alarms()) == (9_900 + 49_900, [])


@pytest.mark.slow
async def test_two_pages_paid_in_one_second(desk: Desk) -> None:
    await desk.attach()
    wish = {"mode": "subscription", "customer": desk.customer, "line_items[0][quantity]": "1", **BACK}
    wish |= {"line_items[0][price]": price_of(desk.stripe, "school")}
    pages = [desk.stripe.post("/v1/checkout/sessions", data=wish).json() for _ in range(2)]
    for page in pages:
        pay_on(page)
    await desk.settle()
    assert sorted(desk.statuses().values()) == ["active", "canceled"]
    assert (await desk.plan(), desk.kept()) == ("school", 9_900)


@pytest.mark.slow
@pytest.mark.parametrize("status", ["void", "draft"])
async def test_a_second_one_that_was_sent_a_bill(desk: Desk, status: str) -> None:
    """Nobody pays it afterwards."""
    first = await desk.subscribe("school")
    desk.advance(1)
    second = desk.sell(collection_method="send_invoice", days_until_due="30")
    [bill] = desk.at_stripe("invoices", subscription=second)
    if status == "void":
        desk.stripe.post(f"/v1/invoices/{bill['id']}/finalize")
    await desk.settle()
    assert desk.statuses() == {first: "active", second: "canceled"}
    [bill] = desk.at_stripe("invoices", subscription=second)
    assert (bill["status"], bill["auto_advance"]) == (status, False)


async def test_the_first_had_ended_before(desk: Desk) -> None:
    """And its news comes late: the newer one is the only one, and stays."""
    first = await desk.subscribe("teacher")
    await desk.hear()
    desk.advance(1)
    desk.stripe.delete(f"/v1/subscriptions/{first}")
    second = desk.sell()
    told = told_by(desk.stripe, type="customer.subscription.created")
    await hear(desk.client, told[-1:], desk.worker, desk.settings)
    await desk.sweep()
    await desk.settle()
    assert desk.statuses() == {first: "canceled", second: "active"}
    assert (await desk.plan(), desk.kept(), desk.alarms()) == ("district", 1_900 + 49_900, [])


@pytest.mark.slow
@pytest.mark.parametrize("fault", ["lost", "drop", "500_done"])
@pytest.mark.parametrize("operation", ["DELETE /v1/subscriptions/*", "POST /v1/refunds"])
async def test_stripe_fails_while_a_second_one_ends(desk: Desk, fault: str, operation: str) -> None:
    """It is tried again until the money is back, and it goes back once."""
    first = await desk.subscribe("school")
    desk.advance(1)
    second = desk.sell()
    await desk.hear()
    desk.set_faults({"kind": fault, "operation": operation})
    await desk.sweep()
    desk.set_faults()
    await desk.sweep()
    await desk.settle()
    assert desk.statuses() == {first: "active", second: "canceled"}
    assert (await desk.plan(), desk.kept(), desk.balance()) == ("school", 9_900, 0)
    assert desk.alarms() == [("second_subscription", second)]
