"""Money that went back."""

from tests.model.school import PAYMENTS, School
from tests.model.truth import Truth, payments_of, subscription_of


def check_approved(school: School, truth: Truth) -> None:
    """Nobody gives money back but the operator: each of our refunds was approved, and is made once."""
    asked = school.read(f"{PAYMENTS}/refunds/requests", limit=100)["items"]
    approved = [one["refund_id"] for one in asked if one["status"] == "approved"]
    unasked = {one["id"] for one in asked if one["refund_id"]} - school.approved
    assert not unasked, f"made, and the operator did not approve: {unasked}"
    made = {one["id"] for one in truth.refunds}
    assert made.issuperset(approved), f"approved, and not made: {set(approved) - made}"
    assert len(set(approved)) == len(approved), "one refund for two requests"


def check_ended(_school: School, truth: Truth) -> None:
    """Who got all of the present period back has no plan."""
    for subscription in truth.living:
        start = subscription["items"]["data"][0]["current_period_start"]
        paid = [one for one in truth.paid if one["created"] >= start and subscription_of(one) == subscription["id"]]
        payments = {payment for one in paid for payment in payments_of(one)}
        back = sum(one["amount"] for one in truth.refunds if one["payment_intent"] in payments)
        most = sum(one["amount_due"] for one in paid)
        assert not most or back < most, f"{subscription['id']} lives, and {back} of {most} went back"
