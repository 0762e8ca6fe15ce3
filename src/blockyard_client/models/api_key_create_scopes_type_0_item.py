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
        "audit:read",
        "billing:manage",
        "billing:read",
        "class_students:read",
        "class_students:update",
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
        "own:read",
        "plan:read",
        "refunds:create",
        "revenue:read",
        "rosters:import",
        "rosters:read",
        "student_logins:read",
        "student_logins:update",
        "students:create",
        "students:erase",
        "students:read",
        "students:update",
        "terms:read",
        "terms:update",
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
