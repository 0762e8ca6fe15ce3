"""What another plan costs, and what the end of a subscription settles. Nobody pays twice, and nobody uses what is free."""

from collections.abc import AsyncIterator
from datetime import datetime

import httpx
import psycopg
import pytest

from tests.api.buying import Buyer, api_client, new_buyer
from tests.databases import TestDatabase
from tests.world import World

TEACHER, SCHOOL, DISTRICT = 1_900, 9_900, 49_900
FAULTS = ("drop", "lost", "500_done")


def cents(amount: int) -> object:
    """Within one: a second may pass."""
    return pytest.approx(amount, abs=1, rel=0)


@pytest.fixture(scope="module")
async def client(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


@pytest.fixture
def buyer(client: httpx.AsyncClient, stripe: httpx.Client, world: World, admin: psycopg.Connection) -> Buyer:
    return new_buyer(client, stripe, world.alpha, admin)


async def test_a_larger_plan_is_billed_at_once(buyer: Buyer) -> None:
    made = await buyer.subscribe("teacher")
    changed = await buyer.change(made, "district")
    assert (changed["plan"], changed["paid_plan"], await buyer.plan()) == ("district", None, "district")
    assert buyer.paid() == [TEACHER, cents(DISTRICT - TEACHER)]


async def test_another_plan_stands_in_the_trail(buyer: Buyer, world: World, admin: psycopg.Connection) -> None:
    """Once for each change, however often the copy is stored."""
    seen = "SELECT count(*) FROM blockyard.audit_entries WHERE action = 'billing.plan_changed'"
    [(before,)] = admin.execute(seen)
    made = await buyer.subscribe("teacher")
    await buyer.change(made, "school")
    lines = admin.execute(
        "SELECT resource_type, resource_id, details FROM blockyard.audit_entries"
        " WHERE action = 'billing.plan_changed' ORDER BY id OFFSET %s",
        [before],
    )
    organization = ("organization", str(world.alpha.id))
    assert lines.fetchall() == [
        (*organization, {"from": "free", "to": "teacher"}),
        (*organization, {"from": "teacher", "to": "school"}),
    ]


async def test_half_a_period_of_a_larger_plan_costs_half(buyer: Buyer) -> None:
    made = await buyer.subscribe("teacher")
    period = buyer.at_stripe("subscriptions")[0]["items"]["data"][0]
    buyer.advance((period["current_period_end"] - period["current_period_start"]) / 2 / 86_400)
    assert (await buyer.preview(made, "school"))["amount_due"] == cents((SCHOOL - TEACHER) // 2)
    await buyer.change(made, "school")
    assert buyer.paid() == [TEACHER, cents((SCHOOL - TEACHER) // 2)]


async def test_a_smaller_plan_is_the_next_period_s(buyer: Buyer) -> None:
    """Until then what was paid for stays; then the smaller price is paid, and the smaller plan is what there is."""
    made = await buyer.subscribe("school")
    changed = await buyer.change(made, "teacher")
    assert (changed["plan"], changed["paid_plan"], changed["unit_amount"]) == ("teacher", "school", TEACHER)
    assert changed["paid_until"] == changed["current_period_end"]
    assert await buyer.plan() == "school"
    assert (buyer.paid(), buyer.balance()) == ([SCHOOL], 0)
    buyer.advance(32)
    renewed = await buyer.ask("PATCH", f"/subscriptions/{made}", 200, json={})
    assert (renewed["plan"], renewed["paid_plan"], renewed["paid_until"]) == ("teacher", None, None)
    assert await buyer.plan() == "teacher"
    assert buyer.paid() == [SCHOOL, TEACHER]


async def test_what_is_paid_for_ends_by_our_own_clock(buyer: Buyer, admin: psycopg.Connection) -> None:
    """Also if no news comes."""
    made = await buyer.subscribe("school")
    await buyer.change(made, "teacher")
    past = "UPDATE blockyard.billing_subscriptions SET paid_until = now() - interval '1 second' WHERE stripe_id = %s"
    assert admin.execute(past, [made]).rowcount == 1
    assert await buyer.plan() == "teacher"


async def test_up_and_down_costs_nothing_twice(buyer: Buyer) -> None:
    """District was tried once for its whole price, and no other way leads to it."""
    made = await buyer.subscribe("district")
    for plan in ("teacher", "school", "teacher", "district", "school", "district"):
        changed = await buyer.change(made, plan)
        assert changed["plan"] == plan
        assert changed["paid_plan"] == (None if plan == "district" else "district")
        assert await buyer.plan() == "district"
    assert (buyer.paid(), buyer.balance()) == ([DISTRICT], 0)


async def test_beyond_what_is_paid_for_only_the_difference_is_billed(buyer: Buyer) -> None:
    made = await buyer.subscribe("school")
    await buyer.change(made, "teacher")
    told = await buyer.preview(made, "district")
    assert (told["amount_due"], told["next_amount"]) == (cents(DISTRICT - SCHOOL), DISTRICT)
    changed = await buyer.change(made, "district")
    assert (changed["plan"], changed["paid_plan"], changed["paid_until"]) == ("district", None, None)
    assert buyer.paid() == [SCHOOL, cents(DISTRICT - SCHOOL)]


async def test_a_declined_upgrade_leaves_all_as_it_was(buyer: Buyer) -> None:
    """The smaller plan that was chosen before stays the one that comes."""
    made = await buyer.subscribe("school")
    before = await buyer.change(made, "teacher")
    await buyer.attach("pm_card_chargeCustomerFail")
    refused = await buyer.change(made, "district", 402, key="up")
    assert await buyer.change(made, "district", 402, key="up") == refused
    assert refused["code"] == "card_declined"
    assert await buyer.ask("PATCH", f"/subscriptions/{made}", 200, json={}) == before
    assert buyer.paid() == [SCHOOL]


@pytest.mark.parametrize("done", [0, 1], ids=["first call", "second call"])
@pytest.mark.parametrize("fault", FAULTS)
async def test_an_upgrade_in_two_calls_that_is_broken_off(buyer: Buyer, fault: str, done: int) -> None:
    made = await buyer.subscribe("school")
    await buyer.change(made, "teacher")
    passes = [{"kind": "delay", "seconds": 0, "operation": "POST /v1/subscriptions/*", "count": done}]
    fails = {"kind": fault, "operation": "POST /v1/subscriptions/*", "count": 2}
    buyer.set_faults(*passes[:done], fails)
    assert (await buyer.change(made, "district", 503, key="up"))["code"] == "stripe_unavailable"
    assert (await buyer.change(made, "district", 409, key="other"))["code"] == "request_open"
    changed = await buyer.change(made, "district", key="up")
    assert (changed["plan"], changed["paid_plan"]) == ("district", None)
    assert buyer.paid() == [SCHOOL, DISTRICT - SCHOOL]


async def test_who_has_not_paid_gets_no_more_on_credit(buyer: Buyer) -> None:
    """For an hour after its renewal a subscription is active, and its invoice a draft; then the card is declined."""
    made = await buyer.subscribe("school")
    await buyer.attach("pm_card_chargeCustomerFail")
    period = buyer.at_stripe("subscriptions")[0]["items"]["data"][0]
    buyer.advance((period["current_period_end"] - period["current_period_start"]) / 86_400 + 0.01)
    for status in ("active", "past_due"):
        assert buyer.living() == [status]
        assert (await buyer.change(made, "district", 402))["code"] == "invoice_unpaid"
        assert (await buyer.preview(made, "district", 402))["code"] == "invoice_unpaid"
        assert (await buyer.preview(made, "teacher"))["amount_due"] == 0
        buyer.advance(0.1)
    ended = await buyer.ask("DELETE", f"/subscriptions/{made}", 200)
    assert (ended["status"], buyer.balance()) == ("canceled", 0)
    assert [one["status"] for one in buyer.at_stripe("invoices")] == ["void", "paid"]
    assert buyer.paid() == [SCHOOL]


@pytest.mark.parametrize("fault", [None, *(pytest.param(kind, marks=pytest.mark.slow) for kind in FAULTS)])
async def test_a_renewal_is_not_paid_after_the_end(buyer: Buyer, fault: str | None) -> None:
    """Its invoice is a draft for an hour, and so it stays."""
    made = await buyer.subscribe("school")
    period = buyer.at_stripe("subscriptions")[0]["items"]["data"][0]
    buyer.advance((period["current_period_end"] - period["current_period_start"]) / 86_400 + 0.01)
    if fault is not None:
        buyer.set_faults({"kind": fault, "operation": "POST /v1/invoices/*"})
        await buyer.ask("DELETE", f"/subscriptions/{made}", 503, key="end")
        assert buyer.living() == []
        buyer.set_faults()
    await buyer.ask("DELETE", f"/subscriptions/{made}", 200, key="end")
    buyer.advance(1)
    assert [one["status"] for one in buyer.at_stripe("invoices")] == ["draft", "paid"]
    assert (buyer.paid(), buyer.balance()) == ([SCHOOL], 0)


async def test_a_smaller_plan_prolongs_nothing_that_is_unpaid(buyer: Buyer) -> None:
    """What was billed for the period and not paid ends when Stripe's tries do, whatever plan is to follow."""
    made = await buyer.subscribe("district")
    await buyer.attach("pm_card_chargeCustomerFail")
    period = buyer.at_stripe("subscriptions")[0]["items"]["data"][0]
    buyer.advance((period["current_period_end"] - period["current_period_start"]) / 86_400 + 0.1)
    assert (await buyer.ask("PATCH", f"/subscriptions/{made}", 200, json={}))["status"] == "past_due"
    before = await buyer.ask("GET", "/plans", 200)
    changed = await buyer.change(made, "teacher")
    after = await buyer.ask("GET", "/plans", 200)
    assert (after["current"], after["entitled_until"]) == ("district", before["entitled_until"])
    until = datetime.fromisoformat(after["entitled_until"])
    assert until < datetime.fromisoformat(changed["current_period_end"])
    assert "the plan District failed." in after["notice"]["detail"]
    assert f"or the plan ends on {until:%Y-%m-%d}." in after["notice"]["detail"]


async def test_preview(buyer: Buyer) -> None:
    """It changes nothing, and tells what the change then costs."""
    made = await buyer.subscribe("school")
    before = await buyer.ask("PATCH", f"/subscriptions/{made}", 200, json={})
    end = before["current_period_end"]
    smaller, same, larger = [await buyer.preview(made, plan) for plan in ("teacher", "school", "district")]
    assert smaller == {
        "plan": "teacher",
        "currency": "usd",
        "amount_due": 0,
        "next_amount": TEACHER,
        "next_at": end,
    }
    assert same == smaller | {"plan": "school", "next_amount": SCHOOL}
    assert larger == smaller | {"plan": "district", "amount_due": DISTRICT - SCHOOL, "next_amount": DISTRICT}
    assert await buyer.ask("PATCH", f"/subscriptions/{made}", 200, json={}) == before
    assert buyer.paid() == [SCHOOL]
    await buyer.change(made, "district")
    assert buyer.paid() == [SCHOOL, larger["amount_due"]]
    await buyer.ask("DELETE", f"/subscriptions/{made}", 200, params={"at_period_end": True})
    assert (await buyer.preview(made, "school"))["next_amount"] == 0


async def test_what_is_not_used_is_credited(buyer: Buyer) -> None:
    """At the price that the period was paid at, and not at that of a smaller plan which was to follow."""
    made = await buyer.subscribe("school")
    await buyer.change(made, "teacher")
    ended = await buyer.ask("DELETE", f"/subscriptions/{made}", 200)
    assert (ended["status"], await buyer.plan()) == ("canceled", "free")
    assert (buyer.paid(), buyer.balance()) == ([SCHOOL], -SCHOOL)
    await buyer.post("/subscriptions", {"plan": "district"})
    assert (buyer.paid(), buyer.balance()) == ([SCHOOL, DISTRICT - SCHOOL], 0)


async def test_what_went_back_is_not_credited(buyer: Buyer) -> None:
    """Whatever of the period it was: what is kept may be less than the credit."""
    made = await buyer.subscribe("teacher")
    await buyer.change(made, "district")
    upgrade = buyer.at_stripe("payment_intents")[0]["id"]
    assert buyer.stripe.post("/v1/refunds", data={"payment_intent": upgrade}).status_code == 200
    await buyer.ask("DELETE", f"/subscriptions/{made}", 200)
    assert (buyer.living(), buyer.balance()) == ([], 0)


@pytest.mark.slow
@pytest.mark.parametrize(("evidence", "credit"), [(None, 0), ("losing_evidence", 0), ("winning_evidence", SCHOOL)])
async def test_what_a_bank_asks_back_is_not_credited(buyer: Buyer, evidence: str | None, credit: int) -> None:
    made = await buyer.subscribe("school")
    [payment] = buyer.at_stripe("payment_intents")
    dispute = buyer.stripe.post("/sandbox/disputes", data={"payment_intent": payment["id"]}).json()["id"]
    if evidence is not None:
        answer = buyer.stripe.post(f"/v1/disputes/{dispute}", data={"evidence[uncategorized_text]": evidence})
        assert answer.json()["status"] in ("won", "lost")
    await buyer.ask("DELETE", f"/subscriptions/{made}", 200)
    assert (buyer.living(), buyer.balance()) == ([], -credit)


async def test_what_was_used_is_billed(buyer: Buyer) -> None:
    """Also what a change at Stripe left for the next invoice."""
    made = await buyer.subscribe("teacher")
    price = buyer.stripe.get("/v1/prices", params={"lookup_keys[]": "blockyard_district_monthly"}).json()["data"][0]
    item = buyer.at_stripe("subscriptions")[0]["items"]["data"][0]["id"]
    wish = {"items[0][id]": item, "items[0][price]": price["id"], "proration_behavior": "create_prorations"}
    assert buyer.stripe.post(f"/v1/subscriptions/{made}", data=wish).status_code == 200
    period = buyer.at_stripe("subscriptions")[0]["items"]["data"][0]
    buyer.advance((period["current_period_end"] - period["current_period_start"]) / 2 / 86_400)
    await buyer.ask("DELETE", f"/subscriptions/{made}", 200)
    assert (buyer.paid(), buyer.balance()) == ([TEACHER, cents(DISTRICT // 2 - TEACHER)], 0)


async def test_at_the_period_s_end_and_back(buyer: Buyer) -> None:
    made = await buyer.subscribe("school")
    path = f"/subscriptions/{made}"
    assert (await buyer.ask("DELETE", path, 200, params={"at_period_end": True}))["cancel_at_period_end"] is True
    resumed = await buyer.ask("PATCH", path, 200, json={"cancel_at_period_end": False})
    assert (resumed["cancel_at_period_end"], buyer.paid(), buyer.balance()) == (False, [SCHOOL], 0)
