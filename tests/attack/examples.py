"""A valid example for any schema of the OpenAPI document, so that new routes are attacked without a list to keep."""

from typing import Any

FORMATS = {
    "email": "someone.new@example.org",
    "uri": "https://school.example/billing",
    "uuid": "0190a5a0-0000-7000-8000-000000000000",
    "date-time": "2026-01-01T00:00:00Z",
}


def example(schema: dict[str, Any], document: dict[str, Any]) -> Any:
    """The smallest valid value: required properties only, first of an enum, the schema's own example if it has one."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return example(document["components"]["schemas"][name], document)
    if schema.get("examples"):
        return schema["examples"][0]
    if "enum" in schema:
        return schema["enum"][0]
    for alternatives in ("anyOf", "oneOf", "allOf"):
        if alternatives in schema:
            return example(schema[alternatives][0], document)
    match schema.get("type"):
        case "object":
            properties = schema.get("properties", {})
            return {name: example(properties[name], document) for name in schema.get("required", ())}
        case "array" if "prefixItems" in schema:
            return [example(one, document) for one in schema["prefixItems"]]
        case "array":
            return [example(schema["items"], document)] if schema.get("minItems") else []
        case "integer":
            return int(schema.get("minimum", 1))  # the document writes all bounds as 1.0
        case "number":
            return schema.get("minimum", 1)
        case "boolean":
            return True
        case _:
            return FORMATS.get(schema.get("format", ""), "a sound example " * 3)[: schema.get("maxLength", 1000)]
