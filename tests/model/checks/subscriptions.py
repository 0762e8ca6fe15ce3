"""How many there are at Stripe."""

from tests.model.school import School
from tests.model.truth import Truth


def check_one_living(_school: School, truth: Truth) -> None:
    living = [(one["id"], one["status"]) for one in truth.living]
    assert len(living) <= 1, f"more than one subscription lives: {living}"


def check_one_bought(school: School, truth: Truth) -> None:
    """While we hear nothing: what somebody sells by hand at Stripe is not known here before the night."""
    if not school.sold_by_hand:
        check_one_living(school, truth)


def check_none_living(_school: School, truth: Truth) -> None:
    living = [(one["id"], one["status"]) for one in truth.living]
    assert not living, f"Stripe goes on charging a school that is gone: {living}"


def check_asked_for(school: School, truth: Truth) -> None:
    """By a request that was not refused, or by who paid on a page."""
    bought = [one for one in school.asked if one.path == "/subscriptions" and one.status in (0, 201, 503)]
    most = len(bought) + len(school.paid_pages) + school.sold_by_hand
    assert len(truth.subscriptions) <= most, f"{len(truth.subscriptions)} subscriptions, {most} were asked for"


def check_one_trial(_school: School, truth: Truth) -> None:
    """Of two weeks at most, and without a card it is over then."""
    trials = [one["id"] for one in truth.subscriptions if one["trial_start"]]
    assert len(trials) <= 1, f"more than one trial: {trials}"
    for one in truth.subscriptions:
        if one["trial_start"]:
            days = (one["trial_end"] - one["trial_start"]) / (24 * 60 * 60)
            assert days <= 14, f"a trial of {days} days"
            at_its_end = one["trial_settings"]["end_behavior"]["missing_payment_method"]
            assert at_its_end == "cancel", f"a trial without a card ends with {at_its_end}"
