"""The operations of the API: the routes as they are served, with what stands around them."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts

from blockyard.identity.access import get_current_user, get_session
from blockyard.identity.permissions import Permission


def api_routes(app: FastAPI) -> Iterator[RouteContext]:
    """Every documented operation, with the prefixes and dependencies of the routers around it."""
    for context in iter_route_contexts(app.routes):
        if isinstance(context.original_route, APIRoute) and context.include_in_schema:
            yield context


def is_tenant(route: RouteContext) -> bool:
    """Whether it runs in a session of the caller's organization."""
    return get_session in dependencies_of(route.dependant)


def is_signed_in(route: RouteContext) -> bool:
    return is_tenant(route) or get_current_user in dependencies_of(route.dependant)


def permission_of(route: RouteContext) -> Permission:
    """The permission named by the route's `requires(...)`."""
    named = [getattr(call, "permission", None) for call in dependencies_of(route.dependant)]
    found = [permission for permission in named if isinstance(permission, Permission)]
    assert len(found) == 1, f"{route.path}: a route on organization tables names one permission: add requires(...)"
    return found[0]


def dependencies_of(dependant: Dependant) -> Iterator[Any]:
    """All callables that a route depends on, nested ones too."""
    for dependency in dependant.dependencies:
        yield dependency.call
        yield from dependencies_of(dependency)
