"""The invariants: what must be true of a school whenever all has come to rest. One file for each noun.

A check takes the school and what Stripe has of it, and raises AssertionError.
"""

from collections.abc import Callable
from typing import Final

from tests.model.checks import (
    charges,
    copies,
    customers,
    entitlement,
    events,
    pages,
    refunds,
    requests,
    revenue,
    subscriptions,
)
from tests.model.school import School
from tests.model.truth import Truth

Check = Callable[[School, Truth], None]

OF_A_SCHOOL: Final[dict[str, Check]] = {
    "no request is open": requests.check_none_open,
    "a request is done once": requests.check_done_once,
    "events are settled": events.check_settled,
    "one living subscription": subscriptions.check_one_living,
    "one customer": customers.check_one,
    "the cards are the customer's": customers.check_cards,
    "every subscription was asked for": subscriptions.check_asked_for,
    "one page is open": pages.check_one_open,
    "one trial": subscriptions.check_one_trial,
    "a period is paid once": charges.check_periods,
    "a payment is paid once": charges.check_payments,
    "refunds are approved": refunds.check_approved,
    "refunded plans end": refunds.check_ended,
    "the plan is what was paid": entitlement.check_plan,
    "the plan ends by itself": entitlement.check_end,
    "the figures are Stripe's": revenue.check_figures,
    "the mirror is Stripe's": copies.check_no_difference,
}
OF_A_DELETED_ONE: Final[dict[str, Check]] = {
    "nothing lives on": subscriptions.check_none_living,
}
WHILE_BLIND: Final[dict[str, Check]] = {
    "one subscription is bought": subscriptions.check_one_bought,
    "no plan without news": entitlement.check_bounded,
}
"""As long as Stripe's events do not reach us."""
