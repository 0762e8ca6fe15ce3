from typing import Literal, TypeAlias

DisabledReason: TypeAlias = Literal["failing", "gone"] | str
"""Those of this release: more may come."""


def check_disabled_reason(value: object) -> DisabledReason:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
