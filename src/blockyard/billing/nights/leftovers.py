"""Events that nothing tries any more, and clocks that do not agree."""

import platform
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Final

import stripe
from sqlalchemy import text

from blockyard.base import clock
from blockyard.billing.alarms import Alarm
from blockyard.billing.inbox.models import EventStatus
from blockyard.billing.inbox.quarantine import failed, quarantined
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

CLOCK: Final = "clock_differs"

SKEW: Final = timedelta(seconds=1)
"""How far a host's clock may be from the database's. Copies are ordered by the hosts' clocks: of two that were read by
two hosts within that time the older one may stay, until its next event or the night."""

# All that are put aside, since each has its alarm already: one that is left out here would be cleared. One cause may make
# very many fail, and a hundred of them tell enough.
LYING: Final = text("""
    SELECT id, type, status, error FROM stripe.events WHERE status = 'quarantined'
    UNION ALL
    (SELECT id, type, status, error FROM stripe.events
     WHERE status = 'failed' AND received_at < now() - interval '3 days'
     ORDER BY received_at LIMIT 100)
""")
CLOCK_OF_DATABASE: Final = text("SELECT clock_timestamp()")


async def find_lying_events(process: Process, _client: stripe.StripeClient) -> AsyncIterator[Alarm]:
    async with gate_session(process.gate_engine) as gate:
        rows = (await gate.execute(LYING)).all()
    for row in rows:
        alarm_of = quarantined if row.status == EventStatus.QUARANTINED else failed
        yield alarm_of(row.id, row.type, row.error)


async def find_wrong_clock(process: Process, _client: stripe.StripeClient) -> AsyncIterator[Alarm]:
    """This host's."""
    before = clock.now()
    async with gate_session(process.gate_engine) as gate:
        said = (await gate.execute(CLOCK_OF_DATABASE)).scalar_one()
    off = max(before - said, said - clock.now())
    if off > SKEW:
        host = platform.node()
        seconds = round(off.total_seconds())
        words = f"The clock of {host} is {seconds} s away from the database's. Let both hosts keep time by NTP."
        yield Alarm(CLOCK, host, None, words)
