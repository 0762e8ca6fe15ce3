"""What may be asked of a list: how it is sorted, searched and narrowed. A room declares its lists in lists.py.

    THINGS = Listing(Thing.id, sorts=(Thing.name,), searched=(Thing.name,), filters={"status": equals(Thing.status, ...)})

A route takes `asked: Annotated[Asked, THINGS.asked]` and hands it to `page_of` (pagination.py). The parameters `limit`,
`cursor`, `sort`, `q` and those of the filters are made from the declaration, with their words in the OpenAPI.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import Parameter, Signature
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from fastapi import Depends, Query, Request
from fastapi.exceptions import RequestValidationError
from pydantic import Field
from sqlalchemy import ColumnElement, bindparam
from sqlalchemy.orm import InstrumentedAttribute

from blockyard.tenancy.keyset import Order, contains
from blockyard.web.cursors import LONGEST, Place, read_cursor, stamp_of
from blockyard.web.names import KNOWN
from blockyard.web.query_strings import fault
from blockyard.web.schemas import KEEPABLE, Limit

DEFAULT_LIMIT: Final = 50
BY_ID: Final = "created_at"
"""How the order of ids is called: it is that of their making."""
NEWEST_FIRST: Final = f"-{BY_ID}"
LONGEST_SEARCH: Final = 100

Cursor = Annotated[
    str | None,
    Query(max_length=LONGEST, description="`next_cursor` of the page before, with the same `sort`, `q` and filters"),
]
PageNumber = Annotated[int | None, Query(ge=1, le=1_000_000, description="From 1, which it is by default")]
Search = Annotated[str, KNOWN, Field(min_length=1, max_length=LONGEST_SEARCH), KEEPABLE]

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
    return Literal.__getitem__(values)


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
        self.asked: Final = Depends(asking(self))

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


def asking(listing: Listing) -> Callable[..., Any]:
    """A dependency with the parameters of the list."""

    async def ask(request: Request, **given: Any) -> Asked:
        values = {name: given[name] for name in listing.conditions if given[name] is not None}
        if "q" in values:
            values["q"] = pattern_of(values["q"])
        stamp = stamp_of(request.scope["path"], given["sort"], sorted((name, str(one)) for name, one in values.items()))
        after = place_of(given["cursor"], stamp, listing.orders[given["sort"]])
        page = given[listing.page] if listing.page else None
        if page is not None and after is not None:
            words = f"a cursor counts no pages; send `{listing.page}` or `cursor`, not both"
            raise RequestValidationError([fault(str(listing.page), "value_error", words)])
        return Asked(listing, given["sort"], given[listing.limit], values, stamp, after, page or 1)

    ask.listing = listing  # type: ignore[attr-defined]  # for who looks for lists in routes
    ask.__signature__ = Signature(list(parameters_of(listing)))  # type: ignore[attr-defined]  # FastAPI reads it
    return ask


def parameters_of(listing: Listing) -> list[Parameter]:
    names = ", ".join(f"`{name}`" for name in listing.orders if not name.startswith("-"))
    sort = Query(
        description=f"By {names}; with `-` before it the largest or newest first. Text is sorted in small letters"
    )
    found = [
        ("request", Request, Parameter.empty),
        ("sort", Annotated[one_of(*listing.orders), sort], NEWEST_FIRST),
        (listing.limit, Limit, DEFAULT_LIMIT),
        ("cursor", Cursor, None),
    ]
    if listing.page:
        found.append((listing.page, PageNumber, None))
    if listing.searched:
        columns = " or ".join(f"`{column.key}`" for column in listing.searched)
        found.append(("q", Annotated[Search | None, Query(description=f"Text in {columns}, in any case")], None))
    for name, one in listing.filters.items():
        found.append((name, Annotated[one.kind | None, Query(description=one.words)], None))
    return [Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=kind) for name, kind, default in found]


def pattern_of(text: str) -> str:
    """Of LIKE, for texts that hold `text`: `%` and `_` mean themselves."""
    return "%" + re.sub(r"([\\%_])", r"\\\1", text) + "%"


def place_of(cursor: str | None, stamp: str, order: Order) -> Place | None:
    """Raises RequestValidationError."""
    if cursor is None:
        return None
    kind = None if order.column is None else order.column.type.python_type
    try:
        return read_cursor(cursor, stamp, kind)
    except ValueError as error:
        raise RequestValidationError([fault("cursor", "cursor", str(error))]) from error
