"""Prices: who shows one shows it as it is now, and what was billed stays billed."""

from typing import Any

import pytest
import stripe

from stripe_sandbox.tests.engine import Engine

KEY = "school_monthly"


def price(engine: Engine, amount: int, **more: Any) -> str:
    wish: dict[str, Any] = {"currency": "usd", "unit_amount": amount, "recurring": {"interval": "month"}}
    return str(engine.v1.prices.create(wish | {"product_data": {"name": "School"}, "lookup_key": KEY} | more).id)


def test_a_lookup_key_moves_when_asked(engine: Engine) -> None:
    old = price(engine, 9900)
    with pytest.raises(stripe.InvalidRequestError) as taken:
        price(engine, 10900)
    assert taken.value.param == "lookup_key"
    new = price(engine, 10900, transfer_lookup_key=True)
    assert [one.id for one in engine.v1.prices.list({"lookup_keys": [KEY]}).data] == [new]
    assert engine.v1.prices.retrieve(old).lookup_key is None
    assert engine.last_event("price.updated")["previous_attributes"] == {"lookup_key": KEY}


def test_everybody_shows_the_price_as_it_is_now(engine: Engine) -> None:
    v1, old = engine.v1, price(engine, 9900)
    customer = engine.customer()
    id = v1.subscriptions.create({"customer": customer, "items": [{"price": old}]}).id
    line = {"price": old, "quantity": 1}
    session = v1.checkout.sessions.create({"mode": "subscription", "line_items": [line], "success_url": "http://x/"}).id
    price(engine, 10900, transfer_lookup_key=True)
    v1.prices.update(old, {"active": False, "metadata": {"plan": "school"}})
    engine.news()

    sold = v1.subscriptions.retrieve(id)
    expanded = v1.customers.retrieve(customer, {"expand": ["subscriptions"]}).subscriptions
    shown = [
        sold["items"].data[0].price,
        v1.subscriptions.list({"customer": customer}).data[0]["items"].data[0].price,
        expanded.data[0]["items"].data[0].price,
        v1.invoices.retrieve(sold.latest_invoice, {"expand": ["parent.subscription_details.subscription"]})
        .parent.subscription_details.subscription["items"]
        .data[0]
        .price,
        v1.checkout.sessions.retrieve(session, {"expand": ["line_items"]}).line_items.data[0].price,
        v1.subscriptions.update(id, {"metadata": {"a": "b"}})["items"].data[0].price,
    ]
    now = v1.prices.retrieve(old).to_dict()
    assert (now["lookup_key"], now["active"], now["metadata"]) == (None, False, {"plan": "school"})
    assert [one.to_dict() for one in shown] == [now] * len(shown)
    changed = engine.last_event("customer.subscription.updated")
    assert (changed["object"]["items"]["data"][0]["price"], "items" in changed["previous_attributes"]) == (now, False)
    assert engine.news() == ["customer.subscription.updated"]


def test_what_happened_and_what_was_billed_stay(engine: Engine) -> None:
    old = price(engine, 9900)
    wish = {"customer": engine.customer(), "items": [{"price": old}]}
    options = {"idempotency_key": "k"}
    invoice = engine.v1.subscriptions.create(wish, options).latest_invoice
    before = engine.v1.invoices.retrieve(invoice).to_dict()
    price(engine, 10900, transfer_lookup_key=True)
    assert engine.v1.invoices.retrieve(invoice).to_dict() == before
    assert before["lines"]["data"][0]["pricing"]["unit_amount_decimal"] == 9900
    told = engine.last_event("customer.subscription.created")["object"]["items"]["data"][0]["price"]
    replayed = engine.v1.subscriptions.create(wish, options)["items"].data[0].price
    assert (told["lookup_key"], replayed.lookup_key) == (KEY, KEY)
