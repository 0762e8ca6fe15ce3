"""The order of a list, in which each row has a place of its own: by a column, and by id where that is the same."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, literal, or_, tuple_
from sqlalchemy.orm import InstrumentedAttribute


@dataclass(frozen=True, slots=True)
class Order:
    """`column` None: by id alone, which is by the time of making."""

    id_column: InstrumentedAttribute[UUID]
    column: InstrumentedAttribute[Any] | None
    descending: bool

    @property
    def is_text(self) -> bool:
        return self.column is not None and self.column.type.python_type is str

    def by(self) -> list[ColumnElement[Any]]:
        """For ORDER BY."""
        columns = [self.id_column] if self.column is None else [self.sorted(self.column), self.id_column]
        return [column.desc() if self.descending else column.asc() for column in columns]

    def after(self, place_id: Any, place_key: Any) -> ColumnElement[bool]:
        """Rows behind a place: the id of a row and, if there is a column, what it held. The row may be gone. Both may be
        bound parameters."""
        if self.column is None:
            by_id: ColumnElement[bool] = self.id_column < place_id if self.descending else self.id_column > place_id
            return by_id
        held = place_key if isinstance(place_key, ColumnElement) else literal(place_key, self.column.type)
        row = tuple_(self.sorted(self.column), self.id_column)
        place = tuple_(self.sorted(held), place_id)
        return row < place if self.descending else row > place

    def sorted(self, value: Any) -> Any:
        """Text is sorted as if all of it were in small letters."""
        return func.lower(value) if self.is_text else value


def contains(columns: tuple[InstrumentedAttribute[Any], ...], pattern: Any) -> ColumnElement[bool]:
    """One of the texts matches `pattern` (of LIKE, with a backslash before what is meant as it is), in any case."""
    return or_(*(func.lower(column).like(func.lower(pattern), escape="\\") for column in columns))
