"""What an address may say, in its path and behind its question mark: what its route names, as the OpenAPI writes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Self

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError

from blockyard.web.query_strings import query_faults
from blockyard.web.spellings import spelling_faults, spellings_of
from blockyard.web.strict import Spelling

Spellings = dict[str, tuple[Spelling, ...]]
"""Of each parameter, by its name."""


async def state_any_query() -> None:
    """It marks a route for `check_address`."""


takes_any_query: Final = Depends(state_any_query)
"""A dependency of a route whose address somebody else writes: what stands in its query is left alone."""


@dataclass(frozen=True, slots=True)
class AddressSpellings:
    """Of a route's parameters, also of its dependencies. `query` None: it takes any."""

    path: Spellings
    query: Spellings | None

    @classmethod
    def of(cls, dependant: Dependant) -> Self:
        whole = list(with_dependencies(dependant))
        path = {field.alias: field for one in whole for field in one.path_params}
        query = {field.alias: field for one in whole for field in one.query_params}
        takes_any = any(one.call is state_any_query for one in whole)
        return cls(spelled(path), None if takes_any else spelled(query))


def with_dependencies(dependant: Dependant) -> Iterator[Dependant]:
    yield dependant
    for one in dependant.dependencies:
        yield from with_dependencies(one)


def spelled(fields: dict[str, Any]) -> Spellings:
    return {name: tuple(spellings_of(field.field_info.annotation)) for name, field in fields.items()}


def check_address(request: Request) -> None:
    """Before all dependencies of a route. Raises RequestValidationError."""
    path, query = request.path_params, request.query_params
    if not path and not query:
        return
    known: AddressSpellings = request.scope["route"].spellings
    faults = [
        fault
        for name, text in path.items()
        for fault in spelling_faults("path", name, str(text), known.path.get(name, ()))
    ]
    if query and known.query is not None:
        faults += query_faults(query.multi_items(), known.query)
    if faults:
        raise RequestValidationError(faults)
