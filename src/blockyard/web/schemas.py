"""Shapes that all rooms share."""

from typing import Annotated, Any, Final, Generic, TypeVar
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from blockyard.base.texts import check_keepable

T = TypeVar("T")


class ApiModel(BaseModel):
    """A request or response body. Unknown fields are refused, so a typo never passes in silence."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)


class Page(ApiModel, Generic[T]):
    """A slice of a list, newest first. Pass `next_cursor` as `cursor` to go on."""

    items: list[T]
    next_cursor: UUID | None
    has_more: bool

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        """What clients call it: `EnvironmentPage`, a page of EnvironmentRead."""
        name: str = params[0].__name__
        return f"{name.removesuffix('Read')}Page"


Limit = Annotated[int, Field(ge=1, le=100, description="How many items at most")]

KEEPABLE: Final = AfterValidator(check_keepable)
"""For `Annotated[str, ..., KEEPABLE]`: a request's text that is no name, which has CLEAN (names.py). A test asks for one of
them wherever a body takes text."""
JsonObject = Annotated[dict[str, Any], KEEPABLE]
