"""The endpoint with fastapi-rls, as its README says: mixin, policy, and its async session dependency.

Its middleware only carries the identity to the dependency and costs a task per request; the README's own quick start
passes the identity as a dependency, and so does this.
"""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import Depends, FastAPI
from fastapi_rls import RLS, TenantPolicy
from fastapi_rls.adapters.sqlalchemy import RLSMixin
from sqlalchemy import Index, UniqueConstraint, create_engine
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped

from bench.endpoint import POOL_SIZE, Caller, InstanceColumns, add_routes, engine_url, get_current_user


class Base(DeclarativeBase):
    pass


class AgentInstance(InstanceColumns, Base, RLSMixin):  # type: ignore[misc]  # the library is in another environment
    __tablename__ = "agent_instances"
    __table_args__ = (UniqueConstraint("tenant_id", "agent_id"), Index(None, "tenant_id", "id"))
    __rls_policies__ = [TenantPolicy("tenant_isolation", column="tenant_id", context_type="uuid")]  # noqa: RUF012 - its README's form

    tenant_id: Mapped[UUID]


engine = create_async_engine(engine_url("asyncpg"), pool_size=POOL_SIZE, max_overflow=0)
rls = RLS(async_engine=engine)


async def identity(user: Annotated[Caller, Depends(get_current_user)]) -> dict[str, UUID]:
    return {"tenant_id": user.organization_id}


app = FastAPI()
add_routes(app, AgentInstance, rls.async_session_dependency(identity=identity))


async def prepare() -> None:
    """Tables, then the library's own `sync`: enable, force and create every policy."""
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    await engine.dispose()
    RLS(engine=create_engine(engine_url("psycopg"))).sync()


if __name__ == "__main__":
    asyncio.run(prepare())
