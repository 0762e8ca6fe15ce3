"""What pydantic says, in our words."""

import re
from typing import Final

PREFIX: Final = re.compile(r"^(?:Value error|Assertion failed), ")


def plain_words(message: str) -> str:
    """What is wrong, without a full stop, of a message of pydantic's."""
    return PREFIX.sub("", message).removesuffix(".")
