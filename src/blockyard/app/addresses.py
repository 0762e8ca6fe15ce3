"""Where what a route makes is read: found by the routes themselves, so a new one has its Location without saying so."""

import re
from collections.abc import Callable
from typing import Any, Final

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

from blockyard.app.openapi import api_routes
from blockyard.web.routing import API

ONE_OF: Final = re.compile(r"(.+)/\{\w+\}")
"""A path, and in its group that of the collection."""


def paths(app: FastAPI) -> Callable[[Any], str]:
    """The path of a route of `app`, with parameters in braces; "none" of no route. Its routes may be added later."""
    found: dict[int, str] = {}

    def path_of(route: Any) -> str:
        if not found:
            found.update((id(one.original_route), one.path_format or "none") for one in iter_route_contexts(app.routes))
        return found.get(id(route), "none")

    return path_of


def addresses(app: FastAPI) -> Callable[[Any], str | None]:
    """The address of what a route of `app` makes; None: it has none of its own. Its routes may be added later."""
    found: dict[int, str] = {}

    def template_of(route: Any) -> str | None:
        if not found:
            found.update(templates(app))
        return found.get(id(route))

    return template_of


def templates(app: FastAPI) -> dict[int, str]:
    """By the id of the route. `x-location` is without API's prefix, as paths are where routes are declared."""
    routes = list(api_routes(app))
    of_one = {
        collection[1]: collection[0]
        for route in routes
        if "GET" in (route.methods or ()) and (collection := ONE_OF.fullmatch(str(route.path_format)))
    }
    found = {}
    for route in routes:
        stated = (route.openapi_extra or {}).get("x-location")
        if stated is not None:
            found[id(route.original_route)] = API + stated
        elif "POST" in (route.methods or ()) and route.path_format in of_one:
            found[id(route.original_route)] = of_one[route.path_format]
    return found
