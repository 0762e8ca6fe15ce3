"""What Roblox demands before somebody can play a world: read from audience_facts.toml, the one place that says it."""

import tomllib
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

FILE: Final = files(__package__) / "audience_facts.toml"
LASTS: Final = timedelta(days=180)
"""Then the facts are old. Roblox changed its rules for publishing twice in 2026."""


class Audience(StrEnum):
    """Who is to play. `my_class`: pupils under 16."""

    ME = "me"
    COLLEAGUES = "colleagues"
    SIXTEEN_AND_OVER = "16_and_over"
    MY_CLASS = "my_class"


class AudienceWhere(StrEnum):
    ROBLOX = "roblox"
    BROWSER = "browser"


class AudienceWay(StrEnum):
    PRIVATE_GAME = "private_game"
    WIDER_AUDIENCE = "wider_audience"
    TRUSTED_FRIENDS = "trusted_friends"
    ALL_AGES = "all_ages"
    BROWSER = "browser"


class AudienceDoer(StrEnum):
    SCHOOL = "school"
    TEACHER = "teacher"
    PARENT = "parent"
    ACCOUNT_HOLDER = "account_holder"
    """Of the Roblox account that the demand speaks of: most often the one that owns the game."""


class Seen(StrEnum):
    """What we can look up ourselves (audiences.py)."""

    OPEN_CLOUD_KEY = "open_cloud_key"
    PLACE = "place"
    PUBLISHED_LIVE = "published_live"


class Entry(BaseModel):
    """Closed: a misspelt key is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Entry):
    title: str
    url: str


class Demand(Entry):
    what: str
    who: AudienceDoer
    seen: Seen | None = None
    optional: bool = False
    sure: bool
    source: str


class WayFacts(Entry):
    audience: Audience
    way: AudienceWay
    where: AudienceWhere
    detail: str
    source: str
    possible: bool = True
    page: str | None = None
    """Its address on this server, in which `{environment}` stands for the name."""
    demands: tuple[str, ...]


class PublicationFacts(Entry):
    detail: str
    source: str


class AudienceFacts(Entry):
    as_of: date
    sources: dict[str, Source]
    publication: PublicationFacts
    demands: dict[str, Demand]
    ways: tuple[WayFacts, ...]

    def are_old(self, today: date) -> bool:
        return today - self.as_of > LASTS


@cache
def read_facts() -> AudienceFacts:
    return AudienceFacts.model_validate(read_document())


def read_document() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
