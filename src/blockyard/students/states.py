"""What can be one of a few words."""

from enum import StrEnum
from typing import Final


class Method(StrEnum):
    """How a student proves who she is."""

    PICTURES = "pictures"
    WORDS = "words"
    PASSWORD = "password"  # noqa: S105 - a word for a method, and no password
    BADGE = "badge"


SECRET_METHODS: Final = (Method.PICTURES, Method.WORDS, Method.PASSWORD)
"""Each sign-in has one of these, and a badge beside it."""
