"""What can be one of a few words."""

from enum import StrEnum
from typing import Final


class Helper(StrEnum):
    """Who teaches a class beside its teacher."""

    CO_TEACHER = "co_teacher"
    ASSISTANT = "assistant"


HELPERS: Final = tuple(one.value for one in Helper)
