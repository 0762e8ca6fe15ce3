"""Completes the OpenAPI document: words, names, and each operation's errors, headers and "Multi-tenant security" line."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import RouteContext

from blockyard.app.openapi.answers import add_problems
from blockyard.app.openapi.conditions import add_conditions
from blockyard.app.openapi.defaults import tell_defaults
from blockyard.app.openapi.enums import list_permissions, note_open_enums
from blockyard.app.openapi.examples import add_examples
from blockyard.app.openapi.headers import add_headers, header_components
from blockyard.app.openapi.identifiers import check_identifiers, name_generics
from blockyard.app.openapi.media import mark_binaries
from blockyard.app.openapi.operations import api_routes, is_signed_in, is_tenant, permission_of
from blockyard.app.openapi.parameters import forget_null
from blockyard.app.openapi.webhooks import add_webhooks
from blockyard.app.openapi.words import CONTACT, DESCRIPTION, LICENSE, SERVER, TAGS, check_tags, describe_parameters
from blockyard.app.reference.errors import all_codes
from blockyard.app.rooms import permissions
from blockyard.identity.access import bearer
from blockyard.identity.models import ROLES
from blockyard.identity.permissions import PUPIL
from blockyard.web.problem_document import problem_schemas


def install_openapi(app: FastAPI) -> None:
    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = complete(app)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]  # FastAPI's documented way to extend the document


def complete(app: FastAPI) -> dict[str, Any]:
    """Raises AssertionError that says what to do, for a route that is not named or described as the others are."""
    schema = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.description,
        description=DESCRIPTION,
        contact=CONTACT,
        license_info=LICENSE,
        servers=[SERVER],
        tags=TAGS,
        routes=app.routes,
    )
    components = schema["components"]
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)
    components["schemas"] |= problem_schemas(all_codes())
    components["securitySchemes"] = components.get("securitySchemes", {}) | {
        bearer.scheme_name: bearer.model.model_dump(mode="json", by_alias=True, exclude_none=True)
    }
    for route in api_routes(app):
        for method in route.methods or ():
            describe(schema["paths"][route.path_format][method.lower()], route, method)
    components["headers"] = header_components(schema)
    add_webhooks(schema)
    name_generics(schema)
    tell_defaults(schema)
    list_permissions(schema, (one.name for one in permissions()))
    note_open_enums(schema)
    add_examples(schema)
    check_identifiers(schema)
    check_tags(schema)
    return schema


def describe(operation: dict[str, Any], route: RouteContext, method: str) -> None:
    operation["description"] = (
        f"{operation.get('description', '')}\n\n**Multi-tenant security:** {security_line(route)}".strip()
    )
    add_conditions(operation, route, method)
    describe_parameters(operation)
    forget_null(operation)
    mark_binaries(operation)
    add_problems(operation, route, method)
    add_headers(operation, method)
    if is_signed_in(route):
        operation["security"] = [{bearer.scheme_name: []}]
    elif {bearer.scheme_name: []} in operation.setdefault("security", []):
        operation["security"].append({})  # credentials are welcome, and not needed


def security_line(route: RouteContext) -> str:
    if is_tenant(route):
        permission = permission_of(route)
        roles = ", ".join(role for role in (*ROLES, PUPIL) if role in permission.roles)
        return (
            f"runs in a session sealed to the caller's active organization; needs `{permission.name}` ({roles}); "
            "another organization's things do not exist here."
        )
    if is_signed_in(route):
        return (
            "needs a valid token; reads and changes only what belongs to the caller; no organization's table is open."
        )
    return "works before an organization is known; no organization's table is open to it."
