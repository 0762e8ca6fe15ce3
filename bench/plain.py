"""The endpoint as a team writes it by hand: an explicit WHERE organization_id in every query, no row-level security.

`python -m bench.plain` creates the table; `bench.plain:app` serves it.
"""

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

from fastapi import FastAPI
from sqlalchemy import ColumnElement, Index, UniqueConstraint
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped

from bench.endpoint import POOL_SIZE, Caller, InstanceColumns, add_routes, engine_url


class Base(DeclarativeBase):
    pass


class AgentInstance(InstanceColumns, Base):
    __tablename__ = "agent_instances"
    __table_args__ = (UniqueConstraint("organization_id", "agent_id"), Index(None, "organization_id", "id"))

    organization_id: Mapped[UUID]


engine = create_async_engine(engine_url("psycopg"), pool_size=POOL_SIZE, max_overflow=0)
sessions = async_sessionmaker(engine, expire_on_commit=False)


async def get_session() -> AsyncIterator[AsyncSession]:
    async with sessions() as session:
        yield session


def owned(caller: Caller) -> tuple[ColumnElement[bool], ...]:
    return (AgentInstance.organization_id == caller.organization_id,)


app = FastAPI()
add_routes(app, AgentInstance, get_session, owned=owned)


async def prepare() -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(prepare())
