from typing import Literal, TypeAlias

Playable: TypeAlias = Literal["needs_steps", "not_possible", "ready"] | str
"""Those of this release: more may come."""


def check_playable(value: object) -> Playable:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
