"""What a request may leave out stays left out.

With a `default` in the schema some generators demand the field, and others send the default as if the caller had said it:
`max_players: 20` would win over "for 24 students". So the words say what holds else, and the schema says no default.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

SCHEMAS: Final = "#/components/schemas/"


def tell_defaults(schema: dict[str, Any]) -> None:
    """Of every field of a request's body."""
    schemas = schema["components"]["schemas"]
    waiting = [
        name for item in schema["paths"].values() for one in item.values() for name in named(one.get("requestBody"))
    ]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += named(schemas[name])
            for field in schemas[name].get("properties", {}).values():
                tell_default(field)


def named(part: Any) -> Iterator[str]:
    """The schemas that are named in it."""
    if isinstance(part, list):
        for item in part:
            yield from named(item)
    elif isinstance(part, dict):
        if str(part.get("$ref", "")).startswith(SCHEMAS):
            yield part["$ref"].removeprefix(SCHEMAS)
        for item in part.values():
            yield from named(item)


def tell_default(field: dict[str, Any]) -> None:
    default = field.pop("default", None)
    if default not in (None, [], {}):
        words = f"If it is left out: `{json.dumps(default)}`."
        field["description"] = f"{field['description'].rstrip('.')}. {words}" if "description" in field else words
