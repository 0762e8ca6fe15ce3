from typing import Literal, TypeAlias

ComponentReadYaw: TypeAlias = Literal[0, 90, 180, 270] | int
"""Those of this release: more may come."""


def check_component_read_yaw(value: object) -> ComponentReadYaw:
    if isinstance(value, int):
        return value
    raise TypeError(f"{value!r} is of another type")
