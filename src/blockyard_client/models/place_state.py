from typing import Literal, TypeAlias

PlaceState: TypeAlias = Literal["heard", "installing", "revoked", "silent", "trouble"] | str
"""Those of this release: more may come."""


def check_place_state(value: object) -> PlaceState:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
