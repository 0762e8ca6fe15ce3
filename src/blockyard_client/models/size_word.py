from ..words import OpenEnum


class SizeWord(OpenEnum):
    HUGE = "huge"
    LARGE = "large"
    MEDIUM = "medium"
    SMALL = "small"
    TINY = "tiny"
