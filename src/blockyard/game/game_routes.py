"""/game/v1: where the servers of games tell us. Roblox lets them send two headers, `x-api-key` and `content-type`."""

from typing import Annotated, ClassVar

from fastapi import Header, Request

from blockyard.game.claiming import claim_player
from blockyard.game.event_schemas import GameBatchCreate, GameBatchRead, GameClaimCreate, GameClaimRead
from blockyard.game.receiving import receive_events
from blockyard.identity.access import CurrentProcess
from blockyard.web.body_limit import takes_body
from blockyard.web.routing import APIRouter, Route, without_key


class GameRoute(Route):
    root: ClassVar[str] = ""


router = APIRouter(route_class=GameRoute, prefix="/game/v1", tags=["game"])

PlaceSecretHeader = Annotated[str, Header(alias="x-api-key", description="The key of the place, `bp_...`")]


@router.post(
    "/events",
    summary="Take what players of a place did",
    status_code=202,
    dependencies=[takes_body(64 * 1024), without_key("each event has an id, and is kept once.")],
    openapi_extra={"x-problems": [401, 429, 503]},
)
async def receive_game_events(
    process: CurrentProcess, request: Request, body: GameBatchCreate, x_api_key: PlaceSecretHeader = ""
) -> GameBatchRead:
    """Kept before it is answered, and worked on afterwards. What got no answer, 429 or 503 is sent again as it was."""
    return await receive_events(process, request.scope, x_api_key, body)


@router.post(
    "/claim",
    summary="Say which student a player is",
    dependencies=[without_key("the same player and code again are answered as before.")],
    openapi_extra={"x-problems": [401, 404, 429]},
)
async def claim_game_player(
    process: CurrentProcess, request: Request, body: GameClaimCreate, x_api_key: PlaceSecretHeader = ""
) -> GameClaimRead:
    """By the code that her teacher gave her. Wrong ones are counted, for the player and for the school."""
    return await claim_player(process, request.scope, x_api_key, body)
