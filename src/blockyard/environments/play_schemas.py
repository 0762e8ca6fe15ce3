"""A world to play in a browser as it is answered, and the answers of who plays it. Apart from schemas.py, as the child
process that makes the world loads this alone."""

from typing import Annotated

from pydantic import ConfigDict, Field

from blockyard.web.schemas import KEEPABLE, RequestModel, ResponseModel
from worlds.browser.schema import BrowserScene
from worlds.stage.machine import Action, Condition, Event, Machine, Rule
from worlds.stage.stage import Prop

OPEN = ConfigDict(extra="ignore")


class PlayEventRead(Event):
    model_config = OPEN


class PlayConditionRead(Condition):
    model_config = OPEN


class PlayActionRead(Action):
    model_config = OPEN


class PlayRuleRead(Rule):
    model_config = OPEN

    on: PlayEventRead = Field(description="The event that it is for")
    conditions: tuple[PlayConditionRead, ...] = Field(default=(), description="All must hold")
    actions: tuple[PlayActionRead, ...] = Field(default=(), description="Are done in this order")


class PlayMachineRead(Machine):
    """An activity: states, and rules that say what happens on which event. The first rule that fits is followed."""

    model_config = OPEN

    rules: tuple[PlayRuleRead, ...] = Field(description="The first that fits is followed")


class PlayPropRead(Prop):
    model_config = OPEN


class PlayQuestionRead(ResponseModel):
    """What a machine asks. What is right, only the server knows."""

    id: str = Field(description="Unique in the play")
    prompt: str = Field(description="What is asked")
    choices: tuple[str, ...] = Field(description="To choose from; none: a number is typed in")
    unit: str | None = Field(description="Of that number")


class PlayRead(ResponseModel):
    """A version of an environment, to be drawn and played in a browser."""

    name: str = Field(description="Of the environment, when the version was made")
    title: str = Field(description="What the world is called")
    version: int = Field(description="Which version it is: send it with answers")
    scene: BrowserScene = Field(description="What is drawn")
    machines: tuple[PlayMachineRead, ...] = Field(description="In the order in which they see what happens")
    questions: tuple[PlayQuestionRead, ...] = Field(description="That they ask")
    props: tuple[PlayPropRead, ...] = Field(description="What of the scene takes part")


class AnswerCreate(RequestModel):
    question: Annotated[
        str, Field(min_length=1, max_length=120, description="Id of the question", examples=["quiz/0"]), KEEPABLE
    ]
    answer: float = Field(
        allow_inf_nan=False, description="Which of its choices, counted from 0; or the number that is typed in"
    )
    version: int | None = Field(
        default=None, ge=1, le=1_000_000, description="Of the play; left out: the one that is ready"
    )


class VerdictRead(ResponseModel):
    right: bool = Field(description="Whether the answer is right")
