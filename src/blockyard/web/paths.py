"""What stands in the path of an address: ids as answers write them, numbers in digits, and text that can be stored."""

from collections.abc import Iterator
from typing import Any

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute

from blockyard.web.spellings import spelling_faults


async def check_path(request: Request) -> None:
    """A dependency of all routes of the API. Raises RequestValidationError."""
    if not request.path_params:
        return
    route = request.scope["route"]
    assert isinstance(route, APIRoute)
    kinds = dict(path_parameters_of(route.dependant))
    faults = [
        fault
        for name, text in request.path_params.items()
        for fault in spelling_faults("path", name, str(text), kinds.get(name))
    ]
    if faults:
        raise RequestValidationError(faults)


def path_parameters_of(dependant: Dependant) -> Iterator[tuple[str, Any]]:
    """Names in the path, and the type of each, also of the dependencies."""
    for field in dependant.path_params:
        yield field.alias, field.field_info.annotation
    for one in dependant.dependencies:
        yield from path_parameters_of(one)
