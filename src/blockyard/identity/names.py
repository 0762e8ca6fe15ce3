"""Names of people, organizations and keys: one line that reads as it is stored, and no message of its own."""

import re
from typing import Annotated, Final

from pydantic import AfterValidator, StringConstraints

from blockyard.web.names import CLEAN

LINK: Final = re.compile(r"://|\bwww\.", re.IGNORECASE)


def without_link(name: str) -> str:
    """Raises ValueError."""
    if LINK.search(name):
        raise ValueError("a name holds no link: it is shown to people who do not know you")
    return name


Name = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=100,
        # What a pattern can say of it; CLEAN knows the rest.
        pattern="^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]+$",
    ),
    CLEAN,
    AfterValidator(without_link),
]
