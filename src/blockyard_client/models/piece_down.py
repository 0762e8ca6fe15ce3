from typing import Literal, TypeAlias

PieceDown: TypeAlias = Literal["back", "front", "left", "right"] | str
"""Those of this release: more may come."""


def check_piece_down(value: object) -> PieceDown:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
