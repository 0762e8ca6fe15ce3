"""A list reads its own parameters.

FastAPI looks at each parameter of a route in each request, also at those left out, and a list has seven. It still describes
them.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError


def read_by_lists(dependant: Dependant) -> Dependant:
    """`dependant` as it is to be served: dependencies that a Listing made (listing.py) read the request themselves."""
    return replace(dependant, dependencies=[served(one) for one in dependant.dependencies])


def served(dependant: Dependant) -> Dependant:
    if not hasattr(dependant.call, "listing"):
        return dependant
    return replace(dependant, query_params=[], call=reader(dependant))


def reader(dependant: Dependant) -> Callable[[Request], Awaitable[Any]]:
    """Calls `dependant.call` with what FastAPI would. An address that names another parameter, or one twice, was refused
    before (addresses.py)."""
    assert dependant.call is not None
    ask = dependant.call
    fields = {field.alias: field for field in dependant.query_params}
    defaults = {field.name: field.get_default() for field in dependant.query_params}

    async def read(request: Request) -> Any:
        given = dict(defaults)
        faults: list[Any] = []
        for alias, text in request.query_params.items():
            field = fields.get(alias)
            if field is not None:
                given[field.name], found = field.validate(text, given, loc=("query", alias))
                faults += found
        if faults:
            raise RequestValidationError(faults)
        return await ask(request, **given)

    return read
