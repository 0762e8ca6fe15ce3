"""Alarms of events that a person has to see. The worker raises and clears them (process.py), the night looks for them."""

from typing import Final

from blockyard.billing.alarms import Alarm

QUARANTINED: Final = "event_quarantined"
FAILED: Final = "event_failed"


def quarantined(event_id: str, event_type: str, reason: str | None) -> Alarm:
    words = f"Nothing of {event_type} was applied: {reason}. Correct that at Stripe, then {replaying(event_id)}"
    return Alarm(QUARANTINED, event_id, None, words)


def failed(event_id: str, event_type: str, reason: str | None) -> Alarm:
    words = f"{event_type} failed for three days: {reason} Nothing tries it any more. {replaying(event_id)}"
    return Alarm(FAILED, event_id, None, words)


def replaying(event_id: str) -> str:
    return f"`blockyard stripe replay {event_id}` works on it again."
