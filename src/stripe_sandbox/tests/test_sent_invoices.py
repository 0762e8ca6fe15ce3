"""Invoices that are sent: due by a day, past due after it, and given up some time later."""

from typing import Any

import pytest
import stripe

from stripe_sandbox.tests.browsing import click
from stripe_sandbox.tests.engine import DAY, HOUR, START, Engine

DUE = START + 30 * DAY
SENT = START + 2 * HOUR
RENEWS = START + 31 * DAY
GIVEN_UP = DUE + 30 * DAY


def subscribe(engine: Engine, **more: Any) -> tuple[str, str]:
    """The clock, and a subscription whose invoices a school pays within thirty days; it has no card."""
    clock = engine.clock()
    wish = {"customer": engine.customer(None, clock), "items": [{"price": engine.price(9900)}]}
    sent = {"collection_method": "send_invoice", "days_until_due": 30}
    return clock, engine.v1.subscriptions.create(wish | sent | more).id


def invoices(engine: Engine, id: str) -> list[Any]:
    """Newest first."""
    found: list[Any] = engine.v1.invoices.list({"subscription": id}).data
    return found


def look(engine: Engine, id: str) -> tuple[str, list[str]]:
    """Status of the subscription, and of its invoices, newest first."""
    return engine.v1.subscriptions.retrieve(id).status, [invoice.status for invoice in invoices(engine, id)]


def test_it_is_active_while_its_invoice_waits(engine: Engine) -> None:
    clock, id = subscribe(engine)
    assert look(engine, id) == ("active", ["draft"])
    draft = invoices(engine, id)[0]
    assert (draft.due_date, draft.automatically_finalizes_at, draft.collection_method) == (
        DUE,
        START + HOUR,
        "send_invoice",
    )
    engine.news()
    engine.advance(clock, SENT)
    assert look(engine, id) == ("active", ["open"])
    sent = invoices(engine, id)[0]
    assert (sent.due_date, sent.amount_due, sent.attempt_count, sent.next_payment_attempt) == (DUE, 9900, 0, None)
    assert [type for type in engine.news() if type.startswith("invoice.")] == ["invoice.finalized", "invoice.sent"]


def test_it_is_made_out_to_the_customer(engine: Engine) -> None:
    """As it is called when the invoice is finalized. Custom fields are those of the day on which it was made."""
    clock, id = subscribe(engine)
    customer = invoices(engine, id)[0].customer
    address = {"line1": "7 Evergreen Terrace", "line2": "", "country": "US"}
    number = {"name": "Purchase order", "value": "PO 7"}
    said = {"name": "Springfield", "email": "bills@school.example", "address": address}
    engine.v1.customers.update(customer, said | {"invoice_settings": {"custom_fields": [number]}})
    engine.advance(clock, SENT)
    engine.v1.customers.update(
        customer, {"name": "Shelbyville", "address": "", "invoice_settings": {"custom_fields": ""}}
    )
    first = invoices(engine, id)[0].to_dict()
    assert (first["customer_name"], first["customer_email"]) == ("Springfield", "bills@school.example")
    assert first["customer_address"] == {"line1": "7 Evergreen Terrace", "line2": None, "country": "US"}
    assert first["custom_fields"] is None
    made = engine.v1.customers.retrieve(customer).to_dict()
    assert (made["address"], made["invoice_settings"]["custom_fields"]) == (None, None)


def test_paid_in_time_it_stays_active(engine: Engine) -> None:
    clock, id = subscribe(engine)
    engine.advance(clock, SENT)
    page = engine.browser.get(invoices(engine, id)[0].hosted_invoice_url).text
    assert click(engine, page, "Pay", card="declined").status_code == 402
    assert invoices(engine, id)[0].next_payment_attempt is None, "nobody tries again for the school"
    assert look(engine, id) == ("active", ["open"])
    assert click(engine, page, "Pay", card="visa").status_code == 303
    engine.advance(clock, RENEWS + 2 * HOUR)
    assert look(engine, id) == ("active", ["open", "paid"])
    assert invoices(engine, id)[0].due_date == RENEWS + 30 * DAY


@pytest.mark.parametrize("how", ["page", "transfer"])
def test_past_due_from_the_due_date_until_it_is_paid(engine: Engine, how: str) -> None:
    clock, id = subscribe(engine)
    engine.advance(clock, DUE - 1)
    assert look(engine, id) == ("active", ["open"])
    engine.news()
    engine.advance(clock, DUE)
    assert look(engine, id) == ("past_due", ["open"])
    assert engine.last_event("customer.subscription.updated")["previous_attributes"] == {"status": "active"}
    invoice = invoices(engine, id)[0]
    if how == "page":
        click(engine, engine.browser.get(invoice.hosted_invoice_url).text, "Pay", card="visa")
    else:
        engine.v1.invoices.pay(invoice.id, {"paid_out_of_band": True})
    assert look(engine, id) == ("active", ["paid"])
    engine.advance(clock, GIVEN_UP)
    assert look(engine, id) == ("active", ["open", "open", "paid"])


