from typing import Literal, TypeAlias

ThingWordsCategory: TypeAlias = (
    Literal["building", "character", "furniture", "game", "lab", "nature", "sign", "structure", "vehicle"] | str
)
"""Those of this release: more may come."""


def check_thing_words_category(value: object) -> ThingWordsCategory:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
