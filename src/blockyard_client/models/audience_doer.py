from typing import Literal, TypeAlias

AudienceDoer: TypeAlias = Literal["account_holder", "parent", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_audience_doer(value: object) -> AudienceDoer:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
