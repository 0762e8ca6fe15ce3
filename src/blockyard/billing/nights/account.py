"""Looking over the account at Stripe as a whole: what belongs to no organization, or to all."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Final

from blockyard.billing.alarms import Alarm
from blockyard.billing.inbox import quarantine
from blockyard.billing.inbox.missed import NOT_STORED, pull_missed_events
from blockyard.billing.nights import leftovers, settings_at_stripe, strangers
from blockyard.billing.stripe.client import Client, StripeKeyRefused
from blockyard.tenancy.process import Process

Check = Callable[[Process, Client], AsyncIterator[Alarm]]

NOT_CHECKED: Final = "not_checked"

CHECKS: Final[dict[Check, tuple[str, ...]]] = {
    strangers.find_unclaimed: (strangers.UNCLAIMED,),
    strangers.find_orphaned: (strangers.ORPHANED,),
    settings_at_stripe.find_disabled_endpoints: (settings_at_stripe.WEBHOOK,),
    settings_at_stripe.find_wrong_prices: (settings_at_stripe.PRICE,),
    leftovers.find_lying_events: (quarantine.QUARANTINED, quarantine.FAILED),
    leftovers.find_wrong_clock: (leftovers.CLOCK,),
}
"""With the kinds of alarms that each raises."""


@dataclass(slots=True)
class Overview:
    """`missed` are events that had not reached us and were enqueued; `looked_for` the kinds of alarms that would have
    been found."""

    missed: list[str] = field(default_factory=list)
    alarms: list[Alarm] = field(default_factory=list)
    looked_for: list[str] = field(default_factory=list)

    @property
    def has_all_events(self) -> bool:
        """Whether all that Stripe remembers is in the inbox, or nothing is done about it."""
        return all(one.kind != NOT_STORED for one in self.alarms)


async def look_over(process: Process, client: Client) -> Overview:
    """Raises StripeUnavailable. What our key may not read is an alarm of its own, and keeps nothing else from us."""
    missed = await pull_missed_events(process.gate_engine, client)
    overview = Overview(missed.taken, missed.refused, [NOT_STORED])
    for check, kinds in CHECKS.items():
        try:
            overview.alarms += [alarm async for alarm in check(process, client)]
        except StripeKeyRefused as refusal:
            words = f"Stripe did not let us look: {refusal.__cause__} Give our key the right to read it."
            overview.alarms.append(Alarm(NOT_CHECKED, kinds[0], None, words))
        else:
            overview.looked_for += kinds
    overview.looked_for.append(NOT_CHECKED)
    return overview
