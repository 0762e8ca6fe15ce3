"""A parameter is sent or left out. An address and a header know no null, whatever Python calls what was left out."""

from typing import Any, Final

NULL: Final = {"type": "null"}


def forget_null(operation: dict[str, Any]) -> None:
    """In place: generators would send the word `null`, or refuse to put it into a header."""
    for parameter in operation.get("parameters", ()):
        schema = parameter["schema"]
        if NULL in schema.get("anyOf", ()):
            [present] = [kind for kind in schema.pop("anyOf") if kind != NULL]
            schema |= present | schema
