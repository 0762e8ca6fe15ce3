from typing import Literal, TypeAlias

CheckReadCode: TypeAlias = (
    Literal[
        "blocked_openings",
        "collisions",
        "finishable",
        "floating",
        "forbidden_uses",
        "links",
        "long_lines",
        "out_of_bounds",
        "reachability",
        "scripts_parsed",
        "spawns",
        "stuck",
        "terrain",
    ]
    | str
)
"""Those of this release: more may come."""


def check_check_read_code(value: object) -> CheckReadCode:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
