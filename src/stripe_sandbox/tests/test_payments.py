"""PaymentIntents, charges, refunds, disputes, SetupIntents: states, outcomes of test cards, events."""

from typing import Any

import pytest
import stripe

from stripe_sandbox.tests.engine import Engine

PAID = ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"]
REFUNDED = ["refund.created", "charge.refunded", "refund.updated", "charge.refund.updated"]


def pay(engine: Engine, card: str, **more: Any) -> Any:
    wish = {"amount": 1000, "currency": "usd", "payment_method": card, "confirm": True}
    return engine.v1.payment_intents.create(wish | more)


def test_a_good_card_pays(engine: Engine) -> None:
    intent = pay(engine, "pm_card_visa", metadata={"organization_id": "o1"}, expand=["latest_charge"])
    assert (intent.status, intent.amount_received) == ("succeeded", 1000)
    charge = intent.latest_charge
    assert (charge.paid, charge.payment_method_details.card.last4, charge.metadata["organization_id"]) == (
        True,
        "4242",
        "o1",
    )
    assert engine.news() == PAID


@pytest.mark.parametrize(
    ("card", "code", "decline_code"),
    [
        ("pm_card_chargeDeclined", "card_declined", "generic_decline"),
        ("pm_card_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"),
        ("pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card"),
    ],
)
def test_a_declined_card_answers_402_and_leaves_the_attempt(
    engine: Engine, card: str, code: str, decline_code: str
) -> None:
    with pytest.raises(stripe.CardError) as refused:
        pay(engine, card)
    error: Any = refused.value
    assert (error.http_status, error.code, error.error.decline_code) == (402, code, decline_code)
    assert engine.news() == ["payment_intent.created", "charge.failed", "payment_intent.payment_failed"]
    kept = engine.v1.payment_intents.retrieve(error.error.payment_intent.id)
    assert (kept.status, kept.payment_method, kept.last_payment_error.code) == ("requires_payment_method", None, code)
    assert engine.v1.payment_intents.confirm(kept.id, {"payment_method": "pm_card_visa"}).status == "succeeded"


def test_authentication_is_asked_on_the_page(engine: Engine) -> None:
    card = "pm_card_threeDSecure2Required"
    intent = pay(engine, card, return_url="http://school.example/back?x=1")
    assert intent.status == "requires_action"
    url = intent.next_action.redirect_to_url.url
    assert "Complete authentication" in engine.browser.get(url).text
    answer = {"answer": "complete", "client_secret": intent.client_secret}
    back = engine.browser.post(f"/authenticate/{intent.id}", data=answer)
    assert back.headers["location"].startswith(f"http://school.example/back?x=1&payment_intent={intent.id}&")
    assert engine.v1.payment_intents.retrieve(intent.id).status == "succeeded"
    assert engine.browser.post(f"/authenticate/{intent.id}", data=answer).status_code == 400


def test_authentication_fails_off_session(engine: Engine) -> None:
    customer = engine.customer("pm_card_authenticationRequired")
    method = engine.v1.customers.retrieve(customer).invoice_settings.default_payment_method
    with pytest.raises(stripe.CardError) as refused:
        pay(engine, method, customer=customer, off_session=True)
    assert refused.value.code == "authentication_required"


def test_wrong_parameters_are_refused(engine: Engine) -> None:
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"payment_method_types": ["card"]}, "payment_method_types"),
        ({"amount": "ten"}, "amount"),
        ({"customer": "cus_none"}, "customer"),
    ]
    for more, param in wrong:
        with pytest.raises(stripe.InvalidRequestError) as refused:
            engine.v1.payment_intents.create({"amount": 1000, "currency": "usd"} | more)
        assert (refused.value.http_status, refused.value.param) == (400, param)
    with pytest.raises(stripe.InvalidRequestError) as missing:
        engine.v1.payment_intents.retrieve("pi_none")
    assert (missing.value.http_status, missing.value.code) == (404, "resource_missing")
    assert engine.news() == []


