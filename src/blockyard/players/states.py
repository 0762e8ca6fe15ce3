"""Words of the players room."""

from enum import StrEnum


class LinkMethod(StrEnum):
    """How a school came to know which student a player is."""

    CODE = "code"
    TEACHER = "teacher"


class ClaimOutcome(StrEnum):
    """What became of a code that a player typed. `unknown` is all that is told of a code that is not good for her."""

    CLAIMED = "claimed"
    UNKNOWN = "unknown"
    LATER = "later"
