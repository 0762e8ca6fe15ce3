"""Sealing anew: every secret that the database keeps sealed (tenancy/sealed.py) gets the current key of the ring.

Row by row and in batches, beside all that runs: a row is written only if it still holds what was read, so that a pass can be
ended and begun again at any time. What somebody changes meanwhile the next pass sees.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Column, Connection, NullPool, Row, Table, create_engine, select, tuple_, update
from sqlalchemy.engine import Engine

from blockyard.base.keys import KeyRing
from blockyard.tenancy.base import SEALED_FOR, Base
from blockyard.tenancy.database import sqlalchemy_url
from blockyard.tenancy.sealed import NotOpened, key_id_of, seal, unseal

BATCH: Final = 200
MOST_PASSES: Final = 20

Change = Callable[[str], str]


class StillChanging(Exception):
    """It can be run again."""


@dataclass(frozen=True, slots=True)
class SealedColumn:
    """A column that holds sealed texts, and the one that says whom they are sealed for."""

    table: Table
    column: Column[Any]
    owner: Column[Any]

    @property
    def name(self) -> str:
        return f"{self.table.fullname}.{self.column.name}"


@dataclass(slots=True)
class Resealed:
    """How many secrets were sealed anew, had the current key already, and cannot be opened with any key of the ring."""

    resealed: int = 0
    current: int = 0
    lost: list[str] = field(default_factory=list)
    """Column and row of each."""


def sealed_columns() -> list[SealedColumn]:
    """Of all models that are loaded."""
    return [
        SealedColumn(table, column, table.c[column.info[SEALED_FOR]])
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if SEALED_FOR in column.info
    ]


def open_engine(owner_url: str) -> Engine:
    return create_engine(sqlalchemy_url(owner_url), poolclass=NullPool, hide_parameters=True)


def count_by_key(engine: Engine) -> dict[str, Counter[str]]:
    """Column to key to how many secrets it has sealed there."""
    found: dict[str, Counter[str]] = {}
    for one in sealed_columns():
        keys = found[one.name] = Counter()
        for rows in batches_of(engine, one):
            keys.update(key_id_of(text) for row in rows for text in texts_in(row.value))
    return found


def reseal(engine: Engine, ring: KeyRing, progress: Callable[[str, Resealed], None]) -> dict[str, Resealed]:
    """Returns when the current key has sealed every secret that the ring opens. `progress` hears of each batch.

    Raises StillChanging if somebody writes faster than we read.
    """
    return {one.name: reseal_column(engine, one, ring, progress) for one in sealed_columns()}


def reseal_column(
    engine: Engine, one: SealedColumn, ring: KeyRing, progress: Callable[[str, Resealed], None]
) -> Resealed:
    resealed = 0
    for _ in range(MOST_PASSES):
        counts = Resealed(resealed)
        missed = 0
        for rows in batches_of(engine, one):
            with engine.begin() as connection:
                missed += sum(not reseal_row(connection, one, row, ring, counts) for row in rows)
            progress(one.name, counts)
        if not missed:
            return counts
        resealed = counts.resealed
    raise StillChanging(f"{one.name} changes all the time. Run it again.")


def reseal_row(connection: Connection, one: SealedColumn, row: Row[Any], ring: KeyRing, counts: Resealed) -> bool:
    """False: somebody else changed it meanwhile."""
    place = f"{one.name} {' '.join(str(part) for part in keys_in(one, row))}"
    found = Resealed()
    value = with_texts(row.value, lambda text: sealed_anew(ring, row.owner, text, place, found))
    if value != row.value:
        mine = [column == key for column, key in zip(one.table.primary_key, keys_in(one, row), strict=True)]
        kept = {"updated_at": one.table.c.updated_at} if "updated_at" in one.table.c else {}  # nobody edited it
        change = update(one.table).where(*mine, one.column == row.value).values({one.column.name: value, **kept})
        if connection.execute(change).rowcount == 0:
            return False
    counts.resealed += found.resealed
    counts.current += found.current
    counts.lost += found.lost
    return True


def sealed_anew(ring: KeyRing, owner_id: UUID, text: str, place: str, found: Resealed) -> str:
    if key_id_of(text) == ring.current_id:
        found.current += 1
        return text
    try:
        secret = unseal(ring, owner_id, text)
    except NotOpened:
        found.lost.append(place)
        return text
    found.resealed += 1
    return seal(ring, owner_id, secret)


def batches_of(engine: Engine, one: SealedColumn) -> Iterator[Sequence[Row[Any]]]:
    """Its rows that hold something, in the order of their keys: `value`, `owner` and the primary key. No transaction is
    open between two batches."""
    keys = list(one.table.primary_key)
    wanted = (
        select(one.column.label("value"), one.owner.label("owner"), *(key.label(f"key_{key.name}") for key in keys))
        .where(one.column.is_not(None))
        .order_by(*keys)
        .limit(BATCH)
    )
    after: tuple[Any, ...] | None = None
    while True:
        with engine.connect() as connection:
            rows = connection.execute(wanted if after is None else wanted.where(tuple_(*keys) > tuple_(*after))).all()
        if not rows:
            return
        yield rows
        after = keys_in(one, rows[-1])


def keys_in(one: SealedColumn, row: Row[Any]) -> tuple[Any, ...]:
    return tuple(getattr(row, f"key_{column.name}") for column in one.table.primary_key)


def texts_in(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [item["sealed"] for item in value]


def with_texts(value: Any, change: Change) -> Any:
    """The same with each sealed text changed."""
    return change(value) if isinstance(value, str) else [{**item, "sealed": change(item["sealed"])} for item in value]
