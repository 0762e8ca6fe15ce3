"""What plans, lessons and stages are made of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from worlds.storable import STORABLE

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60, description="Unique in the plan")]
Words = Annotated[str, Field(min_length=1, max_length=200), STORABLE]


class Entry(BaseModel):
    """Closed to who proposes it."""

    model_config = ConfigDict(extra="forbid", frozen=True)
