"""Which answers show a secret: read from their models, so a new one is careful without asking for it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter

SECRET: Final = re.compile(r"(^|_)(token|secret|key|password|url|uri)s?$")
"""Names of fields. An address is one where whoever knows it may come in: a page of Stripe's."""


@cache
def shows_secret(model: Any) -> bool:
    """Whether a field at any depth of an answer's `model` is a secret; None: it has no model."""
    if model is None:
        return False
    schema = TypeAdapter(model).json_schema(mode="serialization")
    return any(SECRET.search(name) for name in fields_of(schema))


def fields_of(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from fields_of(part)
