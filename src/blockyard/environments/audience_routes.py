"""/roblox/environment/{name}/audience: who can play a world, and what Roblox demands before they can."""

from blockyard.environments import audiences
from blockyard.environments.addresses import PREFIX
from blockyard.environments.audience_schemas import EnvironmentAudienceRead
from blockyard.environments.name_path import NamePath
from blockyard.environments.permissions import ENVIRONMENTS_READ
from blockyard.identity.access import Session, requires
from blockyard.web.routing import APIRouter

router = APIRouter(prefix=PREFIX, tags=["environments"])


@router.get("/{name}/audience", summary="See who can play an environment", dependencies=[requires(ENVIRONMENTS_READ)])
async def get_environment_audience(db: Session, name: NamePath) -> EnvironmentAudienceRead:
    """You, your colleagues, players of 16 and over, and your class under 16: whether each can play it in Roblox and in a
    browser, and what it takes, step by step."""
    return await audiences.get_audience(db, name)
