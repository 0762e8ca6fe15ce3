"""Subscriptions and their invoices: beginning, changing, ending."""

from typing import Any

import pytest
import stripe

from stripe_sandbox.tests.engine import DAY, START, Engine

COLLECTED = ["charge.succeeded", "payment_intent.succeeded", "invoice_payment.paid", "invoice.paid"]
BILLED = ["payment_intent.created", "invoice.finalized", *COLLECTED, "invoice.payment_succeeded"]
HALF = START + 31 * DAY // 2  # of January


def subscribe(engine: Engine, customer: str, price: str, **more: Any) -> Any:
    return engine.v1.subscriptions.create({"customer": customer, "items": [{"price": price}]} | more)


def item(subscription: Any) -> Any:
    return subscription["items"].data[0]


def lines(invoice: Any) -> list[tuple[int, str]]:
    return [(line.amount, line.description) for line in invoice.lines.data]


def test_a_subscription_begins_paid(engine: Engine) -> None:
    customer, price = engine.customer(clock=engine.clock()), engine.price(2000)
    engine.news()
    wish = {"metadata": {"organization_id": "o1"}, "expand": ["latest_invoice.payments"]}
    made = subscribe(engine, customer, price, **wish)
    assert (made.status, item(made).current_period_start, item(made).current_period_end) == (
        "active",
        START,
        START + 31 * DAY,
    )
    invoice = made.latest_invoice
    assert (invoice.status, invoice.billing_reason, invoice.amount_paid) == ("paid", "subscription_create", 2000)
    parent = invoice.parent.subscription_details
    assert (parent.subscription, parent.metadata["organization_id"]) == (made.id, "o1")
    assert invoice.lines.data[0].pricing.price_details.price == price
    assert invoice.payments.data[0].status == "paid"
    events = ["invoice.created", "customer.subscription.created", *BILLED, "customer.subscription.updated"]
    assert engine.news() == events
    assert engine.last_event("customer.subscription.updated")["previous_attributes"] == {"status": "incomplete"}
    assert "payments" not in engine.v1.invoices.retrieve(invoice.id)


def test_without_a_card_it_is_refused(engine: Engine) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        subscribe(engine, engine.customer(None), engine.price(2000))
    assert refused.value.code == "resource_missing"


def test_default_incomplete_waits_for_its_payment(engine: Engine) -> None:
    customer, price = engine.customer(None), engine.price(2000)
    made = subscribe(
        engine,
        customer,
        price,
        payment_behavior="default_incomplete",
        payment_settings={"save_default_payment_method": "on_subscription"},
        expand=["latest_invoice.confirmation_secret", "latest_invoice.payments"],
    )
    assert made.status == "incomplete"
    intent = made.latest_invoice.payments.data[0].payment.payment_intent
    assert made.latest_invoice.confirmation_secret.client_secret.startswith(f"{intent}_secret_")
    with pytest.raises(stripe.CardError):
        engine.v1.payment_intents.confirm(intent, {"payment_method": "pm_card_chargeDeclined"})
    assert engine.v1.subscriptions.retrieve(made.id).status == "incomplete"
    paid = engine.v1.payment_intents.confirm(intent, {"payment_method": "pm_card_visa"})
    now = engine.v1.subscriptions.retrieve(made.id)
    assert (now.status, now.default_payment_method) == ("active", paid.payment_method)


def test_a_declined_first_payment(engine: Engine) -> None:
    customer, price = engine.customer("pm_card_chargeCustomerFail"), engine.price(2000)
    assert subscribe(engine, customer, price).status == "incomplete"
    engine.news()
    with pytest.raises(stripe.CardError) as refused:
        subscribe(engine, customer, price, payment_behavior="error_if_incomplete")
    assert refused.value.code == "card_declined"
    assert engine.news() == []
    assert len(engine.v1.subscriptions.list({"customer": customer, "status": "all"}).data) == 1


def test_an_upgrade_is_prorated_at_once_or_with_the_next_invoice(engine: Engine) -> None:
    clock = engine.clock()
    customer, small, large = engine.customer(clock=clock), engine.price(2000), engine.price(5000, name="School")
    made = subscribe(engine, customer, small)
    engine.advance(clock, HALF)
    engine.news()
    wish = {"items": [{"id": item(made).id, "price": large}], "proration_behavior": "always_invoice"}
    prorated = [
        (-1000, "Unused time on Teacher after 16 Jan 2026"),
        (2500, "Remaining time on School after 16 Jan 2026"),
    ]

    preview = engine.v1.invoices.create_preview({"subscription": made.id, "subscription_details": wish})
    assert (preview.total, lines(preview)) == (1500, prorated)
    assert engine.news() == []

    changed = engine.v1.subscriptions.update(made.id, wish | {"expand": ["latest_invoice"]})
    assert lines(changed.latest_invoice) == prorated
    assert (changed.latest_invoice.status, changed.latest_invoice.billing_reason) == ("paid", "subscription_update")
    told = ["invoiceitem.created"] * 2 + ["invoice.created", "customer.subscription.updated", *BILLED]
    assert engine.news() == told
    previous = engine.last_event("customer.subscription.updated")["previous_attributes"]
    assert previous["items"]["data"][0]["price"]["id"] == small

    more = {"items": [{"id": item(made).id, "quantity": 3}]}
    engine.v1.subscriptions.update(made.id, more)
    upcoming = engine.v1.invoices.create_preview({"subscription": made.id})
    assert [amount for amount, _ in lines(upcoming)] == [-2500, 7500, 15000]

    engine.v1.subscriptions.update(
        made.id, {"items": [{"id": item(made).id, "quantity": 1}], "proration_behavior": "none"}
    )
    assert [amount for amount, _ in lines(engine.v1.invoices.create_preview({"subscription": made.id}))] == [
        -2500,
        7500,
        5000,
    ]


