"""Shapes that all rooms share: what is asked for is closed, what is answered is open."""

from typing import Annotated, Any, Final, Generic, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from blockyard.base.texts import check_keepable
from blockyard.web.meanings import MEANINGS
from blockyard.web.strict import as_written

T = TypeVar("T")

GROWS: Final = "More words may come: treat one that you do not know as none of these."
"""Stands in the OpenAPI at every enum of an answer (app/openapi/enums.py)."""


class Described(BaseModel):
    """A field that says nothing of itself means what its name means everywhere (meanings.py)."""

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        made = handler(schema)
        for name, field in handler.resolve_ref_schema(made).get("properties", {}).items():
            if "description" not in field and name in MEANINGS:
                field["description"] = MEANINGS[name]
        return made


class RequestModel(Described):
    """What is asked for. Unknown fields are refused, so a typo never passes in silence, and nothing is taken for something
    else: "20" and true are no numbers."""

    model_config = ConfigDict(extra="forbid")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Pydantic's own strict mode would refuse ids, dates and enums, too, which JSON writes as strings."""
        made = handler(source)
        as_written(handler.resolve_ref_schema(made))
        return made


class ResponseModel(Described):
    """What is answered. It may grow: whoever reads it leaves alone what they do not know."""

    model_config = ConfigDict(from_attributes=True)


def open_words(*words: str) -> WithJsonSchema:
    """For `Annotated[str, open_words(...)]`: an enum to readers. Where others choose the words, a new one passes."""
    return WithJsonSchema({"type": "string", "enum": list(words)})


class Page(ResponseModel, Generic[T]):
    """A slice of a list. Pass `next_cursor` as `cursor` to go on."""

    items: list[T]
    next_cursor: str | None
    has_more: bool

    @classmethod
    def whole(cls, items: list[T], **more: Any) -> Self:
        """Of a list that is always on one page."""
        return cls(items=items, next_cursor=None, has_more=False, **more)

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        """What clients call it: `EnvironmentPage`, a page of EnvironmentRead."""
        name: str = params[0].__name__
        return f"{name.removesuffix('Read')}Page"


Limit = Annotated[int, Field(ge=1, le=100, description="How many items at most")]

KEEPABLE: Final = AfterValidator(check_keepable)
"""For `Annotated[str, ..., KEEPABLE]`: a request's text that is no name, which has CLEAN (names.py). A test asks for one of
them wherever a body takes text."""


def check_unique(values: list[Any]) -> list[Any]:
    """The list itself. Raises ValueError if one stands in it twice."""
    if len(set(values)) < len(values):
        raise ValueError("one stands in it twice; send each once")
    return values


UNIQUE: Final = (AfterValidator(check_unique), Field(json_schema_extra={"uniqueItems": True}))
"""For `Annotated[list[...], *UNIQUE]`: a set, in the order in which it was said."""
JsonObject = Annotated[dict[str, Any], KEEPABLE]
