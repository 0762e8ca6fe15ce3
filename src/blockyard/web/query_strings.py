"""What an address may ask for behind its question mark: the parameters of its route, each once, as the OpenAPI writes them.

A parameter that is passed over in silence answers another question than was asked: the first page again, or all rows.
"""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute

from blockyard.web.strict import SPELLINGS, Spelling


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
            for spelling in spellings_of(kinds[name]):
                if spelling.pattern.fullmatch(text) is None:
                    yield fault(name, f"{spelling.kind}_parsing", spelling.words)
        seen.add(name)


def fault(name: str, kind: str, words: str) -> dict[str, Any]:
    return {"type": kind, "loc": ("query", name), "msg": words, "input": None}


def what_there_is(names: list[str]) -> str:
    return f"there are {', '.join(names)}" if names else "this address takes none"


def spellings_of(annotation: Any) -> list[Spelling]:
    """Of the kinds in it that have one: `int` of `Annotated[int | None, ...]`."""
    if get_origin(annotation) is Annotated:
        return spellings_of(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return [found for one in get_args(annotation) for found in spellings_of(one)]
    return [SPELLINGS[annotation]] if annotation in SPELLINGS else []
