"""What game servers send, and what they are answered. The reporter of our worlds (docs/reporter.md) writes it."""

from typing import Annotated, Final
from uuid import UUID

from pydantic import AwareDatetime, Field

from blockyard.game.schemas import RobloxId
from blockyard.game.states import GameEventType
from blockyard.web.batches import NoEvent
from blockyard.web.names import CLEAN
from blockyard.web.schemas import KEEPABLE, RequestModel, ResponseModel

MOST_AT_ONCE: Final = 100
LARGEST: Final = 1e15

Named = Annotated[str, Field(min_length=1, max_length=120), CLEAN]
Number = Annotated[float, Field(allow_inf_nan=False, ge=-LARGEST, le=LARGEST)]


class GameEventData(RequestModel):
    """Which of the fields there are depends on the event's type."""

    activity: Named | None = Field(default=None, description="The machine's id, of a question and of an activity")
    question_id: Named | None = Field(default=None, description="Of the question that was answered")
    choice: Number | None = Field(
        default=None, description="Which of its choices, counted from 0; or the number that was typed in"
    )
    correct: bool | None = Field(default=None, description="Whether it is right, as the game's server has judged it")
    checkpoint: Named | None = Field(default=None, description="Id of the component that was reached")
    item: Named | None = Field(default=None, description="Name of what was found")
    seconds: Number | None = Field(default=None, description="How long a session was")
    score: Number | None = Field(default=None, description="What the game made of a quiz. Nothing is computed of it")
    max: Number | None = Field(default=None, description="Of which it is a part")
    code: Annotated[str, Field(max_length=40), KEEPABLE] | None = Field(
        default=None, description="What a player typed to say who she is"
    )


class GameEventCreate(RequestModel):
    id: UUID = Field(description="Made by the sender; an event that arrives twice is kept once")
    type: GameEventType = Field(description="What happened")
    player: RobloxId = Field(description="To whom: her user id at Roblox")
    at: AwareDatetime = Field(description="When, by the server's clock")
    data: GameEventData = Field(description="What else is known of it")


class GameBatchCreate(RequestModel):
    server_id: Annotated[str, Field(max_length=100), KEEPABLE] = Field(description="Of the game's server")
    sent_at: AwareDatetime = Field(description="When the server sent it")
    events: Annotated[
        list[Annotated[GameEventCreate | NoEvent, Field(union_mode="left_to_right")]],
        Field(min_length=1, max_length=MOST_AT_ONCE),
    ] = Field(description="In any order. What is no event is refused by itself, and the others are kept")
    lost: int = Field(default=0, ge=0, description="How many events the server had to drop since its last batch")
    place: Annotated[str, Field(max_length=100), KEEPABLE] | None = Field(
        default=None, description="Which place it is of, on the pull road; on the push road its key says it"
    )


class GameClaimCreate(RequestModel):
    player: RobloxId = Field(description="Who typed it: her user id at Roblox")
    code: Annotated[str, Field(max_length=40, examples=["BBBB-CCCC"]), KEEPABLE] = Field(description="As she typed it")


class GameClaimRead(ResponseModel):
    claimed: bool = Field(description="Always true: her events count for the student who was given the code")


class GameRefusalRead(ResponseModel):
    id: str | None = Field(description="As it was sent; null: it was none")
    code: str = Field(description="Why it is not kept")


class GameBatchRead(ResponseModel):
    accepted: int = Field(description="How many are new, and kept")
    duplicate: int = Field(description="How many were kept before")
    refused: list[GameRefusalRead] = Field(
        description="Those that are not kept. Sent again they would be refused again"
    )
