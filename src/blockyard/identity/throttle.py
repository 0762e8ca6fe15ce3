"""Throttling of sign-in and the like, counted in the database, shared by all processes.

An account is counted at each address, so nobody shuts another person out from afar. All guesses at one account, and all
from one address, have generous limits, which do not hold where the person has signed in before (devices.py).
"""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv6Address, ip_address
from typing import Final

from sqlalchemy import case, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from blockyard.base import clock
from blockyard.base.errors import TooManyRequests
from blockyard.identity.models import Attempts
from blockyard.tenancy.gate import gate_session

WINDOW: Final = timedelta(minutes=15)
PER_ACCOUNT_AND_ADDRESS: Final = 10
PER_ACCOUNT: Final = 100
PER_ADDRESS: Final = 100
LONGEST_WINDOW: Final = timedelta(days=1)
FORGET_AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True)
class Subject:
    """Who tries what: at most `limit` times in a window."""

    key: bytes
    limit: int
    window: timedelta = WINDOW


def account_at(action: str, email: str, host: str) -> Subject:
    return Subject(hash_key(action, "account at", email, place_of(host)), PER_ACCOUNT_AND_ADDRESS)


def account(action: str, email: str) -> Subject:
    return Subject(hash_key(action, "account", email), PER_ACCOUNT)


def address(action: str, host: str) -> Subject:
    return Subject(hash_key(action, "address", place_of(host)), PER_ADDRESS)


def place_of(host: str) -> str:
    """An IPv6 customer has a whole /64, so that is one address."""
    try:
        ip = ip_address(host)
    except ValueError:
        return host
    return (ip.packed[:8] if isinstance(ip, IPv6Address) else ip.packed).hex()


def hash_key(*words: str) -> bytes:
    return hashlib.sha256("\0".join(words).encode()).digest()


RESET: Final = "a forgotten password can be reset at POST /api/v1/auth/password-reset."


async def count(gate_engine: AsyncEngine, *subjects: Subject, advice: str = RESET) -> None:
    """Counts an attempt before it is made, so that many at once do not slip through, and for good, however it ends.

    `advice` is what helps beside waiting. Raises TooManyRequests when any subject is over its limit.
    """
    async with gate_session(gate_engine) as gate:
        waits = [await count_one(gate, subject) for subject in subjects]
        await forget_old(gate)
    wait = max(waits)
    if wait > timedelta():
        seconds = max(1, round(wait.total_seconds()))
        raise TooManyRequests(f"Too many attempts. Wait {seconds} s, then try again; {advice}", retry_after=seconds)


async def count_one(gate: AsyncSession, subject: Subject) -> timedelta:
    """How long the subject has to wait; zero if it may go on."""
    now = clock.now()
    goes_on = Attempts.window_started_at > now - subject.window
    statement = (
        insert(Attempts)
        .values(key=subject.key, count=1, window_started_at=now)
        .on_conflict_do_update(
            index_elements=[Attempts.key],
            set_={
                "count": case((goes_on, Attempts.count + 1), else_=1),
                "window_started_at": case((goes_on, Attempts.window_started_at), else_=now),
            },
        )
        .returning(Attempts.count, Attempts.window_started_at)
    )
    tried, window_started_at = (await gate.execute(statement)).one()
    return window_started_at + subject.window - now if tried > subject.limit else timedelta()


async def forget_old(gate: AsyncSession) -> None:
    """Each count clears away some whose window is over, so the table stays as small as the traffic of the longest."""
    old = (
        select(Attempts.key)
        .where(Attempts.window_started_at < clock.now() - LONGEST_WINDOW)
        .limit(FORGET_AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    await gate.execute(delete(Attempts).where(Attempts.key.in_(old)))


async def forgive(gate_engine: AsyncEngine, account: Subject, *others: Subject) -> None:
    """The attempt succeeded: the account at this address starts anew, and the others get this one back."""
    async with gate_session(gate_engine) as gate:
        await clear(gate, account)
        for subject in others:
            await take_back(gate, subject)


async def take_back(gate: AsyncSession, subject: Subject) -> None:
    less = func.greatest(Attempts.count - 1, 0)
    await gate.execute(update(Attempts).where(Attempts.key == subject.key).values(count=less))


async def clear(gate: AsyncSession, subject: Subject) -> None:
    """The subject starts anew."""
    await gate.execute(delete(Attempts).where(Attempts.key == subject.key))
