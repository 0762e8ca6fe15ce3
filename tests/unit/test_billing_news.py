"""Which events are told by mail, where Stripe says the same thing for several reasons."""

from typing import Any

import pytest

from blockyard.billing.inbox.event import parse_event
from blockyard.billing.inbox.news import news_of
from tests.stripe_events import event


def invoice(**more: Any) -> dict[str, Any]:
    page = "https://invoice.stripe.com/i/1"
    amounts = {"amount_remaining": 1900, "currency": "usd", "hosted_invoice_url": page}
    return {"object": "invoice", "id": "in_1", "customer": "cus_1", "status": "open", **amounts, **more}


@pytest.mark.parametrize(
    ("changes", "letters"),
    [
        ({"billing_reason": "subscription_cycle"}, ["payment_failed"]),
        ({"billing_reason": "subscription_create"}, []),  # who subscribes is there, and hears it at once
        ({"billing_reason": "subscription_cycle", "status": "paid"}, []),
    ],
)
def test_a_payment_that_failed(changes: dict[str, str], letters: list[str]) -> None:
    obj = invoice(**changes)
    told = news_of(parse_event(event("evt_1", "invoice.payment_failed", obj)), [obj])
    assert [one.letter for one in told] == letters


def test_an_object_that_is_gone() -> None:
    gone = {"id": "in_1", "object": "invoice", "deleted": True}
    assert news_of(parse_event(event("evt_1", "invoice.payment_failed", invoice())), [gone]) == []
