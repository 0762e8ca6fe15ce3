"""Telling a school's billing contacts what happened with their money.

A mail is enqueued in the transaction that applies the event, and only with the first line that says so: an event that
comes twice, or is replayed, is told once. One job for each address, so that a try again doubles no other's.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select

from blockyard.base.logs import get_logger
from blockyard.billing import letters, subscriptions
from blockyard.billing.contacts import list_contacts
from blockyard.billing.entitlements import find_end_unless_paid
from blockyard.billing.inbox.event import Event
from blockyard.billing.inbox.news import News, news_of
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.copies import columns_of_invoice
from blockyard.identity import mail
from blockyard.identity.letters import Letter
from blockyard.identity.models import Organization
from blockyard.identity.settings import IdentitySettings
from blockyard.jobs.defer import defer
from blockyard.jobs.queues import MAIL_QUEUE
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.tenancy.session import TenantSession

log = get_logger(__name__)

MAIL_TASK: Final = "billing.mail_contact"

LETTERS: Final[Mapping[str, Callable[..., Letter]]] = {
    "payment_failed": letters.payment_failed,
    "action_required": letters.action_required,
    "trial_ends": letters.trial_ends,
    "dispute_opened": letters.dispute_opened,
    "refund_made": letters.refund_made,
    "plan_changed": letters.plan_changed,
    "plan_canceled": letters.plan_canceled,
    "plan_ended": letters.plan_ended,
}

ABOUT_UNPAID: Final = ("payment_failed", "action_required")
"""Letters that say until when the plan stays."""


async def enqueue_mails(db: TenantSession, event: Event, copies: Sequence[StripeObject]) -> None:
    """What the event tells, to each contact. In the caller's transaction, after the copies were kept."""
    try:
        found = news_of(event, copies)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        log.warning("billing_mail_unreadable", event_id=event.id, type=event.type, error=repr(error))
        return
    for news in found:
        if news.letter == "plan_ended" and await subscriptions.find_living_subscription(db) is not None:
            continue  # another one lives, so the organization has its plan
        if news.letter in ABOUT_UNPAID:
            billed = columns_of_invoice(copies[0])["subscription_id"]
            until = await find_end_unless_paid(db, billed) if billed else None
            news = replace(news, facts=news.facts | {"at": until.isoformat() if until else None})
        await enqueue_news(db, news)


async def enqueue_news(db: TenantSession, news: News) -> None:
    for address in await list_contacts(db):
        arguments: dict[str, Any] = {"to": address, "letter": news.letter, **news.facts}
        await defer(db, MAIL_TASK, **arguments)


@tenant_task(MAIL_TASK, queue=MAIL_QUEUE, retries=mail.MAIL_RETRIES)
async def mail_contact(job: TenantJob, to: str, letter: str, **facts: Any) -> None:
    async with job.session(read_only=True) as db:
        organization = (await db.execute(select(Organization))).scalar_one()
    if facts.get("at") is not None:
        facts["at"] = datetime.fromisoformat(facts["at"])
    settings = job.part(IdentitySettings)
    written = LETTERS[letter](settings.base_url, organization=organization.name, **facts)
    await mail.send_mail(settings, to, written.subject, written.text)
