from typing import Literal, TypeAlias

AgentType: TypeAlias = (
    Literal[
        "code_reviewer",
        "content_generator",
        "quiz_generator",
        "roblox_analytics",
        "roblox_asset",
        "roblox_testing",
        "script_generator",
        "terrain_generator",
    ]
    | str
)
"""Those of this release: more may come."""


def check_agent_type(value: object) -> AgentType:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
