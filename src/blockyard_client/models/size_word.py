from typing import Literal, TypeAlias

SizeWord: TypeAlias = Literal["huge", "large", "medium", "small", "tiny"] | str
"""Those of this release: more may come."""


def check_size_word(value: object) -> SizeWord:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
