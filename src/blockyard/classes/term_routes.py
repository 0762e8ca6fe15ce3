"""/terms."""

from typing import Annotated
from uuid import UUID

from blockyard.classes import terms
from blockyard.classes.lists import TERMS
from blockyard.classes.permissions import TERMS_READ, TERMS_UPDATE
from blockyard.classes.term_schemas import TermCreate, TermRead, TermUpdate
from blockyard.identity.access import Session, requires
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/terms", tags=["classes"])


@router.get("", summary="List the school's terms", dependencies=[requires(TERMS_READ)])
async def list_terms(db: Session, asked: Annotated[Asked, asked_of(TERMS)]) -> Page[TermRead]:
    return await terms.list_terms(db, asked)


@router.post("", summary="Make a term", status_code=201, dependencies=[requires(TERMS_UPDATE)])
async def create_term(db: Session, body: TermCreate) -> TermRead:
    return await terms.create_term(db, body)


@router.get("/{term_id}", summary="Get a term", dependencies=[requires(TERMS_READ)])
async def get_term(db: Session, term_id: UUID) -> TermRead:
    return await terms.read_term(db, term_id)


@router.put("/{term_id}", summary="Change a term", dependencies=[requires(TERMS_UPDATE)])
async def update_term(db: Session, term_id: UUID, body: TermUpdate, expected: IfMatch) -> TermRead:
    return await terms.update_term(db, term_id, body, expected)


@router.delete("/{term_id}", summary="Delete a term", status_code=204, dependencies=[requires(TERMS_UPDATE)])
async def delete_term(db: Session, term_id: UUID, expected: IfMatch) -> None:
    """Its classes stay."""
    await terms.delete_term(db, term_id, expected)
