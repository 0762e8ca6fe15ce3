"""What an address may ask for behind its question mark: the parameters of its route, each once, as the OpenAPI writes them.

A parameter that is passed over in silence answers another question than was asked: the first page again, or all rows.
"""

from collections.abc import Iterator
from typing import Any, Final

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute

from blockyard.web.spellings import fault_at, spelling_faults


async def state_any_query() -> None:
    """It marks a route for `check_query`."""


takes_any_query: Final = Depends(state_any_query)
"""A dependency of a route whose address somebody else writes: what stands in its query is left alone."""


async def check_query(request: Request) -> None:
    """A dependency of all routes of the API. Raises RequestValidationError."""
    if not request.query_params:
        return
    route = request.scope["route"]
    assert isinstance(route, APIRoute)
    if state_any_query in calls_of(route.dependant):
        return
    kinds = dict(parameters_of(route.dependant))
    faults = list(faults_of(request.query_params.multi_items(), kinds))
    if faults:
        raise RequestValidationError(faults)


def calls_of(dependant: Dependant) -> Iterator[Any]:
    for one in dependant.dependencies:
        yield one.call
        yield from calls_of(one)


def parameters_of(dependant: Dependant) -> Iterator[tuple[str, Any]]:
    """Names in the query, and the type of each, also of the dependencies."""
    for field in dependant.query_params:
        yield field.alias, field.field_info.annotation
    for one in dependant.dependencies:
        yield from parameters_of(one)


def faults_of(given: list[tuple[str, str]], kinds: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """As pydantic writes them."""
    seen: set[str] = set()
    for name, text in given:
        if name not in kinds:
            yield fault(name, "extra_forbidden", f"there is no such parameter here; {what_there_is(list(kinds))}")
        elif name in seen:
            yield fault(name, "repeated", "it stands here twice; send it once")
        else:
            yield from spelling_faults("query", name, text, kinds[name])
        seen.add(name)


def fault(name: str, kind: str, words: str) -> dict[str, Any]:
    return fault_at("query", name, kind, words)


def what_there_is(names: list[str]) -> str:
    return f"there are {', '.join(names)}" if names else "this address takes none"
