from typing import Literal, TypeAlias

ComponentReadHeldType0: TypeAlias = Literal["inside", "on"] | str
"""Those of this release: more may come."""


def check_component_read_held_type_0(value: object) -> ComponentReadHeldType0:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
