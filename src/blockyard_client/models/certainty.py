from typing import Literal, TypeAlias

Certainty: TypeAlias = Literal["sure", "unverified"] | str
"""Those of this release: more may come."""


def check_certainty(value: object) -> Certainty:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
