from typing import Literal, TypeAlias

PieceKind: TypeAlias = Literal["ball", "block", "cylinder", "wedge"] | str
"""Those of this release: more may come."""


def check_piece_kind(value: object) -> PieceKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
