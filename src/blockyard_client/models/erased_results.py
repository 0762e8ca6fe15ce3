from typing import Literal, TypeAlias

ErasedResults: TypeAlias = Literal["erase", "keep"] | str
"""Those of this release: more may come."""


def check_erased_results(value: object) -> ErasedResults:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
