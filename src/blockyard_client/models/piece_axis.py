from typing import Literal, TypeAlias

PieceAxis: TypeAlias = Literal["x", "y", "z"] | str
"""Those of this release: more may come."""


def check_piece_axis(value: object) -> PieceAxis:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
