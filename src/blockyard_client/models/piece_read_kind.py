from typing import Literal, TypeAlias

PieceReadKind: TypeAlias = Literal["ball", "block", "cylinder", "wedge"] | str
"""Those of this release: more may come."""


def check_piece_read_kind(value: object) -> PieceReadKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
