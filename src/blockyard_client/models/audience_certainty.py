from typing import Literal, TypeAlias

AudienceCertainty: TypeAlias = Literal["sure", "unverified"] | str
"""Those of this release: more may come."""


def check_audience_certainty(value: object) -> AudienceCertainty:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
