from typing import Literal, TypeAlias

On: TypeAlias = Literal["choose", "done", "fell", "right", "start", "time", "touch", "use", "wrong"] | str
"""Those of this release: more may come."""


def check_on(value: object) -> On:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
