from typing import Literal, TypeAlias

ImportState: TypeAlias = Literal["applied", "applying", "failed", "staged", "staging", "undoing", "undone"] | str
"""Those of this release: more may come."""


def check_import_state(value: object) -> ImportState:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
