"""All routes of the identity room."""

from blockyard.identity import (
    account_routes,
    api_key_routes,
    auth_routes,
    factor_routes,
    invitation_routes,
    member_routes,
    organization_routes,
)
from blockyard.web.routing import APIRouter

PARTS = (
    auth_routes,
    account_routes,
    factor_routes,
    organization_routes,
    member_routes,
    invitation_routes,
    api_key_routes,
)

router = APIRouter()
for part in PARTS:
    router.include_router(part.router)
