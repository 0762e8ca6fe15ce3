"""The endpoint with fastapi-tenancy, isolation strategy "rls", as its README and its RLS provider's notes say.

Tuned where its configuration allows: tenants in the in-process cache, which holds all of them, and no ping before each
checkout. asyncpg, because the provider's own SQL is written for it.
"""

import asyncio

from fastapi import FastAPI
from fastapi_tenancy import TenancyConfig, TenancyManager, get_current_tenant
from fastapi_tenancy.dependencies import make_tenant_db_dependency
from fastapi_tenancy.middleware.tenancy import TenancyMiddleware
from fastapi_tenancy.storage.database import SQLAlchemyTenantStore
from sqlalchemy import Index, String, UniqueConstraint, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bench.endpoint import JWT_SECRET, POOL_SIZE, InstanceColumns, add_routes, engine_url

POLICY = (
    "ALTER TABLE agent_instances ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE agent_instances FORCE ROW LEVEL SECURITY",
    "CREATE POLICY tenant_isolation ON agent_instances USING (tenant_id = current_setting('app.current_tenant', TRUE))",
)


class Base(DeclarativeBase):
    pass


class AgentInstance(InstanceColumns, Base):
    __tablename__ = "agent_instances"
    __table_args__ = (UniqueConstraint("tenant_id", "agent_id"), Index(None, "tenant_id", "id"))

    tenant_id: Mapped[str] = mapped_column(String(255))


config = TenancyConfig(
    database_url=engine_url("asyncpg"),
    database_pool_size=POOL_SIZE,
    database_max_overflow=0,
    database_pool_pre_ping=False,
    isolation_strategy="rls",
    resolution_strategy="jwt",
    jwt_secret=JWT_SECRET,
    jwt_tenant_claim="tenant",
    l1_cache_enabled=True,
    l1_cache_max_size=100_000,
    l1_cache_ttl_seconds=3600,
)
store = SQLAlchemyTenantStore(config.database_url, pool_size=POOL_SIZE, max_overflow=0, pool_pre_ping=False)
manager = TenancyManager(config, store)

app = FastAPI(lifespan=manager.create_lifespan())
app.add_middleware(TenancyMiddleware, manager=manager)
add_routes(app, AgentInstance, make_tenant_db_dependency(manager), get_current_tenant)


async def prepare() -> None:
    """Tables, the policy of its documentation, and the tenants' table."""
    engine = create_async_engine(config.database_url)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        for statement in POLICY:
            await connection.execute(text(statement))
    await engine.dispose()
    await store.initialize()
    await manager.close()


if __name__ == "__main__":
    asyncio.run(prepare())
