from typing import Literal, TypeAlias

CreateRosterImportMode: TypeAlias = Literal["bulk", "delta"] | str
"""Those of this release: more may come."""


def check_create_roster_import_mode(value: object) -> CreateRosterImportMode:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
