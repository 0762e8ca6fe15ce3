"""All routers of the identity room."""

from blockyard.identity import (
    account_routes,
    api_key_routes,
    auth_routes,
    factor_routes,
    invitation_routes,
    member_routes,
    organization_routes,
)

ROUTERS = (
    auth_routes.router,
    account_routes.router,
    factor_routes.router,
    organization_routes.router,
    member_routes.router,
    invitation_routes.router,
    api_key_routes.router,
)
