"""How many mails a person gets from us because of others, so that nobody's mailbox is filled through our doors.

Counted in the database, as guesses of passwords are (throttle.py). What an organization may send in all is its plan's.
"""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.base.errors import TooManyRequests
from blockyard.identity import throttle
from blockyard.identity.throttle import Subject
from blockyard.tenancy.gate import gate_session

DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)


def from_organization(organization_id: UUID, email: str) -> Subject:
    """Invitations that one organization sends to one person."""
    return Subject(throttle.hash_key("mail", str(organization_id), email), limit=5, window=DAY)


def from_all(email: str) -> Subject:
    """Invitations that all organizations together send to one person."""
    return Subject(throttle.hash_key("mail", "all", email), limit=10, window=DAY)


def for_account(email: str) -> Subject:
    """Mails that a person asks for, or somebody in that name. They are good for the hour that the limit lasts: who is
    refused has one that works, so this locks nobody out.
    """
    return Subject(throttle.hash_key("mail", "account", email), limit=3, window=HOUR)


INVITED: Final = "This organization has sent 5 invitations to this address within a day."
ASKED: Final = "3 mails were sent to this address within an hour, and those are still good."


async def count_mail(gate_engine: AsyncEngine, subject: Subject, refusal: str) -> None:
    """Counts a mail before it is enqueued. Raises TooManyRequests, which says when the next may be sent."""
    wait = await wait_for_mail(gate_engine, subject)
    if wait > timedelta():
        seconds = max(1, round(wait.total_seconds()))
        raise TooManyRequests(f"{refusal} Wait {seconds} s for the next.", retry_after=seconds)


async def wait_for_mail(gate_engine: AsyncEngine, subject: Subject) -> timedelta:
    """Counts a mail; how long it has to wait, zero if it may go."""
    async with gate_session(gate_engine) as gate:
        wait = await throttle.count_one(gate, subject)
        await throttle.forget_old(gate)
    return wait
