"""A shape that the plan itself has, for a noun that the catalogue lacks: a few solids. Data, like all of the plan."""

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from worlds.storable import STORABLE, Text

MAX_PIECES: Final = 60
MAX_SHAPES: Final = 20

Length = Annotated[float, Field(strict=True, ge=0.1, le=200, allow_inf_nan=False)]
Offset = Annotated[float, Field(strict=True, ge=-200, le=200, allow_inf_nan=False)]


def three(least: float, most: float) -> WithJsonSchema:
    """An array as every model and every client knows it: none with a schema for each place."""
    return WithJsonSchema(
        {"type": "array", "items": {"type": "number", "minimum": least, "maximum": most}, "minItems": 3, "maxItems": 3}
    )


Size = Annotated[tuple[Length, Length, Length], three(0.1, 200)]
Position = Annotated[tuple[Offset, Offset, Offset], three(-200, 200)]


class Frozen(BaseModel):
    """Closed to who proposes it."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Piece(Frozen):
    kind: Literal["block", "ball", "cylinder", "wedge"] = Field(default="block", description="Which solid")
    size: Size = Field(
        description="Width (x), height (y) and depth (z) in studs; a ball's are equal, and a cylinder's across its axis"
    )
    position: Position = Field(
        default=(0.0, 0.0, 0.0),
        description="Of the middle of its bottom, in studs: x to the right, y up, z to the back; the front looks to -z",
    )
    axis: Literal["x", "y", "z"] = Field(default="y", description="Of a cylinder: y stands upright, x is a car's wheel")
    down: Literal["front", "left", "back", "right"] = Field(default="front", description="Where a wedge slopes down to")
    color: Text | None = Field(default=None, max_length=200, description="A name of the palette")
    material: Text | None = Field(default=None, max_length=200, description="A Roblox material")


class Shape(Frozen):
    """What things with this noun look like, where the catalogue has no such thing."""

    noun: Annotated[str, Field(min_length=1, max_length=200), STORABLE] = Field(
        description="As the things say it, singular"
    )
    pieces: tuple[Piece, ...] = Field(
        min_length=1, max_length=MAX_PIECES, description="They touch each other; the lowest stands on the ground"
    )
