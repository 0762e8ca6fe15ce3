"""Changes of one thing, made from the OpenAPI document: each field of a PUT's or a PATCH's body, alone."""

import re
from collections.abc import Iterator
from typing import Any

from tests.attack.examples import example
from tests.attack.test_routes import DOCUMENT, Route

CHANGES = frozenset({"PUT", "PATCH"})


def edits_of(route: Route) -> Iterator[list[dict[str, Any]]]:
    """By field: what must be sent, and the field with one value after the other. The first is none of the world's."""
    schema = resolved(body_of(route))
    needed = example(schema, DOCUMENT)
    for name, field in schema.get("properties", {}).items():
        yield [{**needed, name: value} for value in values_of(field)]


def body_of(route: Route) -> dict[str, Any]:
    """The schema of what it is sent; of nothing, if it is sent nothing."""
    body = DOCUMENT["paths"][route.path][route.method.lower()].get("requestBody")
    schema: dict[str, Any] = body["content"]["application/json"]["schema"] if body else {"type": "object"}
    return schema


def takes_json(route: Route) -> bool:
    """Or nothing. Bytes have no fields."""
    body = DOCUMENT["paths"][route.path][route.method.lower()].get("requestBody")
    return body is None or "application/json" in body["content"]


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def values_of(field: dict[str, Any]) -> list[Any]:
    for alternative in field.get("anyOf", ()):
        if alternative.get("type") != "null":
            return values_of({**resolved(alternative), **{k: v for k, v in field.items() if k == "examples"}})
    field = resolved(field)
    if "enum" in field:
        return list(field["enum"])
    first = example(field, DOCUMENT)
    match field.get("type"):
        case "boolean":
            return [False, True]
        case "integer" | "number":
            return [first, first + 1]
        case "string" if "format" not in field:
            another = f"{first} 2"[-field.get("maxLength", 1000) :]
            return [another, first] if re.match(field.get("pattern", ""), another) else [first]
        case _:
            return [first]
