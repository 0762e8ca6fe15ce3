from typing import Literal, TypeAlias

ActivityWordsName: TypeAlias = Literal["checkpoints", "collecting", "quiz"] | str
"""Those of this release: more may come."""


def check_activity_words_name(value: object) -> ActivityWordsName:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
