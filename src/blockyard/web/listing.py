"""What may be asked of a list: how it is sorted, searched and narrowed. A room declares its lists in lists.py.

    THINGS = Listing(Thing.id, sorts=(Thing.name,), searched=(Thing.name,), filters={"status": equals(Thing.status, ...)})

A route takes `asked: Annotated[Asked, asked_of(THINGS)]` (asking.py) and hands it to `page_of` (pagination.py).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from pydantic import Field
from sqlalchemy import ColumnElement, bindparam
from sqlalchemy.orm import InstrumentedAttribute

from blockyard.tenancy.keyset import Order, contains
from blockyard.web.cursors import Place
from blockyard.web.schemas import KEEPABLE

BY_ID: Final = "created_at"
"""How the order of ids is called: it is that of their making."""
NEWEST_FIRST: Final = f"-{BY_ID}"

Condition = Callable[[Any], ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Filter:
    """`kind` of its values; others are 422."""

    kind: Any
    condition: Condition
    words: str


def equals(column: InstrumentedAttribute[Any], kind: Any, words: str) -> Filter:
    return Filter(kind, lambda value: column == value, words)


ExactText = Annotated[str, Field(min_length=1, max_length=200), KEEPABLE]
"""The kind of what others choose, as it is."""


def one_of(*values: str) -> Any:
    """The kind of these words. Where others choose them, as Stripe does, we ask for those that we know."""
    return Literal.__getitem__(tuple(map(str, values)))  # an enum's member would be told as Python writes it


class Listing:
    """`sorts`: columns of the table of `id_column` that are never null. Every list is sorted by the time of making, too."""

    def __init__(
        self,
        id_column: InstrumentedAttribute[UUID],
        *,
        sorts: tuple[InstrumentedAttribute[Any], ...] = (),
        searched: tuple[InstrumentedAttribute[Any], ...] = (),
        filters: Mapping[str, Filter] | None = None,
        limit: str = "limit",
        page: str | None = None,
    ) -> None:
        """`limit` and `page`: how the list calls them. Only the oldest lists have numbered pages."""
        for column in sorts:
            assert column.class_ is id_column.class_, f"{column}: a list is sorted by columns of its own table"
            assert not column.property.columns[0].nullable, f"{column}: null has no place in an order"
        columns = {BY_ID: None} | {column.key: column for column in sorts}
        self.orders: Final = {
            f"{'-' if descending else ''}{name}": Order(id_column, column, descending)
            for name, column in columns.items()
            for descending in (True, False)
        }
        self.searched: Final = searched
        self.filters: Final = dict(filters or {})
        self.conditions: Final[dict[str, Condition]] = {name: one.condition for name, one in self.filters.items()}
        if searched:
            self.conditions["q"] = lambda pattern: contains(searched, pattern)
        self.limit: Final = limit
        self.page: Final = page

    def bound_conditions(self) -> dict[str, ColumnElement[bool]]:
        """For lean reads (tenancy/reads.py): each with a bound parameter of its name."""
        return {name: condition(bindparam(name)) for name, condition in self.conditions.items()}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks of a list."""

    listing: Listing
    sort: str
    limit: int
    values: dict[str, Any]
    """By the names of `listing.conditions`; what is not asked for is not there."""
    stamp: str
    after: Place | None
    page: int
    """From 1: of a list with numbered pages."""

    @property
    def order(self) -> Order:
        return self.listing.orders[self.sort]

    @property
    def conditions(self) -> list[ColumnElement[bool]]:
        return [self.listing.conditions[name](value) for name, value in self.values.items()]
