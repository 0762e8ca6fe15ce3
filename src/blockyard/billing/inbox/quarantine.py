"""Events that a person has to see, and their alarms. The worker raises and clears them (process.py), the night looks for
them."""

from typing import Final

from sqlalchemy import text

from blockyard.billing.alarms import Alarm, raise_alarm
from blockyard.jobs.tasks import GateJob

QUARANTINED: Final = "event_quarantined"
FAILED: Final = "event_failed"

PUT_ASIDE: Final = text("""
    UPDATE stripe.events SET status = 'quarantined', error = :why, settled_at = now()
    WHERE id = :event_id AND status NOT IN ('applied', 'ignored', 'quarantined')
    RETURNING type
""")


async def put_aside(job: GateJob, why: str, event_id: str, organization_id: str | None = None) -> None:  # noqa: ARG001 - the job has it
    """What the sweep would find again and again, and each time with another job: it kills the workers, or an operator does
    not want it. The payload is not read: that may be what kills."""
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        event_type = (await gate.execute(PUT_ASIDE, {"event_id": event_id, "why": why})).scalar_one_or_none()
        if event_type is not None:
            await raise_alarm(gate, quarantined(event_id, event_type, why))


def quarantined(event_id: str, event_type: str, reason: str | None) -> Alarm:
    words = f"{event_type} was put aside: {reason}. Mend that (docs/billing-at-night.md), then {replaying(event_id)}"
    return Alarm(QUARANTINED, event_id, None, words)


def failed(event_id: str, event_type: str, reason: str | None) -> Alarm:
    words = f"{event_type} failed for three days: {reason} Nothing tries it any more. {replaying(event_id)}"
    return Alarm(FAILED, event_id, None, words)


def replaying(event_id: str) -> str:
    return f"`blockyard stripe replay {event_id}` works on it again."
