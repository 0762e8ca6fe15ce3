"""What comparing one organization with Stripe leaves for a person, as alarms."""

from collections.abc import Iterator
from typing import Final

from blockyard.billing.alarms import Alarm
from blockyard.billing.inbox.compare import OBJECT, WITNESS, Difference
from blockyard.billing.inbox.reconcile import Findings

MISSING: Final = "missing_at_stripe"
LABELLED: Final = "labelled_for_another"
NOT_MENDED: Final = "not_mended"
SECOND: Final = "two_subscriptions"
KINDS: Final = (MISSING, LABELLED, NOT_MENDED, SECOND)
"""Those that comparing raises, and clears when it does not find them any more."""


def alarms_of(findings: Findings) -> list[Alarm]:
    """One for each kind and object."""
    found = [*of_differences(findings), *of_subscriptions(findings)]
    return list({(one.kind, one.subject): one for one in found}.values())


def of_differences(findings: Findings) -> Iterator[Alarm]:
    for one in findings.differences:
        if not one.mended:
            kind, words = judge(one)
            yield Alarm(kind, one.id, one.organization_id, words)


def judge(one: Difference) -> tuple[str, str]:
    """The kind of alarm, and what a person does about it."""
    thing = f"the {one.kind.replace('_', ' ').replace('.', ' ')} {one.id}"
    if one.field == OBJECT and one.stripes == "missing":
        return MISSING, (
            f"We hold {thing}, and Stripe does not know it. Was BLOCKYARD_STRIPE_SECRET_KEY changed for that of another"
            " account? If not, look for it in Stripe's dashboard, then clear this."
        )
    if one.field == WITNESS:
        return LABELLED, (
            f"At Stripe the metadata of {thing} name the organization {one.stripes}, and nothing of it is applied. Find"
            " out in the dashboard's log who changed it, and correct metadata.organization_id there."
        )
    return NOT_MENDED, (
        f"Of {thing}, {one.field} is {one.ours} here and {one.stripes} at Stripe, and could not be stored: the worker's log"
        " says why (stripe_not_mended). It may belong to another organization already."
    )


def of_subscriptions(findings: Findings) -> Iterator[Alarm]:
    """The first one to begin is the organization's; the others are paid for nothing."""
    for one in findings.seconds:
        yield Alarm(
            SECOND,
            one.id,
            one.organization_id,
            f"The organization pays two subscriptions at once: {one.first} began first. Cancel {one.id} in Stripe's"
            " dashboard, and refund what was paid for it.",
        )
