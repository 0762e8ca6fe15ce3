"""What can be one of a few words."""

from enum import StrEnum
from typing import Final

from worlds.reporting import Road

ROADS: Final = tuple(Road)


class PlaceState(StrEnum):
    """How it stands with a place, in one word."""

    SILENT = "silent"
    """Nothing was heard of it yet."""
    INSTALLING = "installing"
    """Its new secret is on its way to Roblox. The old one is good meanwhile."""
    HEARD = "heard"
    TROUBLE = "trouble"
    REVOKED = "revoked"


class GameEventType(StrEnum):
    """What the reporter of a world tells (docs/reporter.md)."""

    STARTED = "session.started"
    ENDED = "session.ended"
    ANSWERED = "question.answered"
    CHECKPOINT = "checkpoint.reached"
    FOUND = "item.found"
    QUIZ = "quiz.finished"
    DONE = "activity.completed"
    FINISHED = "world.finished"
    HELP = "help.opened"
    CLAIM = "claim.entered"


GAME_EVENT_TYPES: Final = tuple(GameEventType)


class GameEventState(StrEnum):
    """What became of an event. `attached` also of one that nothing is computed of."""

    WAITING = "waiting"
    ATTACHED = "attached"
    REFUSED = "refused"


GAME_EVENT_STATES: Final = tuple(GameEventState)
