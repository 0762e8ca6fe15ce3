"""Throttling of sign-in and the like: per account and per address, counted in the database, shared by all processes."""

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
PER_ACCOUNT: Final = 10
PER_ADDRESS: Final = 100
LONGEST_WINDOW: Final = timedelta(days=1)
FORGET_AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True)
class Subject:
    """Who tries what: at most `limit` times in a window."""

    key: bytes
    limit: int
    window: timedelta = WINDOW


def account(action: str, email: str) -> Subject:
    return Subject(hash_key(action, "account", email), PER_ACCOUNT)


def address(action: str, host: str) -> Subject:
    """An IPv6 customer has a whole /64, so that is one address."""
    try:
        ip = ip_address(host)
    except ValueError:
        return Subject(hash_key(action, "address", host), PER_ADDRESS)
    network = ip.packed[:8] if isinstance(ip, IPv6Address) else ip.packed
    return Subject(hash_key(action, "address", network.hex()), PER_ADDRESS)


def hash_key(*words: str) -> bytes:
    return hashlib.sha256("\0".join(words).encode()).digest()


async def count(gate_engine: AsyncEngine, *subjects: Subject) -> None:
    """Counts an attempt before it is made, so that many at once do not slip through, and for good, however it ends.

    Raises TooManyRequests when any subject is over its limit.
    """
    async with gate_session(gate_engine) as gate:
        waits = [await count_one(gate, subject) for subject in subjects]
        await forget_old(gate)
    wait = max(waits)
    if wait > timedelta():
        seconds = max(1, round(wait.total_seconds()))
        raise TooManyRequests(
            f"Too many attempts. Wait {seconds} s, then try again; a forgotten password can be reset "
            "at POST /api/v1/auth/password-reset.",
            retry_after=seconds,
        )


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


async def forgive(gate_engine: AsyncEngine, account: Subject, address: Subject) -> None:
    """The attempt succeeded: the account starts anew, and the address gets this one back."""
    async with gate_session(gate_engine) as gate:
        await clear(gate, account)
        await gate.execute(
            update(Attempts).where(Attempts.key == address.key).values(count=func.greatest(Attempts.count - 1, 0))
        )


async def clear(gate: AsyncSession, account: Subject) -> None:
    """The account starts anew."""
    await gate.execute(delete(Attempts).where(Attempts.key == account.key))
