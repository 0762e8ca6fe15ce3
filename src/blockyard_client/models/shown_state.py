from typing import Literal, TypeAlias

ShownState: TypeAlias = Literal["closed", "draft", "published", "scheduled"] | str
"""Those of this release: more may come."""


def check_shown_state(value: object) -> ShownState:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
