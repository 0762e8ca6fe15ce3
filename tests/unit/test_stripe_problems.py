"""What Stripe refuses with, as people are told it."""

from typing import Any

import pytest
import stripe

from blockyard.base.errors import Problem
from blockyard.billing import operations
from blockyard.billing.inbox.survey import wait_of
from blockyard.billing.stripe.client import PORTAL_PAGE, problems

NO_CARD = "This customer has no attached payment source or default payment method. Please consider adding one."


def told(error: stripe.StripeError, page: str | None = None) -> tuple[int, str, str, dict[str, Any]]:
    with pytest.raises(Problem) as raised, problems(page):
        raise error
    problem = raised.value
    return problem.status, problem.code, problem.detail, problem.extra


def card_error(
    code: str, decline_code: str | None = None, message: str = "Your card was declined."
) -> stripe.CardError:
    body = {"error": {"type": "card_error", "code": code, "decline_code": decline_code, "message": message}}
    return stripe.CardError(message, None, code, http_status=402, json_body=body)  # type: ignore[no-untyped-call]  # untyped there


def refusal(message: str, param: str | None, code: str) -> stripe.InvalidRequestError:
    return stripe.InvalidRequestError(message, param, code, http_status=400)  # type: ignore[no-untyped-call]  # the same


@pytest.mark.parametrize(
    ("code", "decline_code"),
    [
        ("authentication_required", "authentication_required"),
        ("card_declined", "authentication_required"),
        ("subscription_payment_intent_requires_action", None),
        ("invoice_payment_intent_requires_action", None),
    ],
)
def test_the_bank_asks(code: str, decline_code: str | None) -> None:
    status, problem, detail, extra = told(card_error(code, decline_code), PORTAL_PAGE)
    assert (status, problem, extra) == (402, "authentication_required", {"page": PORTAL_PAGE})
    assert f"POST {PORTAL_PAGE} opens one. If" in detail


def test_the_bank_asks_where_there_is_no_page() -> None:
    status, code, detail, extra = told(card_error("authentication_required"))
    assert (status, code, extra) == (402, "authentication_required", {})
    assert detail.endswith("its client secret lets the owner pay and answer in the browser.")


def test_subscriptions_have_a_page() -> None:
    pages = {operation.name: operation.page for operation in operations.OPERATIONS if operation.page}
    start = "/api/v1/payments"
    assert pages == {
        "subscriptions.create": f"{start}/checkout/sessions",
        "subscriptions.update": f"{start}/portal/sessions",
    }


def test_the_bank_says_no() -> None:
    status, code, detail, extra = told(card_error("card_declined", "lost_card"), PORTAL_PAGE)
    assert (status, code, extra) == (402, "card_declined", {"decline_code": "lost_card"})
    assert detail == "The card was declined: Your card was declined. Use another payment method."


def test_a_card_is_missing_and_anything_else_is() -> None:
    assert told(refusal(NO_CARD, None, "resource_missing"))[:2] == (402, "payment_method_required")
    missing = told(refusal("No such price: 'price_1'", None, "resource_missing"))
    assert missing == (422, "no_such_stripe_object", "Stripe knows no such thing.", {})


FOREIGN = "The PaymentMethod pm_1A belongs to the Customer cus_1B. Please include the Customer."


@pytest.mark.parametrize(
    ("message", "param"),
    [
        (FOREIGN, "payment_method"),
        (FOREIGN, None),
        ("The payment method you provided has already been attached to a customer.", None),
        (NO_CARD, "customer"),
    ],
)
def test_a_payment_method_of_another_is_as_one_that_is_not_there(message: str, param: str | None) -> None:
    missing = told(refusal("No such PaymentMethod: 'pm_1A'", "default_payment_method", "resource_missing"))
    assert missing[:2] == (422, "no_such_stripe_object")
    assert told(refusal(message, param, "parameter_invalid")) == missing


def test_ids_in_words_of_stripe_are_not_passed_on() -> None:
    told_of = told(refusal("Invoice in_1A2b of cus_1B is paid", None, "invoice_already_paid"))
    assert told_of == (422, "stripe_refused", "Stripe refused.", {"stripe_code": "invoice_already_paid"})


def test_stripe_refuses() -> None:
    refused = refusal("Invoice is already paid", None, "invoice_already_paid")
    words = "Stripe refused: Invoice is already paid."
    assert told(refused) == (422, "stripe_refused", words, {"stripe_code": "invoice_already_paid"})


@pytest.mark.parametrize(
    ("told", "seconds"), [({"Retry-After": "7"}, 7), ({"Retry-After": "600"}, 60), ({}, 4), (None, 4)]
)
def test_how_long_to_wait_when_we_ask_too_much(told: dict[str, str] | None, seconds: int) -> None:
    """As Stripe says, and not for ever."""
    assert wait_of(stripe.RateLimitError("too many", headers=told), 4) == seconds
