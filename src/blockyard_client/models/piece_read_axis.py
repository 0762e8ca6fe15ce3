from typing import Literal, TypeAlias

PieceReadAxis: TypeAlias = Literal["x", "y", "z"] | str
"""Those of this release: more may come."""


def check_piece_read_axis(value: object) -> PieceReadAxis:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
