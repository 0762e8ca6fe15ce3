"""The pages: what a browser's clicks do."""

from typing import Any

import pytest
import stripe

from stripe_sandbox.tests.browsing import click
from stripe_sandbox.tests.engine import Engine

SUCCESS = "http://school.example/done?session={CHECKOUT_SESSION_ID}"


def open_session(engine: Engine, mode: str, **more: Any) -> Any:
    wish = {"mode": mode, "success_url": SUCCESS, "cancel_url": "http://school.example/back"}
    return engine.v1.checkout.sessions.create(wish | more)


def test_subscribing_makes_customer_and_subscription(engine: Engine) -> None:
    price = engine.price(2000)
    session = open_session(
        engine,
        "subscription",
        line_items=[{"price": price, "quantity": 2}],
        client_reference_id="ours",
        metadata={"organization_id": "o1"},
        subscription_data={"metadata": {"organization_id": "o1"}},
        expand=["line_items"],
    )
    assert (session.status, session.payment_status, session.amount_total) == ("open", "unpaid", 4000)
    assert session.line_items.data[0].price.id == price
    page = engine.browser.get(session.url).text
    assert "2 × Teacher" in page
    assert "$40.00" in page

    engine.news()
    declined = click(engine, page, "Subscribe", card="declined", email="pat@school.example")
    assert (declined.status_code, "Your card was declined." in declined.text) == (402, True)
    assert engine.news() == []

    done = click(engine, declined.text, "Subscribe", card="visa", email="pat@school.example")
    assert (done.status_code, done.headers["location"]) == (303, f"http://school.example/done?session={session.id}")
    session = engine.v1.checkout.sessions.retrieve(session.id, {"expand": ["customer", "subscription"]})
    assert (session.status, session.payment_status, session.client_reference_id) == ("complete", "paid", "ours")
    assert (session.customer.email, session.customer_details.email) == ("pat@school.example", "pat@school.example")
    assert (session.subscription.status, session.subscription.metadata["organization_id"]) == ("active", "o1")
    news = engine.news()
    assert news[-1] == "checkout.session.completed"
    assert {"customer.created", "customer.subscription.created", "invoice.paid", "payment_intent.succeeded"} <= set(
        news
    )
    assert "You are all done here." in engine.browser.get(f"/checkout/{session.id}").text


def test_a_bank_asks_first(engine: Engine) -> None:
    session = open_session(engine, "payment", customer=engine.customer(None), line_items=[pack(3)])
    page = engine.browser.get(session.url).text
    question = click(engine, page, "Pay", card="3ds").text
    failed = click(engine, question, "Fail authentication")
    assert failed.status_code == 402
    question = click(engine, failed.text, "Pay", card="3ds").text
    assert click(engine, question, "Complete authentication").status_code == 303
    session = engine.v1.checkout.sessions.retrieve(session.id, {"expand": ["payment_intent"]})
    assert (session.payment_intent.status, session.payment_intent.amount) == ("succeeded", 1500)


def pack(quantity: int) -> dict[str, Any]:
    data = {"currency": "usd", "unit_amount": 500, "product_data": {"name": "Pack"}}
    return {"price_data": data, "quantity": quantity}


def test_a_declined_payment_is_told_and_tried_again(engine: Engine) -> None:
    session = open_session(engine, "payment", customer=engine.customer(None), line_items=[pack(1)])
    page = engine.browser.get(session.url).text
    engine.news()
    assert click(engine, page, "Pay", card="declined").status_code == 402
    assert click(engine, page, "Pay", card="visa").status_code == 303
    assert engine.news() == [
        "payment_intent.created",
        "charge.failed",
        "payment_intent.payment_failed",
        "charge.succeeded",
        "payment_intent.succeeded",
        "checkout.session.completed",
    ]


def test_saving_a_card(engine: Engine) -> None:
    customer = engine.customer(None)
    session = open_session(engine, "setup", customer=customer)
    click(engine, engine.browser.get(session.url).text, "Save a card", card="visa")
    assert len(engine.v1.customers.payment_methods.list(customer).data) == 1


def test_canceling_leaves_it_open_and_expiring_ends_it(engine: Engine) -> None:
    session = open_session(engine, "setup", customer=engine.customer(None))
    page = engine.browser.get(session.url).text
    assert click(engine, page, "Cancel").headers["location"] == "http://school.example/back"
    assert engine.v1.checkout.sessions.retrieve(session.id).status == "open"
    assert engine.v1.checkout.sessions.expire(session.id).status == "expired"
    assert engine.news()[-1] == "checkout.session.expired"
    assert engine.browser.get(session.url).status_code == 410
    with pytest.raises(stripe.InvalidRequestError):
        engine.v1.checkout.sessions.expire(session.id)


def test_what_a_session_needs(engine: Engine) -> None:
    recurring = {"price": engine.price(2000), "quantity": 1}
    wrong: list[tuple[str, dict[str, Any]]] = [
        ("payment", {"line_items": [recurring]}),
        ("subscription", {}),
        ("setup", {"payment_method_types": ["card"]}),
    ]
    for mode, more in wrong:
        with pytest.raises(stripe.InvalidRequestError):
            open_session(engine, mode, **more)


def test_an_open_invoice_can_be_paid_on_its_page(engine: Engine) -> None:
    customer = engine.customer(None)
    wish = {"customer": customer, "items": [{"price": engine.price(2000)}], "payment_behavior": "default_incomplete"}
    made = engine.v1.subscriptions.create(wish | {"expand": ["latest_invoice"]})
    page = engine.browser.get(made.latest_invoice.hosted_invoice_url).text
    assert click(engine, page, "Pay", card="declined").status_code == 402
    assert click(engine, page, "Pay", card="visa").status_code == 303
    assert engine.v1.subscriptions.retrieve(made.id).status == "active"
