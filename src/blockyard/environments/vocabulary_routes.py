"""/roblox/vocabulary: what can be said of a world. Beside /roblox/environment, so it takes no name from a school."""

from functools import cache
from typing import Final

from fastapi import Response

from blockyard.environments.permissions import VOCABULARY_READ
from blockyard.identity.access import Session, requires
from blockyard.web.routing import APIRouter
from worlds.vocabulary import Vocabulary, make_vocabulary

router = APIRouter(prefix="/roblox", tags=["environments"])

HEADERS: Final = {"Cache-Control": "private, max-age=3600"}


@router.get(
    "/vocabulary",
    summary="See what can be said of a world",
    response_model=Vocabulary,
    dependencies=[requires(VOCABULARY_READ)],
)
async def get_vocabulary(db: Session) -> Response:
    """Themes, terrains, hours, weather, activities, and things with the words that mean them. The same for everybody, until
    the installation is updated."""
    await db.ensure_entered()  # no statement follows that would
    return Response(vocabulary_json(), media_type="application/json", headers=HEADERS)


@cache
def vocabulary_json() -> bytes:
    return make_vocabulary().model_dump_json().encode()
