"""Places over HTTP."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from blockyard.environments.schemas import ErrorCode
from blockyard.game.refusal_words import WORDS
from blockyard.game.states import GameEventState, GameEventType, PlaceState
from blockyard.identity.names import Name
from blockyard.web.etags import Editable
from blockyard.web.schemas import JsonObject, RequestModel, ResponseModel, open_words
from blockyard.web.shown_once import SHOWN_ONCE
from worlds.reporting import Road

RobloxId = Annotated[int, Field(ge=1, le=2**63 - 1)]


RefusalCode = Annotated[str, open_words(*WORDS)]


class PlaceKeyCreate(RequestModel):
    title: Name = Field(description="What the place is called by who looks after it", examples=["Class 5b, autumn"])
    road: Road = Field(
        default=Road.PUSH,
        description="`push`: the place's servers send to us, with a secret; `pull`: we read what they left at Roblox",
    )
    universe_id: RobloxId | None = Field(default=None, description="Of the experience at Roblox; null: not said")
    place_id: RobloxId | None = Field(default=None, description="Of the place at Roblox; null: not said")


class PlaceTrouble(ResponseModel):
    """Why nothing is heard of a place."""

    code: ErrorCode = Field(description="Stable, for programs")
    detail: str = Field(description="What it is, and what to do about it")


class PlaceKeyRead(Editable):
    changes_by_itself: ClassVar = frozenset({"installed_at", "last_seen_at", "prefix", "pulled_at", "state", "trouble"})

    id: UUID = Field(description="What the world's reporter calls `place`")
    environment_id: UUID = Field(description="The environment that was put there")
    road: Road = Field(description="On which way we hear of it")
    title: str = Field(description="What it is called")
    prefix: str | None = Field(description="The beginning of its key, to recognize it by; null: the road needs none")
    universe_id: int | None = Field(description="Of the experience at Roblox; null: not said")
    place_id: int | None = Field(description="Of the place at Roblox; null: not said")
    created_by_id: UUID
    created_at: datetime
    last_seen_at: datetime | None = Field(description="When something was last heard of it, to the minute; null: never")
    revoked_at: datetime | None = Field(
        description="When it was revoked: nothing is heard of it since; null: it was not"
    )
    state: PlaceState = Field(
        description="`silent`: nothing was heard of it yet; `installing`: its new secret is on its way to Roblox; `heard`;"
        " `trouble`: see `trouble`; `revoked`"
    )
    installed_at: datetime | None = Field(
        description="When Roblox took the secret that we installed; null: it did not, or nobody asked for it"
    )
    pulled_at: datetime | None = Field(
        description="When its queue at Roblox was read last; null: never, or on the push road"
    )
    trouble: PlaceTrouble | None = Field(
        description="Why the last reading of its queue, or installation of its secret, came to nothing; null: it did not"
    )


class RefusalRead(ResponseModel):
    """Events of a place that are not kept, for one reason. It names no player."""

    code: RefusalCode = Field(description="Why, for programs")
    count: int = Field(description="How many of the last seven days")
    first_at: datetime = Field(description="When the first of them happened")
    last_at: datetime = Field(description="When the last of them happened")
    meaning: str = Field(description="Why, in words")
    advice: str = Field(description="What to do about it")


class InboxEventRead(ResponseModel):
    """What a place told, as it came."""

    id: UUID
    event_id: UUID = Field(description="Made by the sender; an event that arrives twice is kept once")
    type: GameEventType = Field(description="What happened")
    player: int = Field(description="To whom: her user id at Roblox")
    data: JsonObject = Field(description="What else is known of it, but for a code that was typed")
    happened_at: datetime = Field(description="When, by the server's clock")
    received_at: datetime = Field(description="When we had it")
    state: GameEventState = Field(description="Waits for its player or its job, counts, or is refused")
    code: RefusalCode | None = Field(description="Why it is refused; null: it is not")


class PlaceKeyCreated(PlaceKeyRead):
    key: Annotated[str | None, SHOWN_ONCE] = Field(
        description="The secret `blockyard_place_key` of the experience, shown this once; null: the road needs none"
    )