def test_another_interval_starts_a_new_period(engine: Engine) -> None:
    clock = engine.clock()
    customer, month, year = engine.customer(clock=clock), engine.price(2000), engine.price(20000, "year")
    made = subscribe(engine, customer, month)
    engine.advance(clock, HALF)
    wish = {"items": [{"id": item(made).id, "price": year}], "expand": ["latest_invoice"]}
    changed = engine.v1.subscriptions.update(made.id, wish)
    assert changed.latest_invoice.total == 19000
    assert (item(changed).current_period_start, item(changed).current_period_end) == (HALF, HALF + 365 * DAY)


def test_ending_at_the_period_and_resuming(engine: Engine) -> None:
    made = subscribe(engine, engine.customer(clock=engine.clock()), engine.price(2000))
    ending = engine.v1.subscriptions.update(made.id, {"cancel_at_period_end": True})
    assert (ending.status, ending.cancel_at_period_end, ending.cancel_at) == ("active", True, START + 31 * DAY)
    assert engine.last_event("customer.subscription.updated")["previous_attributes"]["cancel_at_period_end"] is False
    resumed = engine.v1.subscriptions.update(made.id, {"cancel_at_period_end": False, "metadata": {"a": "b"}})
    assert (resumed.cancel_at_period_end, resumed.cancel_at, resumed.metadata["a"]) == (False, None, "b")


def test_canceling_now_credits_the_rest(engine: Engine) -> None:
    clock = engine.clock()
    customer = engine.customer(clock=clock)
    made = subscribe(engine, customer, engine.price(2000))
    engine.advance(clock, HALF)
    gone = engine.v1.subscriptions.cancel(made.id, {"prorate": True, "invoice_now": True})
    assert (gone.status, gone.ended_at) == ("canceled", HALF)
    assert engine.v1.customers.retrieve(customer).balance == -1000
    assert engine.v1.subscriptions.list({"customer": customer}).data == []
    assert [one.id for one in engine.v1.subscriptions.list({"status": "canceled"}).data] == [made.id]
    with pytest.raises(stripe.InvalidRequestError) as refused:
        engine.v1.subscriptions.cancel(made.id)
    assert refused.value.code == "resource_missing"


def test_an_update_that_cannot_be_paid(engine: Engine) -> None:
    clock = engine.clock()
    customer, small, large = engine.customer(clock=clock), engine.price(2000), engine.price(5000)
    made = subscribe(engine, customer, small)
    engine.give_card(customer, "pm_card_chargeCustomerFail")
    engine.advance(clock, HALF)
    wish = {"items": [{"id": item(made).id, "price": large}], "proration_behavior": "always_invoice"}
    with pytest.raises(stripe.CardError):
        engine.v1.subscriptions.update(made.id, wish | {"payment_behavior": "error_if_incomplete"})
    assert item(engine.v1.subscriptions.retrieve(made.id)).price.id == small
    assert engine.v1.subscriptions.update(made.id, wish).status == "past_due"
    invoice = engine.v1.invoices.list({"subscription": made.id, "status": "open"}).data[0]
    assert engine.v1.invoices.pay(invoice.id, {"payment_method": "pm_card_visa"}).status == "paid"
    assert engine.v1.subscriptions.retrieve(made.id).status == "active"


def test_an_invoice_by_hand(engine: Engine) -> None:
    customer = engine.customer()
    engine.v1.invoice_items.create({"customer": customer, "amount": 1500, "currency": "usd", "description": "Set-up"})
    draft = engine.v1.invoices.create({"customer": customer})
    assert (draft.status, draft.amount_due, draft.number) == ("draft", 1500, None)
    final = engine.v1.invoices.finalize_invoice(draft.id)
    assert (final.status, final.number[-5:]) == ("open", "-0001")
    assert "Set-up" in engine.browser.get(final.hosted_invoice_url).text
    assert engine.v1.invoices.void_invoice(draft.id).status == "void"
    with pytest.raises(stripe.InvalidRequestError):
        engine.v1.invoices.pay(draft.id)
