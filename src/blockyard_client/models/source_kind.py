from typing import Literal, TypeAlias

SourceKind: TypeAlias = Literal["model", "rule", "settings", "teacher", "text", "topic"] | str
"""Those of this release: more may come."""


def check_source_kind(value: object) -> SourceKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
