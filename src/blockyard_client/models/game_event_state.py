from typing import Literal, TypeAlias

GameEventState: TypeAlias = Literal["attached", "refused", "waiting"] | str
"""Those of this release: more may come."""


def check_game_event_state(value: object) -> GameEventState:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
