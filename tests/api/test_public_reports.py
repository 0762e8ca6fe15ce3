"""What went wrong with Stripe's events elsewhere, and was reported in public. Each test is named by its report; the table
of all is tests/public_reports.py. Stripe is the sandbox, over HTTP."""

from uuid import uuid4

from fastapi import FastAPI

from blockyard.billing.inbox.sweep import enqueue_due_events
from tests.api.hearing import Hearing
from tests.stripe_events import event

REVENUE = "/analytics/revenue"


async def test_updated_before_created__pay_282(school: Hearing) -> None:
    """pay-rails/pay#282, laravel/cashier-stripe#1201, stripe-cli#418: the other way round, and each twice."""
    school.subscribe_at_stripe("school")
    told = [one for one in reversed(school.told()) for _ in range(2)]
    assert {"customer.subscription.created", "invoice.paid"} <= {one["type"] for one in told}
    await school.hear(*told)
    [kept] = await school.items("/subscriptions")
    [invoice] = await school.items("/invoices")
    assert (kept["status"], kept["plan"], kept["amount"]) == ("active", "school", 9_900)
    assert (invoice["status"], invoice["amount_paid"]) == ("paid", 9_900)
    assert (await school.plan(), school.statuses()) == ("school", {"applied"})


async def test_payment_before_its_subscription__next_saas_stripe_starter_42(school: Hearing) -> None:
    """mickasmt/next-saas-stripe-starter#42: invoice.payment_succeeded comes while the subscription is unknown."""
    made = school.subscribe_at_stripe("teacher")
    await school.hear(*[one for one in school.told() if one["type"] == "invoice.payment_succeeded"])
    [invoice] = await school.items("/invoices")
    assert (invoice["status"], invoice["amount_paid"], invoice["subscription_id"]) == ("paid", 1_900, made["id"])
    assert (await school.items("/subscriptions"), await school.plan()) == ([], "free")
    await school.hear_all()
    assert (await school.plan(), school.statuses()) == ("teacher", {"applied"})


async def test_the_body_is_not_the_state__fxa_10934(school: Hearing) -> None:
    """mozilla/fxa#10934, PostHog/posthog#98651: what an event says was true once, and may be of the same second."""
    made = school.subscribe_at_stripe("school")
    assert school.buyer.stripe.delete(f"/v1/subscriptions/{made['id']}").json()["status"] == "canceled"
    told = school.told()
    begun = [one for one in told if one["type"] == "customer.subscription.created"]
    assert begun[0]["data"]["object"]["status"] != "canceled"
    await school.hear(*[one for one in told if one not in begun], *begun)
    assert ([one["status"] for one in await school.items("/subscriptions")], await school.plan()) == (
        ["canceled"],
        "free",
    )


async def test_a_payment_fails_twice__polar_7170(school: Hearing) -> None:
    """polarsource/polar#7170: the second payment_failed of a payment is refused as a duplicate."""
    wish = {"amount": "700", "currency": "usd", "customer": school.buyer.customer}
    intent = school.at_stripe("payment_intents", **wish)["id"]
    for card, status in (("pm_card_chargeDeclined", 402), ("pm_card_chargeDeclined", 402), ("pm_card_visa", 200)):
        school.at_stripe(f"payment_intents/{intent}/confirm", status, payment_method=card)
    assert [one["type"] for one in school.told()].count("payment_intent.payment_failed") == 2
    await school.hear_all()
    [paid] = await school.items("/payment-intents")
    assert (paid["status"], paid["amount_received"], school.statuses()) == ("succeeded", 700, {"applied"})
    assert await gross_and_refunds(school) == (700, 0)


async def test_a_refund_under_a_charge_s_name__dj_stripe_1039(school: Hearing) -> None:
    """dj-stripe#1039: charge.refund.updated holds a refund, which was looked for among the charges."""
    wish = {"amount": 700, "payment_method": "pm_card_visa"}
    payment = (await school.buyer.post("/payment-intents", wish))["stripe_id"]
    refund = school.at_stripe("refunds", payment_intent=payment, amount="200")
    await school.hear(event(f"evt_{uuid4().hex}", "charge.refund.updated", refund))
    assert [one["amount"] for one in await school.items("/refunds")] == [200]
    school.at_stripe("refunds", payment_intent=payment, amount="100")
    await school.hear_all()
    assert sorted(one["amount"] for one in await school.items("/refunds")) == [100, 200]
    assert await gross_and_refunds(school) == (700, 300)


async def test_an_ended_subscription_stays__dj_stripe_855(school: Hearing) -> None:
    """dj-stripe#855: the row of a subscription that was deleted is deleted."""
    made = (await school.buyer.post("/subscriptions", {"plan": "school"}))["stripe_id"]
    assert school.buyer.stripe.delete(f"/v1/subscriptions/{made}").status_code == 200
    await school.hear_all()
    [kept] = await school.items("/subscriptions")
    assert (kept["stripe_id"], kept["status"], kept["ended_at"] is None) == (made, "canceled", False)
    assert await school.plan() == "free"


