"""Charged is what was delivered."""

from collections import Counter, defaultdict
from typing import Final

from tests.model.school import School
from tests.model.truth import Objects, Truth

ROUNDING: Final = 2
"""Cents: a proration is rounded, once for each of its lines."""


def check_periods(_school: School, truth: Truth) -> None:
    """What was charged for a period of a subscription, less what was credited, is no more than its largest plan costs, and
    not less than nothing. Every change within it bills the time that is left."""
    for subscription in truth.subscriptions:
        charged: dict[int, Objects] = defaultdict(list)
        for line in truth.lines(truth.paid, subscription["id"]):
            if truth.plan_of(line["pricing"]["price_details"]["price"]) != "free":
                charged[line["period"]["end"]].append(line)
        for end, lines in charged.items():
            total = sum(line["amount"] for line in lines)
            most = max(truth.prices[line["pricing"]["price_details"]["price"]]["unit_amount"] for line in lines)
            rounding = ROUNDING * len(lines)
            told = f"{subscription['id']}: {total} for the period until {end}, which costs {most} at most"
            assert -rounding <= total <= most + rounding, told


def check_payments(school: School, truth: Truth) -> None:
    """Each thing that somebody bought is paid once: for sure where he was told so, perhaps where he was not told."""
    paid = Counter(one["description"] for one in truth.succeeded if one["id"] not in truth.invoiced)
    things = [one for one in school.asked if one.path == "/payment-intents"]
    told = {one.body["description"]: one for one in things}
    for thing, times in paid.items():
        assert thing in told, f"paid, and asked for by nobody: {thing}"
        assert times == 1, f"{thing} is paid {times} times"
        assert told[thing].status != 402, f"{thing} is paid, and its buyer heard that it was refused"
    for thing, one in told.items():
        if one.status == 201 and one.answer["status"] == "succeeded":
            assert paid[thing] == 1, f"{thing} is not paid, and its buyer heard that it was"
