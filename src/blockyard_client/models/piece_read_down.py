from typing import Literal, TypeAlias

PieceReadDown: TypeAlias = Literal["back", "front", "left", "right"] | str
"""Those of this release: more may come."""


def check_piece_read_down(value: object) -> PieceReadDown:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
