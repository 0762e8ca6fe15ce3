"""Who can play an environment, as it is answered."""

from datetime import date
from enum import StrEnum
from typing import Final

from pydantic import Field

from blockyard.environments.audience_facts import Audience, AudienceDoer, AudienceWay, AudienceWhere
from blockyard.web.schemas import ResponseModel

AS_OF: Final = "The day of Roblox's documents from which this is known"


class Playable(StrEnum):
    """`needs_steps`: there is something to do, or we cannot see whether it was done."""

    READY = "ready"
    NEEDS_STEPS = "needs_steps"
    NOT_POSSIBLE = "not_possible"


class AudienceCertainty(StrEnum):
    SURE = "sure"
    UNVERIFIED = "unverified"


class AudienceNoticeCode(StrEnum):
    FACTS_OLD = "facts_old"
    NOTHING_READY = "nothing_ready"
    NO_PLAY = "no_play"


class AudienceSourceRead(ResponseModel):
    title: str = Field(description="What the document is called")
    url: str = Field(description="Where to read it; of our own ones, a path on this server")


class AudienceStepRead(ResponseModel):
    id: str = Field(description="Stable, for programs")
    what: str = Field(description="What is to be done")
    who: AudienceDoer = Field(description="Who does it. `account_holder`: of the Roblox account that it speaks of")
    optional: bool = Field(description="Whether one can play without it")
    done: bool | None = Field(description="Whether it is done; null: it cannot be seen from here")
    certainty: AudienceCertainty = Field(description="Whether Roblox's documents say so, or nobody has verified it")
    source: AudienceSourceRead = Field(description="Who says so")


class AudienceWayRead(ResponseModel):
    way: AudienceWay = Field(description="How they get in")
    where: AudienceWhere = Field(description="In Roblox or in a browser")
    playable: Playable = Field(description="Whether they can play so, as things are")
    detail: str = Field(description="For people: what this way is")
    source: AudienceSourceRead = Field(description="Who says so")
    steps: list[AudienceStepRead] = Field(description="What it takes, in the order to do it")
    link: str | None = Field(description="The page on this server that plays it; null: it is played in Roblox")


class AudienceRead(ResponseModel):
    audience: Audience = Field(description="Who is to play. `my_class`: pupils under 16")
    roblox: Playable = Field(description="Whether they can play in Roblox, as things are: by the best of the ways")
    browser: Playable = Field(description="Whether they can play in a browser, as things are")
    ways: list[AudienceWayRead] = Field(description="All that there are, also those that are not possible")


class AudienceNoticeRead(ResponseModel):
    code: AudienceNoticeCode
    detail: str


class EnvironmentAudienceRead(ResponseModel):
    name: str = Field(description="Of the environment")
    ready_version: int | None = Field(description="What is played in a browser; null: none is ready yet")
    published_version: int | None = Field(
        description="What was last sent to Roblox from here for players to see; null: none was"
    )
    facts_as_of: date = Field(description=AS_OF)
    notices: list[AudienceNoticeRead] = Field(description="What to know before you rely on the rest")
    audiences: list[AudienceRead] = Field(description="Each of the four")


class PublicationAudienceRead(ResponseModel):
    detail: str = Field(description="For people: what publishing does not promise")
    source: AudienceSourceRead = Field(description="Who says so")
    facts_as_of: date = Field(description=AS_OF)
    link: str = Field(description="Where to ask who can play the environment")
