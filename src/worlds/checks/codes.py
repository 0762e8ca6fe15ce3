"""What is looked at in a world, by stable names."""

from typing import Final, Literal, get_args

CheckCode = Literal[
    "collisions",
    "stuck",
    "floating",
    "links",
    "out_of_bounds",
    "blocked_openings",
    "spawns",
    "reachability",
    "finishable",
    "terrain",
    "scripts_parsed",
    "forbidden_uses",
    "long_lines",
]
CHECK_CODES: Final[tuple[CheckCode, ...]] = get_args(CheckCode)
