from typing import Literal, TypeAlias

AudienceNoticeCode: TypeAlias = Literal["facts_old", "no_play", "nothing_ready"] | str
"""Those of this release: more may come."""


def check_audience_notice_code(value: object) -> AudienceNoticeCode:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
