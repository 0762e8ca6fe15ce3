"""Fields of a change that may be left out and are never null."""

from typing import Any, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

NULL: Final = {"type": "null"}


class NeverNull:
    """Marks a field: `url: Annotated[str | None, NEVER_NULL] = None`. None is what was left out; who sends null is told."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(refuse_null, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        made = handler(schema)
        [present] = [kind for kind in made.pop("anyOf") if kind != NULL]
        return {**present, **made}


NEVER_NULL: Final = NeverNull()


def refuse_null(value: Any) -> Any:
    """Raises ValueError."""
    if value is None:
        raise ValueError("leave it out to keep it as it is; it cannot be null")
    return value
