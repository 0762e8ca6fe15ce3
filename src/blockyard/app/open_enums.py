"""Says at each enum of an answer, in the OpenAPI document, that it may grow, so that nobody builds a client that breaks."""

from collections.abc import Iterator
from typing import Any, Final

from blockyard.web.schemas import GROWS

REF: Final = "#/components/schemas/"


def note_open_enums(document: dict[str, Any]) -> None:
    """In place. An enum that is asked for, too, says it there as well."""
    for enum in enums_of(document, answers_of(document), set()):
        words = enum.get("description", "")
        if GROWS not in words:
            enum["description"] = f"{words}. {GROWS}".removeprefix(". ").replace("..", ".")


def answers_of(document: dict[str, Any]) -> Iterator[Any]:
    for path in document["paths"].values():
        for operation in path.values():
            yield from operation["responses"].values()


def enums_of(document: dict[str, Any], nodes: Any, seen: set[str]) -> Iterator[dict[str, Any]]:
    """All under `nodes`, and under what they refer to."""
    for node in nodes:
        if isinstance(node, dict):
            name = str(node.get("$ref", "")).removeprefix(REF)
            if name in document["components"]["schemas"] and name not in seen:
                seen.add(name)
                yield from enums_of(document, [document["components"]["schemas"][name]], seen)
            if node.get("type") == "string" and "enum" in node:
                yield node
            yield from enums_of(document, list(node.values()), seen)
        elif isinstance(node, list):
            yield from enums_of(document, node, seen)
