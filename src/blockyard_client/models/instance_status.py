from typing import Literal, TypeAlias

InstanceStatus: TypeAlias = Literal["busy", "error", "idle", "initializing", "maintenance", "offline"] | str
"""Those of this release: more may come."""


def check_instance_status(value: object) -> InstanceStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
