"""The Billing Portal: nothing without a configuration, and nothing but what it says."""

from typing import Any

import pytest
import stripe

from stripe_sandbox.tests.browsing import click
from stripe_sandbox.tests.engine import Engine

BACK = "http://school.example/"
BUTTONS = ("Change plan", "Cancel at period end", "Update card")
ALL: dict[str, Any] = {
    "invoice_history": {"enabled": True},
    "payment_method_update": {"enabled": True},
    "subscription_cancel": {"enabled": True},
}


def switching(engine: Engine, *prices: str) -> dict[str, Any]:
    """The feature that offers these prices."""
    products = [{"product": engine.v1.prices.retrieve(price).product, "prices": [price]} for price in prices]
    return {"subscription_update": {"enabled": True, "default_allowed_updates": ["price"], "products": products}}


def configured(engine: Engine, features: dict[str, Any]) -> str:
    return str(engine.v1.billing_portal.configurations.create({"features": features}).id)


def opened(engine: Engine, customer: str, configuration: str) -> Any:
    wish = {"customer": customer, "configuration": configuration, "return_url": BACK}
    return engine.v1.billing_portal.sessions.create(wish)


def subscribed(engine: Engine) -> tuple[str, str]:
    customer = engine.customer()
    return customer, engine.v1.subscriptions.create({"customer": customer, "items": [{"price": engine.price(2000)}]}).id


def test_a_session_needs_a_configuration(engine: Engine) -> None:
    """The default one is saved in Stripe's dashboard, so here each session names one."""
    customer = engine.customer()
    for _ in range(2):
        with pytest.raises(stripe.InvalidRequestError, match="default configuration has not been created") as refused:
            engine.v1.billing_portal.sessions.create({"customer": customer, "return_url": BACK})
        assert (refused.value.http_status, refused.value.code) == (400, None)
        named = configured(engine, ALL)
    assert opened(engine, customer, named).configuration == named
    engine.v1.billing_portal.configurations.update(named, {"active": False})
    for wrong in (named, "bpc_none"):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            opened(engine, customer, wrong)
        assert refused.value.param == "configuration"


def test_everything_is_off_until_it_is_switched_on(engine: Engine) -> None:
    customer, id = subscribed(engine)
    session = opened(engine, customer, configured(engine, {"invoice_history": {"enabled": False}}))
    page = engine.browser.get(session.url).text
    assert [button for button in BUTTONS if button in page] == []
    assert ("Teacher" in page, "Invoices" in page, f"href='{BACK}'" in page) == (True, False, True)
    engine.v1.subscriptions.update(id, {"cancel_at_period_end": True})
    assert "Resume" not in engine.browser.get(session.url).text
    form = {"subscription": id, "card": "visa", "price": engine.price(5000)}
    for what in ("plan", "cancel", "resume", "card"):
        assert engine.browser.post(f"/portal/{session.id}/{what}", data=form).status_code == 400
    assert engine.v1.subscriptions.retrieve(id).cancel_at_period_end


def test_what_is_switched_on_works(engine: Engine) -> None:
    customer, id = subscribed(engine)
    session = opened(engine, customer, configured(engine, ALL))
    page = engine.browser.get(session.url).text
    assert [button for button in BUTTONS if button in page] == ["Cancel at period end", "Update card"]
    assert "$20.00" in page.partition("Invoices")[2]
    click(engine, page, "Cancel at period end")
    assert engine.v1.subscriptions.retrieve(id).cancel_at_period_end
    page = engine.browser.get(session.url).text
    assert "ends on" in page
    click(engine, page, "Resume")
    assert not engine.v1.subscriptions.retrieve(id).cancel_at_period_end
    assert click(engine, page, "Update card", card="declined").status_code == 402
    assert click(engine, page, "Update card", card="fails_later").status_code == 303
    default = engine.v1.customers.retrieve(customer).invoice_settings.default_payment_method
    assert engine.v1.payment_methods.retrieve(default).card.last4 == "0341"


def test_plans_are_those_that_the_configuration_names(engine: Engine) -> None:
    customer, id = subscribed(engine)
    large, other = engine.price(5000, name="School"), engine.price(9000, name="District")
    session = opened(engine, customer, configured(engine, switching(engine, large)))
    page = engine.browser.get(session.url).text
    assert ("School, $50.00 / month" in page, "District" in page) == (True, False)
    for price in (other, "price_none"):
        assert click(engine, page, "Change plan", price=price).status_code == 400
    assert click(engine, page, "Change plan", price=large).status_code == 303
    assert engine.v1.subscriptions.retrieve(id)["items"].data[0].price.id == large
    engine.v1.prices.update(large, {"active": False})
    assert "Change plan" not in engine.browser.get(session.url).text


def test_a_configuration_is_changed_part_by_part(engine: Engine) -> None:
    configurations, price = engine.v1.billing_portal.configurations, engine.price(5000)
    cancel = {"subscription_cancel": {"enabled": True, "mode": "immediately"}}
    made = configurations.create({"features": cancel | switching(engine, price), "metadata": {"a": "b"}})
    assert (made.is_default, made.active, made.features.subscription_update.products[0].prices) == (
        False,
        True,
        [price],
    )
    change = {"features": {"subscription_update": {"enabled": False}, "subscription_cancel": {"mode": "at_period_end"}}}
    configurations.update(made.id, change)
    [changed] = configurations.list().data
    kept = changed.features.subscription_cancel
    assert (kept.enabled, kept.mode, changed.features.subscription_update.enabled) == (True, "at_period_end", False)
    assert (changed.metadata["a"], changed.features.subscription_update.proration_behavior) == ("b", "none")
    assert engine.news()[-2:] == [f"billing_portal.configuration.{word}" for word in ("created", "updated")]
    configurations.update(made.id, {"active": False})
    found = [[one.id for one in configurations.list({"active": wish}).data] for wish in (True, False)]
    assert (found, configurations.list({"is_default": True}).data) == ([[], [made.id]], [])


def test_what_a_configuration_may_say(engine: Engine) -> None:
    wrong: list[dict[str, Any]] = [
        {},
        {"features": {"subscription_cancel": {"mode": "immediately"}}},
        {"features": {"subscription_cancel": {"enabled": "perhaps"}}},
        {"features": {"subscription_cancel": {"enabled": True, "mode": "at_once"}}},
        {"features": {"party": {"enabled": True}}},
        {"features": {"invoice_history": {"enabled": True, "colour": "red"}}},
        {"features": {"subscription_update": {"enabled": True, "products": [{"product": "prod_none", "prices": []}]}}},
    ]
    for wish in wrong:
        with pytest.raises(stripe.InvalidRequestError) as refused:
            engine.v1.billing_portal.configurations.create(wish)
        assert refused.value.http_status == 400
    assert engine.v1.billing_portal.configurations.list().data == []


def test_the_portal_shows_nobody_elses(engine: Engine) -> None:
    mine, (_, other) = engine.customer(), subscribed(engine)
    session = opened(engine, mine, configured(engine, ALL))
    assert other not in engine.browser.get(session.url).text
    answers = [
        engine.browser.post(f"/portal/{session.id}/cancel", data={"subscription": id}) for id in (other, "sub_none")
    ]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert not engine.v1.subscriptions.retrieve(other).cancel_at_period_end
