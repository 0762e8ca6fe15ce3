"""The endpoint with sqlalchemy-tenants, as its README says: `with_rls`, a manager, a session in the tenant's role."""

import asyncio
import os
from collections.abc import AsyncIterator
from typing import Annotated
from uuid import UUID

from fastapi import Depends, FastAPI
from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped
from sqlalchemy_tenants import with_rls
from sqlalchemy_tenants.aio.managers import PostgresManager
from sqlalchemy_tenants.core import (
    _GET_TENANT_FUNCTION_TEMPLATE,
    GET_TENANT_FUNCTION_NAME,
    TENANT_ROLE_PREFIX,
    get_table_policy,
)

from bench.endpoint import POOL_SIZE, Caller, InstanceColumns, add_routes, engine_url, get_current_user


class Base(DeclarativeBase):
    pass


@with_rls
class AgentInstance(InstanceColumns, Base):
    __tablename__ = "agent_instances"
    __table_args__ = (UniqueConstraint("tenant", "agent_id"), Index(None, "tenant", "id"))

    tenant: Mapped[UUID]


engine = create_async_engine(engine_url("asyncpg"), pool_size=POOL_SIZE, max_overflow=0)
manager = PostgresManager.from_engine(engine, schema_name="public")


async def get_session(user: Annotated[Caller, Depends(get_current_user)]) -> AsyncIterator[AsyncSession]:
    async with manager.new_tenant_session(user.organization_id) as session:
        yield session


app = FastAPI()
add_routes(app, AgentInstance, get_session)


async def prepare() -> None:
    """Tables, what its Alembic hook would write into a migration, and a role for each tenant."""
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        function = _GET_TENANT_FUNCTION_TEMPLATE.format(
            name=GET_TENANT_FUNCTION_NAME, tenant_role_prefix=TENANT_ROLE_PREFIX
        )
        policy = get_table_policy(table_name="agent_instances", column_type=UUID)
        for statement in (function, "ALTER TABLE agent_instances ENABLE ROW LEVEL SECURITY", policy):
            await connection.execute(text(statement))
    for organization_id in os.environ["BENCH_ORGANIZATIONS"].split(","):
        await manager.create_tenant(UUID(organization_id))
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(prepare())
