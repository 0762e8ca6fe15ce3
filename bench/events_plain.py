"""The endpoint for events of games as a team would write it by hand: FastAPI, pydantic, SQLAlchemy's ORM, no row-level
security, no job.

`/one-by-one` looks for each event before it adds it, which is what one writes first; `/in-bulk` lets the database leave out
what it knows. `python -m bench.events_plain` creates the tables; `bench.events_plain:app` serves them.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy import BigInteger, DateTime, ForeignKey, Index, LargeBinary, UniqueConstraint, select
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bench.endpoint import POOL_SIZE, engine_url

Moment = Annotated[datetime, mapped_column(DateTime(timezone=True))]


class Base(DeclarativeBase):
    pass


class Place(Base):
    __tablename__ = "places"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organization_id: Mapped[UUID]
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    last_seen_at: Mapped[Moment | None]


class Event(Base):
    __tablename__ = "events"
    __table_args__ = (
        UniqueConstraint("place_id", "event_id"),
        Index(None, "organization_id", "place_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organization_id: Mapped[UUID]
    place_id: Mapped[UUID] = mapped_column(ForeignKey("places.id"))
    event_id: Mapped[UUID]
    type: Mapped[str]
    player: Mapped[int] = mapped_column(BigInteger)
    data: Mapped[dict[str, Any]] = mapped_column(JSONB)
    happened_at: Mapped[Moment]
    received_at: Mapped[Moment]


class EventCreate(BaseModel):
    id: UUID
    type: str
    player: int
    at: datetime
    data: dict[str, Any]


class BatchCreate(BaseModel):
    server_id: str
    sent_at: datetime
    events: list[EventCreate] = Field(max_length=100)


class BatchRead(BaseModel):
    accepted: int
    duplicate: int


engine = create_async_engine(engine_url("psycopg"), pool_size=POOL_SIZE, max_overflow=0)
sessions = async_sessionmaker(engine, expire_on_commit=False)
app = FastAPI()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with sessions() as session:
        yield session


async def get_place(
    session: Annotated[AsyncSession, Depends(get_session)], x_api_key: Annotated[str, Header()]
) -> Place:
    secret_hash = hashlib.sha256(x_api_key.encode()).digest()
    place = await session.scalar(select(Place).where(Place.secret_hash == secret_hash))
    if place is None:
        raise HTTPException(401)
    return place


Session = Annotated[AsyncSession, Depends(get_session)]
Sender = Annotated[Place, Depends(get_place)]


def values_of(place: Place, event: EventCreate) -> dict[str, Any]:
    return {
        "id": uuid4(),
        "organization_id": place.organization_id,
        "place_id": place.id,
        "event_id": event.id,
        "type": event.type,
        "player": event.player,
        "data": event.data,
        "happened_at": event.at,
        "received_at": datetime.now(UTC),
    }


@app.post("/one-by-one", status_code=202)
async def receive_one_by_one(session: Session, place: Sender, batch: BatchCreate) -> BatchRead:
    accepted = 0
    for event in batch.events:
        known = select(Event.id).where(Event.place_id == place.id, Event.event_id == event.id)
        if await session.scalar(known) is None:
            session.add(Event(**values_of(place, event)))
            accepted += 1
    place.last_seen_at = datetime.now(UTC)
    await session.commit()
    return BatchRead(accepted=accepted, duplicate=len(batch.events) - accepted)


@app.post("/in-bulk", status_code=202)
async def receive_in_bulk(session: Session, place: Sender, batch: BatchCreate) -> BatchRead:
    rows = [values_of(place, event) for event in batch.events]
    kept = await session.execute(insert(Event).values(rows).on_conflict_do_nothing().returning(Event.id))
    accepted = len(kept.all())
    place.last_seen_at = datetime.now(UTC)
    await session.commit()
    return BatchRead(accepted=accepted, duplicate=len(rows) - accepted)


async def prepare() -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(prepare())