def test_what_is_paid_is_not_canceled(engine: Engine) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        engine.v1.payment_intents.cancel(pay(engine, "pm_card_visa").id)
    assert refused.value.code == "payment_intent_unexpected_state"
    waiting = engine.v1.payment_intents.create({"amount": 1000, "currency": "usd"})
    assert engine.v1.payment_intents.cancel(waiting.id).status == "canceled"
    assert engine.news()[-2:] == ["payment_intent.created", "payment_intent.canceled"]


def test_refunds_stop_at_what_was_paid(engine: Engine) -> None:
    intent = pay(engine, "pm_card_visa")
    engine.news()
    wish = {"payment_intent": intent.id, "amount": 400, "reason": "requested_by_customer"}
    refund = engine.v1.refunds.create(wish)
    assert (refund.status, refund.amount, refund.charge) == ("succeeded", 400, intent.latest_charge)
    assert engine.news() == REFUNDED
    assert engine.last_event("charge.refunded")["previous_attributes"] == {"amount_refunded": 0}
    with pytest.raises(stripe.InvalidRequestError, match="greater than unrefunded amount"):
        engine.v1.refunds.create({"payment_intent": intent.id, "amount": 601})
    engine.v1.refunds.create({"charge": intent.latest_charge})
    charge = engine.v1.payment_intents.retrieve(intent.id, {"expand": ["latest_charge.refunds"]}).latest_charge
    assert (charge.refunded, charge.amount_refunded, len(charge.refunds.data)) == (True, 1000, 2)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        engine.v1.refunds.create({"payment_intent": intent.id})
    assert refused.value.code == "charge_already_refunded"


def test_disputes(engine: Engine) -> None:
    intent = pay(engine, "pm_card_createDispute")
    assert engine.news() == [*PAID, "charge.dispute.created", "charge.dispute.funds_withdrawn"]
    dispute = engine.v1.disputes.list({"payment_intent": intent.id}).data[0]
    assert (dispute.status, dispute.reason) == ("needs_response", "fraudulent")
    with pytest.raises(stripe.InvalidRequestError) as refused:
        engine.v1.refunds.create({"payment_intent": intent.id})
    assert refused.value.code == "charge_disputed"
    won = engine.v1.disputes.update(dispute.id, {"evidence": {"uncategorized_text": "winning_evidence"}})
    assert won.status == "won"

    other = pay(engine, "pm_card_visa")
    opened = engine.post("/sandbox/disputes", payment_intent=other.id, reason="duplicate")
    assert engine.v1.disputes.close(opened["id"]).status == "lost"
    assert engine.news()[-1] == "charge.dispute.closed"


def test_setup_intents_keep_a_card(engine: Engine) -> None:
    customer = engine.customer(None)
    engine.news()
    wish = {"customer": customer, "payment_method": "pm_card_visa", "confirm": True}
    intent = engine.v1.setup_intents.create(wish)
    assert intent.status == "succeeded"
    assert engine.news() == ["setup_intent.created", "payment_method.attached", "setup_intent.succeeded"]
    assert engine.v1.payment_methods.retrieve(intent.payment_method).customer == customer
    with pytest.raises(stripe.CardError) as refused:
        engine.v1.setup_intents.create(wish | {"payment_method": "pm_card_chargeDeclined"})
    assert refused.value.code == "card_declined"
    assert engine.news() == ["setup_intent.created", "setup_intent.setup_failed"]


def test_an_older_request_may_still_name_payment_method_types(engine: Engine) -> None:
    """As Stripe's command line does, which names no version."""
    made = engine.post("/v1/payment_intents", **{"amount": 1000, "currency": "usd", "payment_method_types[]": "card"})
    assert made["status"] == "requires_payment_method"


def test_a_bank_is_asked_before_a_card_is_kept(engine: Engine) -> None:
    customer = engine.customer(None)
    with pytest.raises(stripe.CardError) as refused:
        engine.v1.payment_methods.attach("pm_card_chargeDeclined", {"customer": customer})
    assert (refused.value.code, engine.v1.customers.payment_methods.list(customer).data) == ("card_declined", [])
    assert engine.v1.payment_methods.attach("pm_card_chargeCustomerFail", {"customer": customer}).customer == customer
