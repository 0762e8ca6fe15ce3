"""Money in other currencies: which there are, how little can be charged, and what their last digits may be."""

from collections.abc import Callable
from typing import Any

import pytest
import stripe

from stripe_sandbox.tests.engine import Engine

Wish = dict[str, Any]


def pay(engine: Engine, amount: int, currency: str, **more: Any) -> Any:
    wish = {"amount": amount, "currency": currency, "payment_method": "pm_card_visa", "confirm": True}
    return engine.v1.payment_intents.create(wish | more)


def refused(ask: Callable[[], Any]) -> Any:
    with pytest.raises(stripe.InvalidRequestError) as found:
        ask()
    assert found.value.http_status == 400
    return found.value


def billed(engine: Engine, customer: str, amount: int, currency: str = "usd") -> Any:
    """The finalized invoice of this amount."""
    engine.v1.invoice_items.create({"customer": customer, "amount": amount, "currency": currency})
    draft = engine.v1.invoices.create({"customer": customer})
    return engine.v1.invoices.finalize_invoice(draft.id)


def test_unknown_currencies_are_refused(engine: Engine) -> None:
    customer, zzz = engine.customer(), {"currency": "zzz"}
    data = zzz | {"unit_amount": 500, "product_data": {"name": "Pack"}}
    session = {"mode": "payment", "success_url": "http://x/", "line_items": [{"price_data": data}]}
    known = engine.v1.payment_intents.create({"amount": 500, "currency": "USD"})
    assert known.currency == "usd"
    asks: list[Callable[[], Any]] = [
        lambda: pay(engine, 500, "zzz"),
        lambda: engine.v1.prices.create(data),
        lambda: engine.v1.checkout.sessions.create(session),
        lambda: engine.v1.invoice_items.create(zzz | {"customer": customer, "amount": 500}),
        lambda: engine.v1.invoices.create(zzz | {"customer": customer}),
    ]
    for ask in asks:
        error = refused(ask)
        assert (error.param, str(error.user_message)[:50]) == (
            "currency",
            "Invalid currency: zzz. Stripe currently supports t",
        )


@pytest.mark.parametrize(
    ("currency", "least", "told"),
    [
        ("usd", 50, "$0.50 usd"),
        ("eur", 50, "€0.50 eur"),
        ("gbp", 30, "£0.30 gbp"),
        ("jpy", 50, "¥50 jpy"),
        ("huf", 17500, "175.00 HUF huf"),
        ("mxn", 1000, "10.00 MXN mxn"),
    ],
)
def test_too_little_cannot_be_charged(engine: Engine, currency: str, least: int, told: str) -> None:
    key = {"idempotency_key": "k"}
    wish = {"amount": least - 1, "currency": currency}
    error = refused(lambda: engine.v1.payment_intents.create(wish, key))
    assert (error.code, error.param) == ("amount_too_small", "amount")
    assert error.user_message == f"Amount must be at least {told}"
    enough = engine.v1.payment_intents.create(wish | {"amount": least}, key)
    assert enough.amount == least


def test_a_currency_without_a_minimum_of_its_own(engine: Engine) -> None:
    assert pay(engine, 1, "kes").status == "succeeded"


