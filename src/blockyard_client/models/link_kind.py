from typing import Literal, TypeAlias

LinkKind: TypeAlias = Literal["bridge", "door", "path", "portal", "stairs", "tunnel"] | str
"""Those of this release: more may come."""


def check_link_kind(value: object) -> LinkKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
