"""The plan is what was paid for: never longer than that and the grace, never shorter."""

from collections.abc import Iterator
from datetime import datetime

from tests.model.school import PAYMENTS, School
from tests.model.truth import GRACE, RANKS, TRIED_FOR, Object, Truth


def check_plan(school: School, truth: Truth) -> None:
    plans = school.read(f"{PAYMENTS}/plans")
    given = RANKS.index(plans["current"])
    least = max([RANKS.index(plan) for plan, until in paid_for(truth) if truth.now < until], default=0)
    most = max([RANKS.index(plan) for plan, until in allowed(truth) if truth.now < until], default=0)
    statuses = [(one["id"], one["status"]) for one in truth.subscriptions]
    assert given >= least, f"{RANKS[least]} is paid, and {RANKS[given]} is given: {statuses}"
    assert given <= most, f"{RANKS[given]} is given, and {RANKS[most]} is paid: {statuses}"


def check_end(school: School, truth: Truth) -> None:
    """The end that we name is no later than the last moment that was paid, and the grace."""
    until = school.read(f"{PAYMENTS}/plans")["entitled_until"]
    last = max([end for _, end in allowed(truth)], default=0)
    assert until is None or datetime.fromisoformat(until).timestamp() <= last, f"entitled until {until}"


def check_bounded(school: School, truth: Truth) -> None:
    """Without news no plan goes on for longer than it was sold for, and the time in which Stripe tries again."""
    current = school.read(f"{PAYMENTS}/plans")["current"]
    ends = [line["period"]["end"] + TRIED_FOR for line in truth.lines(truth.invoices)]
    assert current == "free" or truth.now < max(ends, default=0), f"{current}, and no news for long"


def paid_for(truth: Truth) -> Iterator[tuple[str, int]]:
    """Plans, and until when they must be given."""
    for subscription in truth.living:
        match subscription["status"]:
            case "trialing":
                yield plan_of(truth, subscription), subscription["trial_end"]
            case "active" | "past_due":
                yield from paid_periods(truth, subscription)


def allowed(truth: Truth) -> Iterator[tuple[str, int]]:
    """Plans, and until when they may be given."""
    for subscription in truth.living:
        item = subscription["items"]["data"][0]
        match subscription["status"]:
            case "trialing":
                yield plan_of(truth, subscription), subscription["trial_end"] + GRACE
            case "active":
                for plan, end in paid_periods(truth, subscription):
                    yield plan, end + GRACE
                if is_drafted(truth, subscription):
                    yield plan_of(truth, subscription), item["current_period_end"] + GRACE
            case "past_due":
                since = min([one["created"] for one in truth.owed(subscription)], default=item["current_period_start"])
                patience = TRIED_FOR if truth.has_paid_before(subscription) else GRACE
                yield plan_of(truth, subscription), since + patience
                yield from paid_periods(truth, subscription)


def paid_periods(truth: Truth, subscription: Object) -> Iterator[tuple[str, int]]:
    """Of the present period: plans that were billed and paid, and its end."""
    start = subscription["items"]["data"][0]["current_period_start"]
    for line in truth.lines(truth.paid, subscription["id"]):
        if line["amount"] > 0 and line["period"]["end"] > start:
            yield truth.plan_of(line["pricing"]["price_details"]["price"]), line["period"]["end"]


def is_drafted(truth: Truth, subscription: Object) -> bool:
    """Its renewal is billed, and not tried yet: that takes an hour."""
    latest = [one for one in truth.invoices if one["id"] == subscription["latest_invoice"]]
    return any(one["status"] == "draft" and truth.now - one["created"] < 2 * 60 * 60 for one in latest)


def plan_of(truth: Truth, subscription: Object) -> str:
    """The largest among its items."""
    plans = (truth.plan_of(item["price"]["id"]) for item in subscription["items"]["data"])
    return max(plans, key=RANKS.index)
