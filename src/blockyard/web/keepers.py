"""Who keeps the answers to keys: an organization its members', and the gate a person's own."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text
from blockyard.web.models import IdempotencyKey, PersonIdempotencyKey

RETENTION: Final = timedelta(hours=24)
"""How long an answer is given again. Then it is forgotten (jobs.py)."""


@dataclass(frozen=True, slots=True)
class Keeper:
    session: AsyncSession
    table: type[IdempotencyKey] | type[PersonIdempotencyKey]
    stamps: dict[str, Any]
    """What a new row says beside the key, and one that begins anew."""
    unique: tuple[str, ...]
    mine: Callable[[str], ColumnElement[bool]]
    """Which row is the caller's with this key."""


def keeps_answers(names: Collection[str]) -> bool:
    """Whether a route with arguments of these names has a session to keep answers in."""
    return "db" in names or {"gate", "current_user"}.issubset(names)


def keeper_of(values: Mapping[str, Any]) -> Keeper:
    """Of a route's arguments, of which `keeps_answers`."""
    if "db" in values:
        return organization_keeper(values["db"])
    return person_keeper(values["gate"], values["current_user"].id)


def organization_keeper(db: TenantSession) -> Keeper:
    def mine(key: str) -> ColumnElement[bool]:
        return has_text(db, IdempotencyKey.key, key) & (IdempotencyKey.created_by_id == db.context.user_id)

    return Keeper(db, IdempotencyKey, {"answer": {}}, ("organization_id", "created_by_id", "key_key"), mine)


def person_keeper(gate: AsyncSession, user_id: UUID) -> Keeper:
    def mine(key: str) -> ColumnElement[bool]:
        return (PersonIdempotencyKey.user_id == user_id) & (PersonIdempotencyKey.key == key)

    return Keeper(gate, PersonIdempotencyKey, {"user_id": user_id}, ("user_id", "key"), mine)
