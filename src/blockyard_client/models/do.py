from typing import Literal, TypeAlias

Do: TypeAlias = (
    Literal[
        "add",
        "ask",
        "back",
        "checkpoint",
        "finish",
        "give",
        "hide",
        "judge",
        "light",
        "move",
        "offer",
        "open",
        "photo",
        "reveal",
        "say",
        "score",
        "set",
        "show",
        "shut",
        "stop",
        "take",
        "timer",
    ]
    | str
)
"""Those of this release: more may come."""


def check_do(value: object) -> Do:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
