"""Names of people, organizations and keys: one line that reads as it is stored, and no message of its own."""

import re
from typing import Annotated, Final

from precis_i18n import get_profile
from pydantic import AfterValidator, StringConstraints

PROFILE: Final = get_profile("OpaqueString")
LINK: Final = re.compile(r"://|\bwww\.", re.IGNORECASE)


def one_spelling(name: str) -> str:
    """NFC (RFC 8265, OpaqueString). Raises ValueError for what is not seen or turns the direction of writing."""
    try:
        name = PROFILE.enforce(name)
    except UnicodeError as error:
        raise ValueError("a name holds no control characters, and none that cannot be seen") from error
    if LINK.search(name):
        raise ValueError("a name holds no link: it is shown to people who do not know you")
    return name


Name = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=100,
        # Said here too, so that the OpenAPI tells: no controls, line separators, invisible signs or direction overrides.
        pattern="^[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]+$",
    ),
    AfterValidator(one_spelling),
]
