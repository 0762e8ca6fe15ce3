from typing import Literal, TypeAlias

AudienceWhere: TypeAlias = Literal["browser", "roblox"] | str
"""Those of this release: more may come."""


def check_audience_where(value: object) -> AudienceWhere:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
