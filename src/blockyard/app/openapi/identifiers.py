"""What generated clients call things: operations by the functions of their routes, schemas by their classes."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

VERB_NOUN: Final = re.compile(r"[a-z]+(_[a-z0-9]+)+")
SCHEMA: Final = re.compile(r"([A-Z][a-z0-9]*)+")
SCHEMAS: Final = "#/components/schemas/"
LONGEST: Final = 64
"""Programs that offer operations to a language model as tools take no longer names."""


def name_generics(schema: dict[str, Any]) -> None:
    """`Page_EnvironmentRead_` is called as its class says: `EnvironmentPage`."""
    schemas = schema["components"]["schemas"]
    names = {f"{SCHEMAS}{name}": f"{SCHEMAS}{body['title']}" for name, body in schemas.items() if "_" in name}
    schema["components"]["schemas"] = {body["title"] if "_" in name else name: body for name, body in schemas.items()}
    rename(schema, names)


def rename(part: Any, names: dict[str, str]) -> None:
    """Whatever refers to one of `names` refers to its new one."""
    if isinstance(part, list):
        for item in part:
            rename(item, names)
    elif isinstance(part, dict):
        if part.get("$ref") in names:
            part["$ref"] = names[part["$ref"]]
        for item in part.values():
            rename(item, names)


def check_identifiers(schema: dict[str, Any]) -> None:
    """Raises AssertionError that says which name to change, and to what."""
    wrong = [*wrong_operation_ids(schema), *wrong_schema_names(schema)]
    assert not wrong, "; ".join(wrong)


def wrong_operation_ids(schema: dict[str, Any]) -> Iterator[str]:
    used = Counter(operation["operationId"] for item in schema["paths"].values() for operation in item.values())
    for name, times in used.items():
        if times > 1:
            yield f"{times} routes are called {name}: give the function of each a name of its own in the whole API"
        if not VERB_NOUN.fullmatch(name) or len(name) > LONGEST:
            yield f"a route is called {name}: name its function verb_noun, in at most {LONGEST} letters"


def wrong_schema_names(schema: dict[str, Any]) -> Iterator[str]:
    for name in schema["components"]["schemas"]:
        if not SCHEMA.fullmatch(name):
            yield f"a schema is called {name}: give its class a name of its own (for a generic: model_parametrized_name)"
