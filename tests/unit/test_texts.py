"""Texts that the database cannot keep: something else stands for them, wherever Stripe's objects are read."""

import pytest
import stripe

from blockyard.base.texts import check_keepable, keepable
from blockyard.billing.stripe.client import plain


def test_what_cannot_be_kept_is_replaced() -> None:
    told = {"a\0": ["x\0y", {"b": "\ud83d"}], "c": "\U0001f680 \ufffd\n", "d": None, "e": 1.5, "f": True}
    kept = {"a\ufffd": ["x\ufffdy", {"b": "\ufffd"}], "c": "\U0001f680 \ufffd\n", "d": None, "e": 1.5, "f": True}
    assert keepable(told) == kept


def test_an_object_of_stripe_can_be_kept() -> None:
    told = {"object": "payment_intent", "id": "pi_1", "description": "x\0y", "metadata": {"note": "\udc00"}}
    obj = stripe.PaymentIntent.construct_from(told, None)
    assert plain(obj) == told | {"description": "x\ufffdy", "metadata": {"note": "\ufffd"}}


@pytest.mark.parametrize("document", ["x\0y", "\ud83d", ["\0"], {"\0": 1}, {"a": [{"b": "\0"}]}], ids=ascii)
def test_what_cannot_be_kept_is_refused(document: object) -> None:
    with pytest.raises(ValueError, match="cannot be stored"):
        check_keepable(document)


def test_what_can_be_kept_stays() -> None:
    document = {"a": ["\U0001f680 \ufffd\n\x07", None, 1.5, True]}
    assert check_keepable(document) is document
