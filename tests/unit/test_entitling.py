"""When a plan ends by our own clock, to the second, and what a page says of it before."""

from datetime import UTC, datetime, timedelta

import pytest

from blockyard.billing.entitling import Arrears, Entitlement, entitlement_of
from blockyard.billing.models import BillingSubscription
from blockyard.billing.notices import find_notice
from blockyard.billing.plans import BY_NAME, FREE

START = datetime(2027, 1, 31, 12, tzinfo=UTC)
END = datetime(2027, 2, 28, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
PAYER = {"sub_1": Arrears(paid=9_900)}
"""Who paid a whole period before."""


def subscription(
    status: str, plan: str | None = "school", *, end: datetime = END, canceling: bool = False
) -> BillingSubscription:
    return BillingSubscription(
        stripe_id="sub_1",
        status=status,
        plan=plan,
        amount=9_900,
        current_period_start=START,
        current_period_end=end,
        cancel_at_period_end=canceling,
    )


@pytest.mark.parametrize(
    ("status", "until"),
    [
        ("trialing", datetime(2027, 3, 3, 12, tzinfo=UTC)),
        ("active", datetime(2027, 3, 3, 12, tzinfo=UTC)),
        ("past_due", datetime(2027, 2, 21, 12, tzinfo=UTC)),
    ],
)
def test_a_plan_ends(status: str, until: datetime) -> None:
    """Three days after the period, or 21 days into one that was not paid; not a second later."""
    one = subscription(status)
    assert entitlement_of([one], START, PAYER) == Entitlement(BY_NAME["school"], until)
    assert entitlement_of([one], until - SECOND, PAYER) == Entitlement(BY_NAME["school"], until)
    assert entitlement_of([one], until, PAYER) == Entitlement(FREE, None)


@pytest.mark.parametrize(
    ("arrears", "days"),
    [
        (Arrears(), 3),
        (Arrears(paid=4_949), 3),
        (Arrears(paid=4_950), 21),
        (Arrears(paid=4_950, owed=9_900), 21),
        (Arrears(paid=9_900, owed=49_900), 3),  # a smaller plan was chosen after the larger one's bill
        (Arrears(paid=24_950, owed=49_900), 21),
    ],
)
def test_patience_is_for_who_has_paid_before(arrears: Arrears, days: int) -> None:
    """At least half of what a period costs, in one invoice."""
    given = entitlement_of([subscription("past_due")], START, {"sub_1": arrears})
    assert given == Entitlement(BY_NAME["school"], START + timedelta(days=days))


@pytest.mark.parametrize(
    ("end", "unpaid_since", "until"),
    [
        (END, START, START + timedelta(days=21)),
        (END, START - timedelta(days=31), START - timedelta(days=10)),  # Stripe went on to bill the next period
        (END, START + timedelta(days=1), START + timedelta(days=22)),
        (END, START + timedelta(days=1, seconds=1), END),  # in the midst of a period that is paid
        (END, START + timedelta(days=20), START + timedelta(days=41)),
        (START + timedelta(days=365), START + timedelta(days=100), START + timedelta(days=365)),
    ],
)
def test_patience_begins_with_the_invoice(end: datetime, unpaid_since: datetime, until: datetime) -> None:
    one, unpaid = subscription("past_due", end=end), {"sub_1": Arrears(unpaid_since, 9_900, 9_900)}
    assert entitlement_of([one], until - SECOND, unpaid) == Entitlement(BY_NAME["school"], until)
    assert entitlement_of([one], until, unpaid) == Entitlement(FREE, None)
    notices = [find_notice([one], moment, unpaid) for moment in (until - SECOND, until)]
    assert [notice and notice.detail.startswith("The plan School is off") for notice in notices] == [False, True]


@pytest.mark.parametrize("status", ["incomplete", "incomplete_expired", "unpaid", "paused", "canceled", "new to us"])
def test_what_gives_nothing(status: str) -> None:
    assert entitlement_of([subscription(status)], START) == Entitlement(FREE, None)


@pytest.mark.parametrize("plan", [None, "gone"])
def test_a_price_of_no_plan_gives_nothing(plan: str | None) -> None:
    assert entitlement_of([subscription("active", plan)], START) == Entitlement(FREE, None)


def test_the_largest_that_is_given_now_counts() -> None:
    """Of two alike the one that lasts longer; when the largest ends, what is left of the others."""
    long, longer = END + timedelta(days=30), END + timedelta(days=60)
    all_of_them = [
        subscription("active", "school", end=longer),
        subscription("active", "school", end=long),
        subscription("active", "district"),
        subscription("incomplete", "district"),
    ]
    grace = timedelta(days=3)
    assert entitlement_of(all_of_them, END) == Entitlement(BY_NAME["district"], END + grace)
    assert entitlement_of(all_of_them, END + grace) == Entitlement(BY_NAME["school"], longer + grace)
    assert entitlement_of(all_of_them, longer + grace) == Entitlement(FREE, None)


def test_a_failed_payment_is_told() -> None:
    """Before the plan ends, until when; afterwards, that it is off. Both times what to do."""
    off = "The plan School is off, because a payment failed. An admin pays the open invoice"
    bound = START + timedelta(days=21)
    before, after = (find_notice([subscription("past_due")], moment, PAYER) for moment in (bound - SECOND, bound))
    assert before is not None
    assert after is not None
    assert (before.code, after.code) == ("past_due", "past_due")
    assert before.detail == (
        "A payment for the plan School failed. An admin pays the open invoice "
        "(GET /api/v1/payments/invoices has the address of its page), or the plan ends on 2027-02-21."
    )
    assert after.detail.startswith(off)
    unpaid = find_notice([subscription("unpaid")], START)
    assert unpaid is not None
    assert unpaid.detail.startswith(off)


@pytest.mark.parametrize("status", ["active", "trialing"])
def test_an_end_that_was_wished_is_told(status: str) -> None:
    notice = find_notice([subscription("incomplete"), subscription(status, canceling=True)], START)
    assert notice is not None
    assert (notice.code, notice.detail) == (
        "ends_on",
        "The plan School ends on 2027-02-28. An admin keeps it by PATCH /api/v1/payments/subscriptions/sub_1 with "
        "cancel_at_period_end: false.",
    )


def test_nothing_to_do() -> None:
    untroubled = [subscription("active"), subscription("trialing"), subscription("canceled", canceling=True)]
    assert find_notice([*untroubled, subscription("past_due", None)], START) is None
