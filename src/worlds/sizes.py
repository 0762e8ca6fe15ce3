"""How large a thing shall be, in one word."""

from enum import StrEnum


class SizeWord(StrEnum):
    TINY = "tiny"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"
    HUGE = "huge"
