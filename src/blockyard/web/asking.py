"""Asking for a list: the parameters `limit`, `cursor`, `sort`, `q` and those of the filters are made from its declaration
(listing.py), with their words in the OpenAPI."""

import re
from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Annotated, Any, Final

from fastapi import Depends, Query, Request
from fastapi.exceptions import RequestValidationError
from pydantic import Field

from blockyard.tenancy.keyset import Order
from blockyard.web.cursors import LONGEST, Place, read_cursor, stamp_of
from blockyard.web.listing import NEWEST_FIRST, Asked, Listing, one_of
from blockyard.web.names import KNOWN
from blockyard.web.query_strings import fault
from blockyard.web.schemas import KEEPABLE, Limit

DEFAULT_LIMIT: Final = 50
LONGEST_SEARCH: Final = 100

Cursor = Annotated[
    str | None,
    Query(max_length=LONGEST, description="`next_cursor` of the page before, with the same `sort`, `q` and filters"),
]
PageNumber = Annotated[int | None, Query(ge=1, le=1_000_000, description="From 1, which it is by default")]
Search = Annotated[str, KNOWN, Field(min_length=1, max_length=LONGEST_SEARCH), KEEPABLE]


def asked_of(listing: Listing) -> Any:
    """A dependency: what a request asks of the list."""
    return Depends(asking(listing))


def asking(listing: Listing) -> Callable[..., Any]:
    """With the parameters of the list."""

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
