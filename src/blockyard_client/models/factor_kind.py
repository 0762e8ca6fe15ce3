from typing import Literal, TypeAlias

FactorKind: TypeAlias = Literal["passkey", "totp"] | str
"""Those of this release: more may come."""


def check_factor_kind(value: object) -> FactorKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