@pytest.mark.parametrize(("currency", "step"), [("kwd", 10), ("bhd", 10), ("isk", 100), ("ugx", 100)])
def test_last_digits_that_cannot_be_paid(engine: Engine, currency: str, step: int) -> None:
    error = refused(lambda: pay(engine, 50 * step + step // 2, currency))
    code = "invalid_charge_amount_no_decimal_compatible" if step == 100 else None
    assert (error.code, error.param) == (code, "amount")
    assert f"Amounts in {currency.upper()} must be evenly divisible by {step}." in error.user_message
    paid = pay(engine, 50 * step, currency)
    back = {"payment_intent": paid.id, "amount": step - 1}
    assert refused(lambda: engine.v1.refunds.create(back)).param == "amount"
    assert engine.v1.refunds.create(back | {"amount": step}).amount == step


def test_a_checkout_page_asks_for_no_less(engine: Engine) -> None:
    def asked(amount: int, currency: str) -> Any:
        data = {"currency": currency, "unit_amount": amount, "product_data": {"name": "Pack"}}
        line = {"price_data": data, "quantity": 2}
        return engine.v1.checkout.sessions.create({"mode": "payment", "success_url": "http://x/", "line_items": [line]})

    assert refused(lambda: asked(24, "usd")).code == "amount_too_small"
    assert asked(25, "usd").amount_total == 50
    refused(lambda: asked(1001, "kwd"))
    page = engine.browser.get(asked(5005, "kwd").url).text
    assert "10.010 KWD" in page


def test_an_invoice_over_too_little_goes_to_the_balance(engine: Engine) -> None:
    customer = engine.customer()
    small = billed(engine, customer, 30)
    assert (small.status, small.total, small.amount_due, small.ending_balance) == ("paid", 30, 0, 30)
    assert engine.v1.customers.retrieve(customer).balance == 30
    later = billed(engine, customer, 100)
    assert (later.status, later.starting_balance, later.amount_due, later.ending_balance) == ("open", 30, 130, 0)
    assert engine.v1.customers.retrieve(customer).balance == 0


def test_what_waits_as_a_draft_meets_the_balance_of_its_end(engine: Engine) -> None:
    """Two drafts do not use the same credit."""
    customer = engine.customer()
    engine.v1.customers.update(customer, {"balance": -500})
    drafts = []
    for _ in range(2):
        engine.v1.invoice_items.create({"customer": customer, "amount": 400, "currency": "usd"})
        drafts.append(engine.v1.invoices.create({"customer": customer}).id)
    final = [engine.v1.invoices.finalize_invoice(draft) for draft in drafts]
    assert [(one.starting_balance, one.amount_due, one.ending_balance) for one in final] == [
        (-500, 0, -100),
        (-100, 300, 0),
    ]


@pytest.mark.parametrize(("amount", "due", "left"), [(12345, 12300, 45), (12355, 12400, -45), (12300, 12300, 0)])
def test_fractions_of_shillings_go_to_the_balance(engine: Engine, amount: int, due: int, left: int) -> None:
    customer = engine.customer()
    invoice = billed(engine, customer, amount, currency="ugx")
    assert (invoice.amount_due, engine.v1.customers.retrieve(customer).balance) == (due, left)


def test_lines_added_to_a_draft_are_due(engine: Engine) -> None:
    customer = engine.customer()
    draft = engine.v1.invoices.create({"customer": customer}).id
    engine.v1.invoice_items.create({"customer": customer, "amount": 700, "currency": "usd", "invoice": draft})
    assert (engine.v1.invoices.retrieve(draft).amount_due, engine.v1.invoices.finalize_invoice(draft).status) == (
        700,
        "open",
    )


@pytest.mark.parametrize(
    ("currency", "shown"), [("jpy", "¥5,000"), ("usd", "$50.00"), ("kwd", "5.000 KWD"), ("ugx", "50.00 UGX")]
)
def test_amounts_are_shown_with_their_decimals(engine: Engine, currency: str, shown: str) -> None:
    invoice = billed(engine, engine.customer(), 5000, currency=currency)
    assert f"<td>{shown}</td>" in engine.browser.get(invoice.hosted_invoice_url).text


def test_what_the_balance_paid_of_a_void_invoice_goes_back(engine: Engine) -> None:
    customer = engine.v1.customers.create({"balance": -40}).id
    engine.v1.invoice_items.create({"customer": customer, "amount": 100, "currency": "usd"})
    invoice = engine.v1.invoices.create({"customer": customer, "pending_invoice_items_behavior": "include"})
    assert engine.v1.invoices.finalize_invoice(invoice.id).amount_due == 60
    assert engine.v1.customers.retrieve(customer).balance == 0
    engine.v1.invoices.void_invoice(invoice.id)
    assert engine.v1.customers.retrieve(customer).balance == -40
    made = engine.v1.customers.balance_transactions.create(customer, {"amount": 30, "currency": "usd"})
    assert (made.amount, made.ending_balance) == (30, -10)
    assert [one.id for one in engine.v1.customers.balance_transactions.list(customer).data] == [made.id]
