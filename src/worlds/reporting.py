"""Whether a world tells what happens in it, and which way: for a world that was given to a class."""

from dataclasses import dataclass
from enum import StrEnum


class MadeBeforeReporting(ValueError):
    """Another version of Blockyard made the scripts of this place: nobody knows that the reporter works with them."""


class Road(StrEnum):
    PUSH = "push"
    """The game's server sends it to our API by HTTPS."""
    PULL = "pull"
    """The game's server puts it into a queue of Roblox's, which we read."""


@dataclass(frozen=True, slots=True)
class Reporting:
    road: Road
    place: str
    """The place's public id. The API knows it by the key of the push road, and reads it in what it pulls."""
    url: str = ""
    """Of the API, such as `https://blockyard.example`. The push road needs it."""

    def __post_init__(self) -> None:
        if self.road is Road.PUSH and not self.url:
            raise ValueError("the push road needs the API's url")
