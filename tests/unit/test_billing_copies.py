"""What the mirror keeps of a subscription with more than one item, and of a price that is sold no more."""

from typing import Any

import pytest

from blockyard.billing.stripe import copies

PERIOD = {"current_period_start": 1_800_000_000, "current_period_end": 1_802_592_000}


def price(amount: int, plan: str | None = None, lookup_key: str | None = None) -> dict[str, Any]:
    return {
        "id": f"price_{amount}",
        "unit_amount": amount,
        "currency": "usd",
        "recurring": {"interval": "month", "interval_count": 1},
        "lookup_key": lookup_key,
        "metadata": {"plan": plan} if plan else {},
    }


def subscription(*items: tuple[dict[str, Any], int]) -> dict[str, Any]:
    data = [{"id": f"si_{one['id']}", "price": one, "quantity": quantity, **PERIOD} for one, quantity in items]
    own = {"customer": "cus_1", "status": "active", "cancel_at_period_end": False, "start_date": 1_800_000_000}
    return {"id": "sub_1", "object": "subscription", "items": {"data": data}, **own}


@pytest.mark.parametrize(
    ("items", "plan", "price_id", "amount"),
    [
        ([(price(9900, "school"), 1)], "school", "price_9900", 9900),
        ([(price(500), 3), (price(9900, "school"), 1)], "school", "price_9900", 11400),
        ([(price(9900, "school"), 1), (price(500), 3)], "school", "price_9900", 11400),
        ([(price(1900, "teacher"), 1), (price(49900, "district"), 1)], "district", "price_49900", 51800),
        ([(price(49900, "district"), 1), (price(1900, "teacher"), 1)], "district", "price_49900", 51800),
        ([(price(500), 2)], None, "price_500", 1000),
        ([(price(8900, "school"), 1)], "school", "price_8900", 8900),
        ([(price(9900, lookup_key="blockyard_school_monthly"), 1)], "school", "price_9900", 9900),
        ([(price(9900, "gone", "of_somebody"), 1)], None, "price_9900", 9900),
    ],
    ids=["one", "second", "first", "largest", "largest first", "none", "old price", "by lookup key", "unknown"],
)
def test_all_items_count(items: list[Any], plan: str | None, price_id: str, amount: int) -> None:
    kept = copies.columns_of_subscription(subscription(*items))
    assert (kept["plan"], kept["price_id"], kept["amount"]) == (plan, price_id, amount)
    assert kept["item_id"] == f"si_{price_id}"


PAID = {"paid_plan": "district", "paid_price": "price_49900", "paid_until": str(PERIOD["current_period_end"])}


@pytest.mark.parametrize("paid_until", [None, "", "soon", "1800000000", "1802592001"])
def test_what_was_paid_for_counts_in_its_period_alone(paid_until: str | None) -> None:
    made = subscription((price(1900, "teacher"), 1))
    kept = copies.columns_of_subscription(made | {"metadata": PAID})
    assert (kept["plan"], kept["paid_plan"], kept["paid_price_id"]) == ("teacher", "district", "price_49900")
    assert kept["paid_until"] == kept["current_period_end"]
    told = {name: value for name, value in (PAID | {"paid_until": paid_until}).items() if value is not None}
    kept = copies.columns_of_subscription(made | {"metadata": told})
    assert [kept[name] for name in ("paid_plan", "paid_price_id", "paid_until")] == [None, None, None]


def test_nothing_is_kept_of_a_detached_card() -> None:
    card = {"brand": "visa", "last4": "4242", "exp_year": 2030, "exp_month": 7}
    method = {"id": "pm_1", "type": "card", "card": card}
    kept = {"type": "card", "brand": "visa", "last4": "4242", "expires": "2030-07"}
    assert copies.columns_of_payment_method(method | {"customer": "cus_1"}) == kept | {"customer_id": "cus_1"}
    nothing = {"customer_id": None, "brand": None, "last4": None, "expires": None}
    assert copies.columns_of_payment_method(method | {"customer": None}) == kept | nothing


def invoice_payment(payment: str | None, status: str, *, is_default: bool = False) -> dict[str, Any]:
    kind = {"type": "payment_intent", "payment_intent": payment} if payment else {"type": "payment_record"}
    return {"object": "invoice_payment", "status": status, "is_default": is_default, "payment": kind}


@pytest.mark.parametrize(
    ("payments", "payment"),
    [
        ([("pi_1", "paid")], "pi_1"),
        ([("pi_2", "open"), ("pi_1", "paid")], "pi_1"),
        ([("pi_1", "open")], "pi_1"),
        ([("pi_1", "canceled")], None),
        ([(None, "paid")], None),
        ([(None, "paid"), ("pi_1", "paid")], "pi_1"),
        ([], None),
    ],
    ids=["paid", "paid first", "open", "canceled", "paid elsewhere", "in two ways", "none"],
)
def test_the_payment_of_an_invoice(payments: list[tuple[str | None, str]], payment: str | None) -> None:
    listed = [invoice_payment(*one) for one in payments]
    assert copies.payment_of_invoice({"payments": {"object": "list", "data": listed}}) == payment


def test_the_default_payment_of_an_invoice_counts() -> None:
    listed = [invoice_payment("pi_1", "open"), invoice_payment("pi_2", "open", is_default=True)]
    assert copies.payment_of_invoice({"payments": {"data": listed}}) == "pi_2"
    assert copies.payment_of_invoice({}) is None, "it was not expanded"


@pytest.mark.parametrize(
    ("status", "paid_at", "kept"),
    [
        ("paid", 1_800_086_400, 1_800_086_400),
        ("paid", None, 1_800_000_000),
        ("open", None, None),
        ("void", 1_800_086_400, None),
    ],
)
def test_when_an_invoice_was_paid(status: str, paid_at: int | None, kept: int | None) -> None:
    amounts = dict.fromkeys(("total", "amount_due", "amount_paid", "amount_remaining"), 1)
    own = {"customer": "cus_1", "status": status, "currency": "usd", "created": 1_800_000_000, **amounts}
    columns = copies.columns_of_invoice(own | {"status_transitions": {"paid_at": paid_at}})
    assert columns["paid_at"] == copies.moment(kept)
