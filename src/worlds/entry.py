"""What plans, lessons and stages are made of."""

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from worlds.storable import STORABLE

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60, description="Unique in the plan")]
LONGEST_WORDS: Final = 200
"""Characters of what a plan holds as one text."""
Words = Annotated[str, Field(min_length=1, max_length=LONGEST_WORDS), STORABLE]


class Entry(BaseModel):
    """Closed to who proposes it."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Point = Annotated[
    tuple[float, float, float],
    WithJsonSchema({"type": "array", "items": {"type": "number"}, "minItems": 3, "maxItems": 3}),
]
"""x, y, z in studs. Of a schema that every generator of clients reads: many know no tuples."""
