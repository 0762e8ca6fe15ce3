"""Telling the operator of new alarms: one mail for all that were raised meanwhile, and at most one in five minutes."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from sqlalchemy import text

from blockyard.base import clock
from blockyard.billing.alarms import MAIL_LOCK, MAIL_TASK, StandingAlarm, list_alarms
from blockyard.billing.settings import BillingSettings
from blockyard.identity import mail
from blockyard.identity.letters import Letter
from blockyard.identity.settings import IdentitySettings
from blockyard.jobs.defer import defer
from blockyard.jobs.queues import MAIL_QUEUE
from blockyard.jobs.tasks import GateJob, gate_task

PAUSE: Final = timedelta(minutes=5)
TOLD_AT_ONCE: Final = 50

LAST_MAIL: Final = text("SELECT max(mailed_at) FROM stripe.alarms")
MAILED: Final = text("""
    UPDATE stripe.alarms SET mailed_at = now()
    WHERE (kind, subject) IN (SELECT * FROM unnest(CAST(:kinds AS text[]), CAST(:subjects AS text[])))
""")


@gate_task(MAIL_TASK, queue=MAIL_QUEUE, retries=mail.MAIL_RETRIES)
async def mail_alarms(job: GateJob) -> None:
    """Does nothing without an operator's address, and when an earlier mail told of all."""
    address = job.part(BillingSettings).operator_email
    if address is None:
        return
    async with job.gate() as gate:
        news = [alarm for alarm in await list_alarms(gate) if alarm.mailed_at is None][:TOLD_AT_ONCE]
        last = (await gate.execute(LAST_MAIL)).scalar_one()
        if news and last is not None and last + PAUSE > clock.now():
            await defer(gate, MAIL_TASK, lock=MAIL_LOCK, delay=last + PAUSE - clock.now())
            return
    if not news:
        return
    letter = write_alarms(news)
    await mail.send_mail(job.part(IdentitySettings), address, letter.subject, letter.text)
    async with job.gate() as gate:
        told = {"kinds": [one.kind for one in news], "subjects": [one.subject for one in news]}
        await gate.execute(MAILED, told)
        if len(news) == TOLD_AT_ONCE:
            await defer(gate, MAIL_TASK, lock=MAIL_LOCK, delay=PAUSE)


def write_alarms(alarms: Sequence[StandingAlarm]) -> Letter:
    paragraphs = "\n\n".join(f"{one.kind}: {one.subject}{school_of(one)}\n{one.words}" for one in alarms)
    return Letter(
        "Billing needs you at Blockyard",
        f"""Hello,

this is what the software cannot set right alone:

{paragraphs}

`blockyard stripe alarms` lists all that stand. When one is settled, say so with
`blockyard stripe alarms clear KIND SUBJECT`.
""",
    )


def school_of(alarm: StandingAlarm) -> str:
    return f" (organization {alarm.organization_id})" if alarm.organization_id else ""
