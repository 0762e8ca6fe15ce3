"""/students/{student_id}/roblox-links."""

from typing import Annotated
from uuid import UUID

from blockyard.identity.access import Session, requires
from blockyard.identity.dependencies import makes_lasting_power
from blockyard.players import links
from blockyard.players.lists import ROBLOX_LINKS
from blockyard.players.permissions import ROBLOX_LINKS_READ, ROBLOX_LINKS_UPDATE
from blockyard.players.schemas import RobloxLinkCreate, RobloxLinkRead
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/students/{student_id}/roblox-links", tags=["students"])


@router.get("", summary="List the Roblox accounts of a student", dependencies=[requires(ROBLOX_LINKS_READ)])
async def list_roblox_links(
    db: Session, student_id: UUID, asked: Annotated[Asked, asked_of(ROBLOX_LINKS)]
) -> Page[RobloxLinkRead]:
    """Those that ended in the last week too: until then something may be heard of their time."""
    return await links.list_links(db, student_id, asked)


@router.post(
    "",
    summary="Say which Roblox account a student plays with",
    status_code=201,
    dependencies=[requires(ROBLOX_LINKS_UPDATE), makes_lasting_power],
)
async def create_roblox_link(db: Session, student_id: UUID, body: RobloxLinkCreate) -> RobloxLinkRead:
    """A student may have several. An account is of one student of the school at a time. What waits of it counts now."""
    return await links.create_link(db, student_id, body)


@router.get(
    "/{roblox_link_id}", summary="Get a Roblox account of a student", dependencies=[requires(ROBLOX_LINKS_READ)]
)
async def get_roblox_link(db: Session, student_id: UUID, roblox_link_id: UUID) -> RobloxLinkRead:
    return await links.read_link(db, student_id, roblox_link_id)


@router.delete(
    "/{roblox_link_id}",
    summary="Say that a student plays with a Roblox account no more",
    status_code=204,
    dependencies=[requires(ROBLOX_LINKS_UPDATE)],
)
async def remove_roblox_link(db: Session, student_id: UUID, roblox_link_id: UUID) -> None:
    """What the student did with it stays hers, also what is heard of later. What is played with it from now on is nobody's.
    A week later the account is forgotten."""
    await links.remove_link(db, student_id, roblox_link_id)
