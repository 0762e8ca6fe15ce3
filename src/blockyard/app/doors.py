"""What each door takes: read from the routes and their dependencies, so a new door is small until it asks for sign-in."""

from collections.abc import Callable

from fastapi import FastAPI
from fastapi.routing import RouteContext
from starlette.types import Scope

from blockyard.app.openapi import api_routes, dependencies_of
from blockyard.identity.access import get_current_user, get_session
from blockyard.web.body_limit import MAX_BODY_BYTES, SMALL_BODY_BYTES


def body_limits(app: FastAPI) -> Callable[[Scope], int]:
    """How many bytes the body of a request to `app` may have. Its routes may be added later."""
    doors: list[tuple[RouteContext, int]] = []

    def limit_of(scope: Scope) -> int:
        if not doors:
            doors.extend((route, limit_of_route(route)) for route in api_routes(app))
        for route, limit in doors:
            if scope["method"] in (route.methods or ()) and route.path_regex.match(scope["path"]):
                return limit
        return SMALL_BODY_BYTES

    return limit_of


def limit_of_route(route: RouteContext) -> int:
    calls = list(dependencies_of(route.dependant))
    named: list[int] = [call.body_bytes for call in calls if hasattr(call, "body_bytes")]
    if named:
        return max(named)
    return MAX_BODY_BYTES if {get_current_user, get_session}.intersection(calls) else SMALL_BODY_BYTES
