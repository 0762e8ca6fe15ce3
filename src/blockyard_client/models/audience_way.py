from typing import Literal, TypeAlias

AudienceWay: TypeAlias = Literal["all_ages", "browser", "private_game", "trusted_friends", "wider_audience"] | str
"""Those of this release: more may come."""


def check_audience_way(value: object) -> AudienceWay:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
