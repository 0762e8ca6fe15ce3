"""Conditional and partial reads: their request headers, at the operations that honour them (web/conditional.py)."""

from typing import Any, Final

from fastapi.routing import RouteContext

from blockyard.web.secret_answers import shows_secret

IF_NONE_MATCH: Final = (
    "If-None-Match",
    "The `ETag` that you have, several, or `*`: 304 without a body if it is the same.",
)
RANGE: Final = (
    "Range",
    "One part of the file, in bytes: `bytes=1000-`. 206, or 416 if it begins behind the file's end.",
)
IF_RANGE: Final = (
    "If-Range",
    "The `ETag` of the part that you have: if it is another file now, you get the whole, 200.",
)
NOT_MODIFIED: Final = {"description": "You have it already (If-None-Match)."}


def add_conditions(operation: dict[str, Any], route: RouteContext, method: str) -> None:
    """In place."""
    if method == "GET" and has_tag(operation["responses"], route):
        operation["responses"].setdefault("304", dict(NOT_MODIFIED))
        named = [IF_NONE_MATCH, RANGE, IF_RANGE] if "206" in operation["responses"] else [IF_NONE_MATCH]
        operation.setdefault("parameters", []).extend(parameter(*one) for one in named)


def has_tag(responses: dict[str, Any], route: RouteContext) -> bool:
    """Files and what can be edited say so themselves; all other JSON of one thing is tagged by its body."""
    if "304" in responses or "ETag" in responses["200"].get("headers", {}):
        return True
    is_of_one_thing = str(route.path_format).endswith("}") and "application/json" in responses["200"].get("content", {})
    return is_of_one_thing and not shows_secret(route.response_model)


def parameter(name: str, words: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "description": words, "schema": {"type": "string"}}
