"""What is played in a scene: its machines, the questions that they ask, and what of the scene takes part."""

from typing import Annotated, Final, Literal

from pydantic import Field

from worlds.entry import Entry, Point
from worlds.stage.machine import Line, Machine, Name


class Question(Entry):
    """What a machine asks. `answer` and `tolerance` stay on the server."""

    id: Name = Field(description="Unique in the play")
    prompt: Line = Field(description="What is asked")
    choices: tuple[Line, ...] = Field(default=(), description="To choose from; none: a number is typed in")
    unit: Annotated[str, Field(max_length=40)] | None = Field(default=None, description="Of that number")
    answer: float = Field(description="Which choice is right, counted from 0; or the number")
    tolerance: float = Field(default=0, description="As far off as a number still counts as right")

    def is_right(self, given: float) -> bool:
        """Whether a choice (counted from 0) or a number is right."""
        return abs(given - self.answer) <= self.tolerance


class Prop(Entry):
    """A component of the scene that takes part."""

    thing: Name = Field(description="Id of the component")
    label: Line = Field(description="What it is called: `chemist`")
    verb: Line = Field(description="What one does with it: `Talk`")
    reach: Literal["use", "touch", "none"] = Field(
        description="By a key or a tap, by walking against it, or not at all"
    )
    spot: Point = Field(description="Where a player stands who uses it, in studs")


class Stage(Entry):
    machines: tuple[Machine, ...] = Field(default=(), description="In the order in which they see what happens")
    questions: tuple[Question, ...] = Field(default=(), description="That they ask")
    props: tuple[Prop, ...] = Field(default=(), description="What of the scene takes part")


NO_STAGE: Final = Stage()
