from typing import Literal, TypeAlias

VersionStatus: TypeAlias = Literal["building", "designing", "failed", "queued", "ready", "superseded"] | str
"""Those of this release: more may come."""


def check_version_status(value: object) -> VersionStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
