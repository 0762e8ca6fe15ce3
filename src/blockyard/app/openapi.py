"""Completes the OpenAPI document: each operation's error answers and its "Multi-tenant security" line."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts

from blockyard.identity.access import bearer, get_current_user, get_session
from blockyard.identity.models import ROLES
from blockyard.identity.permissions import Permission
from blockyard.web.schemas import ProblemDocument

PROBLEMS = {
    400: "The request is malformed.",
    401: "No valid credentials.",
    402: "The plan's limit is reached, there is no card, it was declined, or the bank asks its owner.",
    403: "Not a member of the active organization, or the role lacks the permission.",
    404: "No such thing in this organization. A thing of another organization gets the same answer.",
    409: "Conflicts with the present state.",
    413: "The body is too large.",
    415: "The body is not declared as JSON, or is compressed.",
    422: "The request does not validate.",
    429: "Too many requests.",
    502: "A server that was asked answered something unexpected.",
    503: "The database is unavailable for the moment.",
}


def install_openapi(app: FastAPI) -> None:
    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = complete(app)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]  # FastAPI's documented way to extend the document


def complete(app: FastAPI) -> dict[str, Any]:
    schema = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
    components = schema["components"]
    components["schemas"]["ProblemDocument"] = ProblemDocument.model_json_schema()
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)
    components["securitySchemes"] = {
        bearer.scheme_name: bearer.model.model_dump(mode="json", by_alias=True, exclude_none=True)
    }
    for route in api_routes(app):
        for method in route.methods or ():
            describe(schema["paths"][route.path_format][method.lower()], route, method)
    return schema


def api_routes(app: FastAPI) -> Iterator[RouteContext]:
    """Every documented operation, with the prefixes and dependencies of the routers around it."""
    for context in iter_route_contexts(app.routes):
        if isinstance(context.original_route, APIRoute) and context.include_in_schema:
            yield context


def describe(operation: dict[str, Any], route: RouteContext, method: str) -> None:
    calls = list(dependencies_of(route.dependant))
    tenant = get_session in calls
    signed_in = tenant or get_current_user in calls
    line = security_line(route, tenant=tenant, signed_in=signed_in)
    operation["description"] = f"{operation.get('description', '')}\n\n**Multi-tenant security:** {line}".strip()
    statuses = {422, 429, 503, *(route.openapi_extra or {}).get("x-problems", ())}
    statuses |= {401} if signed_in else set()
    statuses |= {403} if tenant else set()
    statuses |= {404} if "{" in str(route.path_format) else set()
    statuses |= {400, 409, 413, 415} if method in {"POST", "PUT", "PATCH", "DELETE"} else set()
    for status in sorted(statuses):
        operation["responses"][str(status)] = {
            "description": PROBLEMS[status],
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}},
        }
    operation.pop("x-problems", None)
    if signed_in:
        operation["security"] = [{bearer.scheme_name: []}]
    elif "security" in operation:
        operation["security"].append({})  # credentials are welcome, and not needed


def security_line(route: RouteContext, *, tenant: bool, signed_in: bool) -> str:
    if tenant:
        permission = permission_of(route)
        roles = ", ".join(role for role in ROLES if role in permission.roles)
        return (
            f"runs in a session sealed to the caller's active organization; needs `{permission.name}` ({roles}); "
            "another organization's things do not exist here."
        )
    if signed_in:
        return (
            "needs a valid token; reads and changes only what belongs to the caller; no organization's table is open."
        )
    return "works before an organization is known; no organization's table is open to it."


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
