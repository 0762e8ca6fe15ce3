"""What the application holds for as long as it runs."""

from dataclasses import dataclass
from typing import cast

from fastapi import Request
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.app.settings import Settings
from blockyard.billing.stripe.client import Client
from blockyard.identity.tokens import AccessTokens
from blockyard.tenancy.session import TenantSessions
from blockyard.tenancy.storage import Storage
from blockyard.web.limits import RateLimiter


@dataclass(frozen=True, slots=True)
class AppState:
    settings: Settings
    access_tokens: AccessTokens
    tenant_sessions: TenantSessions
    gate_engine: AsyncEngine
    organization_limit: RateLimiter
    stripe: Client | None
    storage: Storage

    async def close(self) -> None:
        if self.stripe is not None:
            await self.stripe.close()
        await self.tenant_sessions.close()
        await self.gate_engine.dispose()


def state_of(request: Request) -> AppState:
    return cast(AppState, request.app.state.blockyard)
