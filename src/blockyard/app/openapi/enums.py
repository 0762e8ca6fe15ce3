"""Enums in the OpenAPI document: those that no room knows alone, and at those of answers that they may grow, so that nobody
builds a client that breaks."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from blockyard.identity.permissions import SCOPE
from blockyard.web.schemas import GROWS

REF: Final = "#/components/schemas/"


def list_permissions(document: dict[str, Any], names: Iterable[str]) -> None:
    """In place: what can stand where a permission is named."""
    listed = sorted(names)
    for key in ("ApiKeyCreate", "ApiKeyRead", "ApiKeyCreated"):
        scopes = document["components"]["schemas"].get(key, {}).get("properties", {}).get("scopes", {})
        for option in scopes.get("anyOf", ()):
            if option.get("items", {}).pop("format", None) == SCOPE:
                option["items"]["enum"] = listed.copy()


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
