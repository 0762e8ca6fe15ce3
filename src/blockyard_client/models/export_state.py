from typing import Literal, TypeAlias

ExportState: TypeAlias = Literal["failed", "ready", "working"] | str
"""Those of this release: more may come."""


def check_export_state(value: object) -> ExportState:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
