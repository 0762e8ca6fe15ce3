from typing import Literal, TypeAlias

PlayPropReadReach: TypeAlias = Literal["none", "touch", "use"] | str
"""Those of this release: more may come."""


def check_play_prop_read_reach(value: object) -> PlayPropReadReach:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
