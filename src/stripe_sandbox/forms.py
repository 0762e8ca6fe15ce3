"""Stripe's form encoding: `a[b][0][c]=d` is a nested structure."""

from typing import Any
from urllib.parse import parse_qsl


def parse(text: str) -> dict[str, Any]:
    """`items[0][price]=p` becomes `{"items": [{"price": "p"}]}`; `expand[]=x` appends."""
    found: dict[str, Any] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        put(found, path_of(name), value)
    return {name: lists(value) for name, value in found.items()}


def path_of(name: str) -> list[str]:
    head, _, rest = name.partition("[")
    return [head, *(part.rstrip("]") for part in rest.split("["))] if rest else [head]


def put(into: dict[str, Any], path: list[str], value: str) -> None:
    for part in path[:-1]:
        deeper = into.setdefault(part or str(len(into)), {})
        if not isinstance(deeper, dict):
            return
        into = deeper
    into[path[-1] or str(len(into))] = value


def lists(value: Any) -> Any:
    """Maps whose keys are 0, 1, 2 ... are lists."""
    if not isinstance(value, dict):
        return value
    inner = {name: lists(one) for name, one in value.items()}
    if inner and set(inner) == {str(place) for place in range(len(inner))}:
        return [inner[str(place)] for place in range(len(inner))]
    return inner