@pytest.mark.parametrize("then", ["cancel", "unpaid", "past_due"])
@pytest.mark.parametrize(("becomes", "status"), [("leave", "open"), ("uncollectible", "uncollectible")])
def test_thirty_days_later_it_is_given_up(engine: Engine, then: str, becomes: str, status: str) -> None:
    engine.post("/sandbox/dunning", then=then, invoice=becomes)
    clock, id = subscribe(engine)
    engine.advance(clock, GIVEN_UP - 1)
    assert look(engine, id) == ("past_due", ["open", "open", "open"])
    engine.advance(clock, GIVEN_UP)
    ends = {"cancel": "canceled"}.get(then, then)
    assert look(engine, id) == (ends, ["open", "open", status])
    if becomes == "uncollectible":
        assert invoices(engine, id)[2].status_details.uncollectible.reason == "payment_not_received"
    engine.advance(clock, GIVEN_UP + 5 * DAY)
    assert look(engine, id)[0] == ends


def test_the_deadline_is_a_setting(engine: Engine) -> None:
    engine.post("/sandbox/dunning", overdue_days=3)
    clock, id = subscribe(engine)
    engine.advance(clock, DUE + 2 * DAY)
    assert engine.v1.subscriptions.retrieve(id).status == "past_due"
    engine.advance(clock, DUE + 3 * DAY)
    assert engine.v1.subscriptions.retrieve(id).status == "canceled"


def test_a_debt_that_is_forgiven(engine: Engine) -> None:
    """The latest invoice decides: the subscription is in good standing again."""
    clock, id = subscribe(engine)
    engine.advance(clock, DUE)
    invoice = invoices(engine, id)[0].id
    written_off = engine.v1.invoices.mark_uncollectible(invoice)
    assert (written_off.status, written_off.status_details.uncollectible.reason) == ("uncollectible", "user_forgiven")
    assert written_off.status_transitions.marked_uncollectible_at == DUE
    assert look(engine, id) == ("active", ["uncollectible"])
    news = ["invoice.marked_uncollectible", "customer.subscription.updated"]
    assert engine.news()[-2:] == news
    with pytest.raises(stripe.InvalidRequestError):
        engine.v1.invoices.mark_uncollectible(invoice)
    paid = engine.v1.invoices.pay(invoice, {"payment_method": "pm_card_visa"})
    assert (paid.status, "status_details" in paid) == ("paid", False)


def test_an_older_debt_does_not_hold_it_back(engine: Engine) -> None:
    clock, id = subscribe(engine)
    engine.advance(clock, RENEWS + 2 * HOUR)
    assert look(engine, id) == ("past_due", ["open", "open"])
    newest, oldest = (invoice.id for invoice in invoices(engine, id))
    engine.v1.invoices.pay(newest, {"paid_out_of_band": True})
    assert look(engine, id) == ("active", ["paid", "open"])
    engine.v1.invoices.pay(oldest, {"paid_out_of_band": True})
    assert look(engine, id) == ("active", ["paid", "paid"])


def test_a_trial_of_one_who_is_billed(engine: Engine) -> None:
    clock, id = subscribe(engine, trial_period_days=7)
    assert look(engine, id) == ("trialing", ["paid"])
    engine.advance(clock, START + 7 * DAY + 2 * HOUR)
    assert look(engine, id) == ("active", ["open", "paid"])
    assert invoices(engine, id)[0].due_date == START + 37 * DAY


def test_an_invoice_by_hand_has_a_day_to_be_paid_by(engine: Engine) -> None:
    clock = engine.clock()
    customer = engine.customer(None, clock)
    engine.v1.invoice_items.create({"customer": customer, "amount": 1500, "currency": "usd"})
    wish = {"customer": customer, "collection_method": "send_invoice"}
    with pytest.raises(stripe.InvalidRequestError) as refused:
        engine.v1.invoices.create(wish)
    assert refused.value.param == "days_until_due"
    draft = engine.v1.invoices.create(wish | {"days_until_due": 7, "auto_advance": True})
    assert (draft.due_date, draft.automatically_finalizes_at) == (START + 7 * DAY, START + HOUR)
    named = engine.v1.invoices.create(wish | {"due_date": DUE})
    assert (named.due_date, named.automatically_finalizes_at) == (DUE, None)
    engine.advance(clock, DUE + 90 * DAY)
    assert [engine.v1.invoices.retrieve(one.id).status for one in (draft, named)] == ["open", "draft"]


def test_from_the_card_to_the_invoice_and_back(engine: Engine) -> None:
    clock = engine.clock()
    customer = engine.customer(clock=clock)
    id = engine.v1.subscriptions.create({"customer": customer, "items": [{"price": engine.price(9900)}]}).id
    with pytest.raises(stripe.InvalidRequestError):
        engine.v1.subscriptions.update(id, {"collection_method": "send_invoice"})
    engine.v1.subscriptions.update(id, {"collection_method": "send_invoice", "days_until_due": 14})
    engine.advance(clock, RENEWS + 2 * HOUR)
    assert look(engine, id) == ("active", ["open", "paid"])
    assert invoices(engine, id)[0].due_date == RENEWS + 14 * DAY
    back = engine.v1.subscriptions.update(id, {"collection_method": "charge_automatically"})
    assert back.days_until_due is None
    engine.advance(clock, RENEWS + 13 * DAY)
    assert look(engine, id) == ("active", ["open", "paid"])
