"""Decisions about terms."""

from typing import Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base.errors import NotFound, Unprocessable
from blockyard.classes import queries
from blockyard.classes.models import Term
from blockyard.classes.term_schemas import TermCreate, TermRead, TermUpdate
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "term"


class DaysCross(Unprocessable):
    code = "days_cross"


async def list_terms(db: TenantSession, asked: Asked) -> Page[TermRead]:
    return await page_of(db, queries.terms(), asked, TermRead.model_validate)


async def create_term(db: TenantSession, body: TermCreate) -> TermRead:
    made = Term(**body.model_dump())
    db.add(made)
    await db.flush()
    record(db, "term.created", "term", made.id, {"name": made.name})
    return TermRead.model_validate(made)


async def read_term(db: TenantSession, term_id: UUID) -> TermRead:
    """Raises NotFound."""
    found = (await db.execute(queries.terms().where(Term.id == term_id))).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return TermRead.model_validate(found)


async def update_term(db: TenantSession, term_id: UUID, body: TermUpdate, expected: Expected) -> TermRead:
    """What is the same as before is no change. Raises NotFound, PreconditionFailed, DaysCross."""
    found = await lock_term(db, term_id)
    expected.require(TermRead.model_validate(found))
    sent = body.model_dump(exclude_none=True)
    changes = {name: value for name, value in sent.items() if value != getattr(found, name)}
    for name, value in changes.items():
        setattr(found, name, value)
    if found.ends_on <= found.starts_on:
        raise DaysCross("ends_on must be later than starts_on.")
    if changes:
        await db.flush()
        record(db, "term.updated", "term", term_id, {"name": found.name, "changed": sorted(changes)})
    return await read_term(db, term_id)


async def delete_term(db: TenantSession, term_id: UUID, expected: Expected) -> None:
    """Its classes stay, and belong to no term. Raises NotFound, PreconditionFailed."""
    found = await lock_term(db, term_id)
    expected.require(TermRead.model_validate(found))
    record(db, "term.deleted", "term", term_id, {"name": found.name})
    await db.delete(found)


async def lock_term(db: TenantSession, term_id: UUID) -> Term:
    """Raises NotFound."""
    found = (await db.execute(queries.terms().where(Term.id == term_id).with_for_update())).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found
