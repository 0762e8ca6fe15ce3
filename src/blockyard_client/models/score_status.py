from typing import Literal, TypeAlias

ScoreStatus: TypeAlias = Literal["exempt", "fully_graded", "not_submitted", "partially_graded", "submitted"] | str
"""Those of this release: more may come."""


def check_score_status(value: object) -> ScoreStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
