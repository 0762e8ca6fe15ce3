"""The figures, worked out from Stripe's own objects."""

from tests.model.school import PAYMENTS, School
from tests.model.truth import ENDED, Object, Truth

NAMES = ("gross", "refunds", "disputes", "net", "mrr", "active", "new", "churned")
UNBEGUN = ("incomplete", "incomplete_expired")
WITHDRAWN = ("needs_response", "under_review", "lost")


def check_figures(school: School, truth: Truth) -> None:
    told = school.read(f"{PAYMENTS}/analytics/revenue", **school.days())["currencies"]
    shown = {name: sum(one[name] for one in told) for name in NAMES}
    wanted = figures(truth)
    assert shown == wanted, f"we say {shown}, Stripe's objects say {wanted}"


def figures(truth: Truth) -> dict[str, int]:
    gross = sum(max(one["amount_due"], one["amount_paid"]) for one in truth.paid)
    gross += sum(one["amount_received"] for one in truth.succeeded if one["id"] not in truth.invoiced)
    refunds = sum(one["amount"] for one in truth.refunds if one["status"] not in ("failed", "canceled"))
    disputes = sum(one["amount"] for one in truth.disputes if one["status"] in WITHDRAWN)
    begun = [one for one in truth.subscriptions if has_begun(truth, one)]
    living = [one for one in begun if one["status"] not in ENDED]
    return {
        "gross": gross,
        "refunds": refunds,
        "disputes": disputes,
        "net": gross - refunds - disputes,
        "mrr": sum(monthly(truth, one) for one in living if one["status"] in ("active", "past_due")),
        "active": len(living),
        "new": len(begun),
        "churned": len(begun) - len(living),
    }


def has_begun(truth: Truth, subscription: Object) -> bool:
    """Its first invoice was paid; that of a trial is, with nothing."""
    paid = {(one["parent"] or {}).get("subscription_details", {}).get("subscription") for one in truth.paid}
    return subscription["status"] not in UNBEGUN and (subscription["status"] not in ENDED or subscription["id"] in paid)


def monthly(truth: Truth, subscription: Object) -> int:
    """All prices here are by the month. A smaller one counts from the next period on."""
    prices = [billed_price(truth, subscription, item) for item in subscription["items"]["data"]]
    return sum(price["unit_amount"] for price in prices)


def billed_price(truth: Truth, subscription: Object, item: Object) -> Object:
    """The price that the item's period was billed at, as the metadata say where it is another than the item's own."""
    told = subscription["metadata"]
    waits = told.get("paid_until") == str(item["current_period_end"]) and truth.plan_of(item["price"]["id"]) != "free"
    return truth.prices[told["paid_price"]] if waits else item["price"]
