"""What the hand-written contenders share: columns, response models and the two routes.

They differ in how a request gets a session that sees one organization only. Needs nothing of Blockyard.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import jwt
from fastapi import Depends, FastAPI, HTTPException, Query
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, DateTime, Select, Text, func, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

DATABASE_URL = os.environ.get("BENCH_DATABASE_URL", "")
POOL_SIZE = int(os.environ.get("BENCH_POOL_SIZE", "10"))
JWT_SECRET = os.environ.get("BENCH_JWT_SECRET", "")

AgentType = Literal[
    "content_generator",
    "quiz_generator",
    "terrain_generator",
    "script_generator",
    "code_reviewer",
    "roblox_asset",
    "roblox_testing",
    "roblox_analytics",
]
Status = Literal["initializing", "idle", "busy", "error", "offline", "maintenance"]


def engine_url(driver: str) -> str:
    return f"postgresql+{driver}://" + DATABASE_URL.partition("://")[2]


class InstanceColumns:
    """All columns but the one that names the organization."""

    id: Mapped[UUID] = mapped_column(primary_key=True)
    agent_id: Mapped[str] = mapped_column(Text)
    agent_type: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(Text)
    configuration: Mapped[dict[str, Any]] = mapped_column(JSONB)
    created_by_id: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class AgentInstanceRead(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    agent_id: str
    agent_type: AgentType
    status: Status
    configuration: dict[str, Any]
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime


class AgentInstancePage(BaseModel):
    items: list[AgentInstanceRead]
    page: int
    page_size: int
    total: int
    next_cursor: UUID | None
    has_more: bool


@dataclass(frozen=True, slots=True)
class Caller:
    user_id: UUID
    organization_id: UUID


Credentials = Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]


async def get_current_user(credentials: Credentials) -> Caller:
    try:
        claims = jwt.decode(credentials.credentials, JWT_SECRET, ["HS256"], options={"require": ["exp", "sub", "org"]})
        return Caller(UUID(claims["sub"]), UUID(claims["org"]))
    except (jwt.PyJWTError, ValueError) as error:
        raise HTTPException(401, "The access token is not valid.") from error


def owned_by_all(_caller: Any) -> tuple[ColumnElement[bool], ...]:
    """No WHERE: row-level security picks the rows."""
    return ()


def add_routes(
    app: FastAPI,
    model: Any,
    get_session: Callable[..., Any],
    get_caller: Callable[..., Any] = get_current_user,
    owned: Callable[[Any], tuple[ColumnElement[bool], ...]] = owned_by_all,
) -> None:
    """`owned(caller)` is what a team writes into every query when the database does not do it."""

    @app.get("/api/v1/agents/instances", response_model=AgentInstancePage)
    async def list_instances(
        caller: Annotated[Any, Depends(get_caller)],
        db: Annotated[AsyncSession, Depends(get_session)],
        status: Status | None = None,
        agent_type: AgentType | None = None,
        page: Annotated[int, Query(ge=1, le=1_000_000)] = 1,
        page_size: Annotated[int, Query(ge=1, le=100)] = 50,
        cursor: UUID | None = None,
    ) -> AgentInstancePage:
        wanted = [*owned(caller)]
        if status is not None:
            wanted.append(model.status == status)
        if agent_type is not None:
            wanted.append(model.agent_type == agent_type)
        total = await db.scalar(select(func.count()).select_from(model).where(*wanted)) or 0
        statement: Select[Any] = select(model).where(*wanted).order_by(model.id.desc())
        if cursor is not None:
            statement = statement.where(model.id < cursor)
        rows = (await db.scalars(statement.limit(page_size).offset((page - 1) * page_size))).all()
        has_more = total > page * page_size
        return AgentInstancePage(
            items=[AgentInstanceRead.model_validate(row) for row in rows],
            page=page,
            page_size=page_size,
            total=total,
            next_cursor=rows[-1].id if has_more else None,
            has_more=has_more,
        )

    @app.get("/api/v1/agents/instances/{agent_id}", response_model=AgentInstanceRead)
    async def get_instance(
        caller: Annotated[Any, Depends(get_caller)],
        db: Annotated[AsyncSession, Depends(get_session)],
        agent_id: str,
    ) -> Any:
        row = await db.scalar(select(model).where(*owned(caller), model.agent_id == agent_id))
        if row is None:
            raise HTTPException(404, "There is no such agent instance.")
        return row
