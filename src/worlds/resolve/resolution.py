"""How a noun becomes a thing of the catalogue."""

from dataclasses import dataclass
from enum import StrEnum


class ResolvedBy(StrEnum):
    CATALOGUE = "catalogue"
    """It is the thing's own title."""
    SYNONYM = "synonym"
    """It is another word for the thing."""
    MEANING = "meaning"
    """It is a kind of the thing: a stoat is a weasel-like animal."""
    FAMILY = "family"
    """It is built by its family's grammar: an otter as a quadruped, low, brown."""
    CUTOUT = "cutout"
    """A flat picture of it stands there, as a stage's scenery."""
    SHAPE = "shape"
    """The plan brings a shape of its own, which a model or a person proposed."""
    PLINTH = "plinth"
    """A small plinth bears its name."""


@dataclass(frozen=True, slots=True)
class Resolution:
    thing: str
    """A name in the catalogue."""
    by: ResolvedBy
    runners_up: tuple[str, ...] = ()
    """Names of the catalogue that a teacher may choose instead, the likeliest first."""
