from typing import Literal, TypeAlias

ApiKeyCreateScopesType0Item: TypeAlias = (
    Literal[
        "agents:create",
        "agents:delete",
        "agents:read",
        "agents:update",
        "api_keys:create",
        "api_keys:read",
        "api_keys:revoke",
        "api_keys:update",
        "assignments:create",
        "assignments:delete",
        "assignments:read",
        "assignments:update",
        "audit:read",
        "billing:manage",
        "billing:read",
        "class_teachers:update",
        "classes:create",
        "classes:erase",
        "classes:read",
        "classes:update",
        "environments:create",
        "environments:delete",
        "environments:preview",
        "environments:publish",
        "environments:read",
        "environments:update",
        "executions:cancel",
        "executions:create",
        "executions:read",
        "invitations:create",
        "invitations:read",
        "invitations:revoke",
        "members:leave",
        "members:read",
        "members:remove",
        "members:update",
        "open_cloud_key:manage",
        "organization:delete",
        "organization:read",
        "organization:update",
        "own_assignments:read",
        "own_attempts:update",
        "plan:read",
        "refunds:create",
        "results:read",
        "results:update",
        "revenue:read",
        "vocabulary:read",
        "webhooks:manage",
        "webhooks:read",
    ]
    | str
)
"""Those of this release: more may come."""


def check_api_key_create_scopes_type_0_item(value: object) -> ApiKeyCreateScopesType0Item:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
