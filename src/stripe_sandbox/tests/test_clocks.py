"""Time passes on request: renewals, trials, dunning, endings."""

from typing import Any

from stripe_sandbox.tests.engine import DAY, HOUR, START, Engine

RENEWS = START + 31 * DAY
RENEWED = RENEWS + 2 * HOUR


def subscribe(engine: Engine, clock: str, card: str = "pm_card_visa", **more: Any) -> tuple[str, str]:
    customer = engine.customer(card, clock)
    wish = {"customer": customer, "items": [{"price": engine.price(2000)}]}
    return customer, engine.v1.subscriptions.create(wish | more).id


def look(engine: Engine, id: str) -> tuple[str, str, int]:
    """Status of the subscription, status of its latest invoice, attempts."""
    found = engine.v1.subscriptions.retrieve(id, {"expand": ["latest_invoice"]})
    return found.status, found.latest_invoice.status, found.latest_invoice.attempt_count


def test_a_renewal_is_a_draft_for_an_hour_and_then_paid(engine: Engine) -> None:
    clock = engine.clock()
    _, id = subscribe(engine, clock)
    engine.advance(clock, RENEWS)
    assert look(engine, id) == ("active", "draft", 0)
    engine.news()
    engine.advance(clock, RENEWED)
    assert look(engine, id) == ("active", "paid", 1)
    assert [type for type in engine.news() if type.startswith("invoice.")] == [
        "invoice.finalized",
        "invoice.paid",
        "invoice.payment_succeeded",
    ]
    engine.advance(clock, START + 100 * DAY)
    invoices = engine.v1.invoices.list({"subscription": id}).data
    assert [invoice.billing_reason for invoice in invoices] == ["subscription_cycle"] * 3 + ["subscription_create"]
    assert all(invoice.status == "paid" for invoice in invoices)


def test_dunning_retries_and_then_ends_it(engine: Engine) -> None:
    clock = engine.clock()
    customer, id = subscribe(engine, clock)
    engine.give_card(customer, "pm_card_chargeCustomerFail")
    engine.advance(clock, RENEWED)
    assert look(engine, id) == ("past_due", "open", 1)
    for days, seen in ((4, ("past_due", "open", 2)), (10, ("past_due", "open", 3)), (20, ("canceled", "open", 4))):
        engine.advance(clock, RENEWED + days * DAY)
        assert look(engine, id) == seen
    assert engine.v1.subscriptions.retrieve(id).cancellation_details.reason == "payment_failed"
    news = engine.news()
    assert (news.count("invoice.payment_failed"), news.count("customer.subscription.deleted")) == (4, 1)


def test_a_new_card_ends_the_dunning(engine: Engine) -> None:
    clock = engine.clock()
    customer, id = subscribe(engine, clock)
    engine.give_card(customer, "pm_card_chargeCustomerFail")
    engine.advance(clock, RENEWED)
    engine.give_card(customer, "pm_card_visa")
    engine.advance(clock, RENEWED + 4 * DAY)
    assert look(engine, id) == ("active", "paid", 2)


def test_dunning_is_a_setting(engine: Engine) -> None:
    engine.post("/sandbox/dunning", retry_days="1", then="unpaid")
    clock = engine.clock()
    customer, id = subscribe(engine, clock)
    engine.give_card(customer, "pm_card_chargeCustomerFail")
    engine.advance(clock, RENEWED + 2 * DAY)
    assert look(engine, id) == ("unpaid", "open", 2)


def test_what_is_given_up_may_be_written_off(engine: Engine) -> None:
    engine.post("/sandbox/dunning", retry_days="1", invoice="uncollectible")
    clock = engine.clock()
    customer, id = subscribe(engine, clock)
    engine.give_card(customer, "pm_card_chargeCustomerFail")
    engine.advance(clock, RENEWED + 2 * DAY)
    assert look(engine, id) == ("canceled", "uncollectible", 2)
    found = engine.v1.subscriptions.retrieve(id, {"expand": ["latest_invoice"]}).latest_invoice
    assert found.status_details.uncollectible.reason == "max_payment_attempts"


def test_a_trial_warns_and_becomes_a_paid_period(engine: Engine) -> None:
    clock = engine.clock()
    _, id = subscribe(engine, clock, trial_period_days=14)
    assert look(engine, id) == ("trialing", "paid", 0)
    engine.advance(clock, START + 12 * DAY)
    assert engine.news()[-2:] == ["customer.subscription.trial_will_end", "test_helpers.test_clock.ready"]
    engine.advance(clock, START + 15 * DAY)
    assert look(engine, id) == ("active", "paid", 1)
    period = engine.v1.subscriptions.retrieve(id)["items"].data[0]
    assert (period.current_period_start, period.current_period_end) == (START + 14 * DAY, START + 45 * DAY)


