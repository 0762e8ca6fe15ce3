from typing import Literal, TypeAlias

GameEventType: TypeAlias = (
    Literal[
        "activity.completed",
        "checkpoint.reached",
        "claim.entered",
        "help.opened",
        "item.found",
        "question.answered",
        "quiz.finished",
        "session.ended",
        "session.started",
        "world.finished",
    ]
    | str
)
"""Those of this release: more may come."""


def check_game_event_type(value: object) -> GameEventType:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
