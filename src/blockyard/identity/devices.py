"""A person's sign-ins, by device and network: listed, ended, and told by mail where they are new."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import Select, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.identity import notices
from blockyard.identity.models import KnownDevice, RefreshToken, User
from blockyard.identity.notices import Notice
from blockyard.identity.origin import Origin
from blockyard.identity.power import refresh_tokens
from blockyard.identity.power.checks import lock_caller
from blockyard.identity.schemas import SignInEntry
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.gate import gate_session

REMEMBERED_FOR: Final = timedelta(days=180)


class NoSuchSignIn(Problem):
    status, code = 404, "not_found"

    def __init__(self) -> None:
        super().__init__("You have no such sign-in. GET /api/v1/auth/sign-ins lists yours.")


async def knows_network(gate_engine: AsyncEngine, email: str, origin: Origin) -> bool:
    """Whether the account's person has signed in from there; false for an unknown account."""
    known = (
        select(KnownDevice.device)
        .join(User, User.id == KnownDevice.user_id)
        .where(User.email == email, KnownDevice.network == origin.network)
        .limit(1)
    )
    async with gate_session(gate_engine) as gate:
        return (await gate.execute(known)).one_or_none() is not None


async def remember_device(gate: AsyncSession, user_id: UUID, origin: Origin) -> None:
    """Tells the person by mail if the device or its network is new, unless it is their first."""
    now = clock.now()
    old = KnownDevice.last_used_at < now - REMEMBERED_FOR
    await gate.execute(delete(KnownDevice).where(KnownDevice.user_id == user_id, old))
    known = select(KnownDevice.device, KnownDevice.network).where(KnownDevice.user_id == user_id)
    devices = {(row.device, row.network) for row in await gate.execute(known)}
    if devices and (origin.device, origin.network) not in devices:
        await notices.enqueue_notice(gate, user_id, Notice.NEW_DEVICE, origin)
    await know_device(gate, user_id, origin)


async def know_device(gate: AsyncSession, user_id: UUID, origin: Origin) -> None:
    now = clock.now()
    await gate.execute(
        insert(KnownDevice)
        .values(user_id=user_id, device=origin.device, network=origin.network, last_used_at=now)
        .on_conflict_do_update(
            index_elements=[KnownDevice.user_id, KnownDevice.device, KnownDevice.network], set_={"last_used_at": now}
        )
    )


async def list_sign_ins(gate: AsyncSession, current_user: CurrentUser) -> list[SignInEntry]:
    """The living ones, newest first."""
    rows = (await gate.execute(living_sign_ins(current_user).order_by(RefreshToken.id.desc()))).scalars()
    return [present_sign_in(row, current_user) for row in rows]


async def get_sign_in(gate: AsyncSession, current_user: CurrentUser, sign_in_id: UUID) -> SignInEntry:
    """Raises NoSuchSignIn."""
    statement = living_sign_ins(current_user).where(RefreshToken.id == sign_in_id)
    row = (await gate.execute(statement)).scalar_one_or_none()
    if row is None:
        raise NoSuchSignIn
    return present_sign_in(row, current_user)


def living_sign_ins(current_user: CurrentUser) -> Select[RefreshToken]:
    return select(RefreshToken).where(RefreshToken.user_id == current_user.id, RefreshToken.expires_at > clock.now())


def present_sign_in(row: RefreshToken, current_user: CurrentUser) -> SignInEntry:
    return SignInEntry(
        id=row.id,
        is_current=row.id == current_user.sign_in_id,
        device=row.device,
        network=row.network,
        organization_id=row.organization_id,
        created_at=row.created_at,
        proved_at=row.proved_at,
        last_used_at=row.last_used_at,
        expires_at=row.expires_at,
    )


async def end_sign_in(gate: AsyncSession, current_user: CurrentUser, sign_in_id: UUID) -> None:
    """One's own too. What it was switched to ends with it. Raises SignInEnded, NoSuchSignIn."""
    await lock_caller(gate, current_user)
    if not await refresh_tokens.end(gate, (RefreshToken.id == sign_in_id) & (RefreshToken.user_id == current_user.id)):
        raise NoSuchSignIn


async def end_other_sign_ins(gate: AsyncSession, current_user: CurrentUser) -> None:
    """Raises SignInEnded."""
    await lock_caller(gate, current_user)
    await refresh_tokens.end_sign_ins(gate, current_user.id, but=current_user.sign_in_id)