async def test_an_invoice_to_come_has_no_id__bitwarden_3128(school: Hearing) -> None:
    """bitwarden/server#3128, stripe/sync-engine#121, dj-stripe#530: invoice.upcoming is answered 500."""
    coming = {"object": "invoice", "customer": school.buyer.customer, "status": "draft", "total": 9_900}
    told = event(f"evt_{uuid4().hex}", "invoice.upcoming", coming)
    await school.hear(told)
    assert (school.status_of(told), await school.items("/invoices")) == (("applied", None), [])


async def test_the_period_is_the_item_s__better_auth_2087(school: Hearing) -> None:
    """better-auth#2087, Mirascope/lilypad#723: since basil the period stands at the items, before that at the
    subscription. The endpoint's version decides which of the two an event shows."""
    made = school.subscribe_at_stripe("school")
    item = made["items"]["data"][0]
    period = {name: item[name] for name in ("current_period_start", "current_period_end")}
    old = made | period | {"items": made["items"] | {"data": [{k: v for k, v in item.items() if k not in period}]}}
    await school.hear(event(f"evt_{uuid4().hex}", "customer.subscription.updated", old))
    [kept] = await school.items("/subscriptions")
    [copy] = school.admin.execute(
        "SELECT extract(epoch FROM current_period_end)::int FROM blockyard.billing_subscriptions WHERE stripe_id = %s",
        [made["id"]],
    ).fetchall()
    assert (kept["status"], copy[0], await school.plan()) == ("active", item["current_period_end"], "school")


async def test_a_payment_of_nobody__pinax_stripe_light_344(school: Hearing) -> None:
    """pinax-stripe-light#344: a payment without a customer is refused by NOT NULL."""
    made = school.at_stripe("payment_intents", amount="700", currency="usd")
    assert made["customer"] is None
    told = event(f"evt_{uuid4().hex}", "payment_intent.created", made)
    await school.hear(told)
    assert school.status_of(told) == ("parked", "nobody has claimed its objects yet")
    assert await school.items("/payment-intents") == []


async def test_a_deleted_customer__fxa_7203(school: Hearing) -> None:
    """mozilla/fxa#7203, monetr#146: errors ever after. Here the plan and the card go, and the next call makes another."""
    await school.buyer.post("/subscriptions", {"plan": "school"})
    former = school.buyer.customer
    assert school.buyer.stripe.delete(f"/v1/customers/{former}").json()["deleted"] is True
    await school.hear_all()
    assert (await school.plan(), await school.items("/payment-methods")) == ("free", [])
    await school.buyer.attach()
    assert school.buyer.customer != former
    await school.buyer.post("/subscriptions", {"plan": "teacher"})
    assert await school.plan() == "teacher"


async def test_too_many_requests_while_we_fetch__dj_stripe_2127(school: Hearing, reached: FastAPI) -> None:
    """mozilla/fxa, dj-stripe#2127: an event is lost when Stripe answers 429 to what it makes us ask."""
    made = school.subscribe_at_stripe("school")
    [told] = [one for one in school.told() if one["type"] == "customer.subscription.created"]
    school.buyer.set_faults({"kind": "429", "operation": "GET /v1/subscriptions/*", "count": 3})
    await school.hear(told)
    for _ in range(3):
        assert school.status_of(told) == ("failed", "Stripe gets too many requests at the moment. Try again.")
        later = "UPDATE stripe.events SET settled_at = settled_at - interval '1 minute' WHERE id = %s"
        school.admin.execute(later, [told["id"]])
        assert await enqueue_due_events(reached.state.process) == 1
        await school.work()
    assert (school.status_of(told), await school.plan()) == (("applied", None), "school")
    assert [one["stripe_id"] for one in await school.items("/subscriptions")] == [made["id"]]


async def test_a_repeated_answer_is_no_news__ever_gauzy_10034(school: Hearing) -> None:
    """ever-gauzy PR 10034: what Stripe answers to a key again was true the first time. No event comes here at all."""
    wish = {"plan": "district"}
    school.buyer.set_faults({"kind": "lost", "operation": "POST /v1/subscriptions", "count": 2})
    await school.buyer.post("/subscriptions", wish, 503, key="once")
    school.buyer.set_faults()
    [made] = school.buyer.at_stripe("subscriptions")
    assert school.buyer.stripe.delete(f"/v1/subscriptions/{made['id']}").status_code == 200
    again = await school.buyer.post("/subscriptions", wish, key="once")
    assert (again["stripe_id"], again["status"], await school.plan()) == (made["id"], "canceled", "free")


async def gross_and_refunds(school: Hearing) -> tuple[int, int]:
    [found] = (await school.buyer.ask("GET", REVENUE, 200))["currencies"]
    return found["gross"], found["refunds"]
