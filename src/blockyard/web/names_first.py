"""Names of routes come before ids: `/uploads/file` is no upload, whichever methods both have."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from fastapi.dependencies.models import Dependant
from starlette.routing import BaseRoute

from blockyard.web.routing import Route


def put_names_first(routes: Sequence[BaseRoute]) -> None:
    """Each route that takes an id gives way to those that have a name in its place. Else the first with the method of a
    request would have it, and say of another's name that it is no id."""
    ours = [route for route in routes if isinstance(route, Route)]
    for route in ours:
        ids = {*ids_of(route.dependant)}
        if ids:
            named = [other.path_regex for other in ours if has_name_for(other.path_format, route.path_format, ids)]
            route.gives_way_to = tuple(dict.fromkeys(named))


def ids_of(dependant: Dependant) -> Iterator[str]:
    """Parameters of the path that are ids, as they stand in it."""
    for field in dependant.path_params:
        if field.field_info.annotation is UUID:
            yield f"{{{field.alias}}}"
    for inner in dependant.dependencies:
        yield from ids_of(inner)


def has_name_for(other: str, path: str, ids: set[str]) -> bool:
    """Whether an address may be of both paths, and where they differ first `other` has a name and `path` one of its ids."""
    if other.count("/") != path.count("/"):
        return False
    pairs = [(one, two) for one, two in zip(other.split("/"), path.split("/"), strict=True) if one != two]
    if any(not is_parameter(one) and not is_parameter(two) for one, two in pairs):
        return False
    first = next(((one, two) for one, two in pairs if is_parameter(one) != is_parameter(two)), None)
    return first is not None and first[1] in ids


def is_parameter(part: str) -> bool:
    return part.startswith("{")
