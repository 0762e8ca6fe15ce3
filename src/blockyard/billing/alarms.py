"""Alarms: what the software cannot set right alone, for the operator. Each says what to do next.

Kept once for each kind and subject, until a person or the check that raised it says that it is settled. A new one is
mailed to the operator (alarm_mails.py), and told by /health/ready and the metrics.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from blockyard.base.logs import get_logger
from blockyard.jobs.defer import defer

log = get_logger(__name__)

MAIL_TASK: Final = "gate.mail_alarms"
MAIL_LOCK: Final = "alarms"

# A cleared one begins anew. `is_new` says whether nobody has been told of it.
RAISE: Final = text("""
    INSERT INTO stripe.alarms AS alarm (kind, subject, organization_id, words, seen)
    VALUES (:kind, :subject, :organization_id, :words, 1)
    ON CONFLICT (kind, subject) DO UPDATE SET
        organization_id = excluded.organization_id,
        words = excluded.words,
        last_at = now(),
        seen = CASE WHEN alarm.cleared_at IS NULL THEN alarm.seen + 1 ELSE 1 END,
        raised_at = CASE WHEN alarm.cleared_at IS NULL THEN alarm.raised_at ELSE now() END,
        mailed_at = CASE WHEN alarm.cleared_at IS NULL THEN alarm.mailed_at END,
        cleared_at = NULL
    RETURNING seen = 1 AS is_new
""")

CLEAR: Final = text("""
    UPDATE stripe.alarms SET cleared_at = now()
    WHERE kind = :kind AND subject = :subject AND cleared_at IS NULL
    RETURNING kind
""")

# Those of these kinds that a check of this organization (NULL: of the account) did not find any more.
CLEAR_OTHERS: Final = text("""
    UPDATE stripe.alarms SET cleared_at = now()
    WHERE kind = ANY (CAST(:kinds AS text[])) AND subject <> ALL (CAST(:found AS text[]))
      AND organization_id IS NOT DISTINCT FROM CAST(:organization_id AS uuid) AND cleared_at IS NULL
""")

STANDING: Final = text("""
    SELECT kind, subject, organization_id, words, raised_at, last_at, seen, mailed_at
    FROM stripe.alarms WHERE cleared_at IS NULL ORDER BY raised_at, kind, subject
""")

COUNTS: Final = text("SELECT kind, count(*) AS alarms FROM stripe.alarms WHERE cleared_at IS NULL GROUP BY kind")


@dataclass(frozen=True, slots=True)
class Alarm:
    """`kind` is a word of ours, `subject` what it is about, mostly an id at Stripe; `words` say what to do next."""

    kind: str
    subject: str
    organization_id: UUID | None
    words: str


@dataclass(frozen=True, slots=True)
class StandingAlarm:
    """One that nobody has cleared. `seen` is how often it was raised since `raised_at`."""

    kind: str
    subject: str
    organization_id: UUID | None
    words: str
    raised_at: datetime
    last_at: datetime
    seen: int
    mailed_at: datetime | None


async def raise_alarm(gate: AsyncSession, alarm: Alarm) -> None:
    """Once for each kind and subject: raised again while it stands, it is only counted."""
    values: dict[str, Any] = {
        "kind": alarm.kind,
        "subject": alarm.subject,
        "organization_id": alarm.organization_id,
        "words": alarm.words,
    }
    if (await gate.execute(RAISE, values)).scalar_one():
        log.warning("billing_alarm", **values)
        await defer(gate, MAIL_TASK, lock=MAIL_LOCK)


async def clear_alarm(gate: AsyncSession, kind: str, subject: str) -> bool:
    """Whether it stood."""
    return (await gate.execute(CLEAR, {"kind": kind, "subject": subject})).one_or_none() is not None


async def clear_others(
    gate: AsyncSession, kinds: Collection[str], organization_id: UUID | None, found: Collection[str]
) -> None:
    """A check that raises these kinds found the subjects `found`, and no others: what it raised before is settled."""
    values = {"kinds": list(kinds), "organization_id": organization_id, "found": list(found)}
    await gate.execute(CLEAR_OTHERS, values)


async def list_alarms(gate: AsyncSession) -> list[StandingAlarm]:
    """Those that stand, the oldest first."""
    return [StandingAlarm(**row) for row in (await gate.execute(STANDING)).mappings()]


async def count_alarms(gate: AsyncConnection) -> dict[str, int]:
    """How many of each kind stand."""
    return {row.kind: row.alarms for row in await gate.execute(COUNTS)}