def test_it_ends_with_its_period_when_asked(engine: Engine) -> None:
    clock = engine.clock()
    _, id = subscribe(engine, clock)
    engine.v1.subscriptions.update(id, {"cancel_at_period_end": True})
    engine.advance(clock, RENEWED)
    ended = engine.v1.subscriptions.retrieve(id)
    assert (ended.status, ended.ended_at) == ("canceled", RENEWS)
    assert len(engine.v1.invoices.list({"subscription": id}).data) == 1


def test_an_incomplete_one_expires_within_a_day(engine: Engine) -> None:
    clock = engine.clock()
    _, id = subscribe(engine, clock, payment_behavior="default_incomplete")
    engine.advance(clock, START + DAY)
    assert look(engine, id) == ("incomplete_expired", "void", 0)


def test_months_keep_their_day(engine: Engine) -> None:
    """Of the 31st, as far as the month has it."""
    last = START + 30 * DAY
    clock = engine.clock(last)
    _, id = subscribe(engine, clock)
    ends = []
    for days in (0, 30, 60):
        if days:
            engine.advance(clock, last + days * DAY)
        ends.append((engine.v1.subscriptions.retrieve(id)["items"].data[0].current_period_end - last) // DAY)
    assert ends == [28, 59, 89]


def test_a_clock_goes_with_its_customers(engine: Engine) -> None:
    clock = engine.clock()
    customer, id = subscribe(engine, clock)
    engine.v1.test_helpers.test_clocks.delete(clock)
    assert engine.v1.subscriptions.list({"status": "all"}).data == []
    assert customer not in [one.id for one in engine.v1.customers.list().data]
    assert id.startswith("sub_")


def test_a_trial_without_a_card_may_pause(engine: Engine) -> None:
    clock = engine.clock()
    settings = {"end_behavior": {"missing_payment_method": "pause"}}
    customer = engine.customer(None, clock)
    wish = {"customer": customer, "items": [{"price": engine.price(2000)}]}
    id = engine.v1.subscriptions.create(wish | {"trial_period_days": 3, "trial_settings": settings}).id
    assert engine.news()[-1] == "invoice.payment_succeeded"
    engine.advance(clock, START + 4 * DAY)
    assert engine.v1.subscriptions.retrieve(id).status == "paused"
    news = engine.news()
    assert "customer.subscription.paused" in news
    assert "customer.subscription.trial_will_end" not in news  # told at the beginning


def test_a_bank_that_asks_about_a_renewal(engine: Engine) -> None:
    clock = engine.clock()
    customer, id = subscribe(engine, clock)
    engine.give_card(customer, "pm_card_authenticationRequired")
    engine.advance(clock, RENEWED)
    assert look(engine, id) == ("past_due", "open", 1)
    assert "invoice.payment_action_required" in engine.news()
    invoice = engine.v1.subscriptions.retrieve(id, {"expand": ["latest_invoice.payments"]}).latest_invoice
    intent = engine.v1.payment_intents.retrieve(invoice.payments.data[0].payment.payment_intent)
    assert intent.status == "requires_action"
    answer = {"answer": "complete", "client_secret": intent.client_secret}
    engine.browser.post(f"/authenticate/{intent.id}", data=answer)
    assert look(engine, id)[:2] == ("active", "paid")


def test_the_sandboxs_own_clock_renews_those_without_one(engine: Engine) -> None:
    customer = engine.customer()
    id = engine.v1.subscriptions.create({"customer": customer, "items": [{"price": engine.price(2000)}]}).id
    assert engine.post("/sandbox/catch_up")["happened"] == 0
    engine.control("time", {"advance": 32 * DAY})
    assert engine.post("/sandbox/catch_up")["happened"] == 1
    assert look(engine, id) == ("active", "draft", 0)
    engine.control("time", {"advance": HOUR})
    assert engine.post("/sandbox/catch_up")["happened"] == 1
    assert look(engine, id) == ("active", "paid", 1)


def test_a_customer_is_put_on_a_clock(engine: Engine) -> None:
    """Who was made without one: from then on, or from a moment long past."""
    customer = engine.customer("pm_card_visa")
    clock = engine.post("/sandbox/clocks", customer=customer, frozen_time=str(START - 365 * DAY))
    assert clock["frozen_time"] == START - 365 * DAY
    made = engine.v1.subscriptions.create({"customer": customer, "items": [{"price": engine.price(2000)}]})
    assert (made.test_clock, made.start_date) == (clock["id"], START - 365 * DAY)
