"""Texts that can be kept: in a file of a world, and in a database."""

import re
from typing import Annotated, Final

from pydantic import AfterValidator

UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
"""U+0000, and halves of surrogate pairs."""


def check_text(text: str) -> str:
    """Raises ValueError for what neither a file of a world nor a database can hold."""
    if UNSTORABLE.search(text):
        raise ValueError("it holds a character that cannot be stored, such as U+0000; take it out")
    return text


STORABLE: Final = AfterValidator(check_text)
Text = Annotated[str, STORABLE]
