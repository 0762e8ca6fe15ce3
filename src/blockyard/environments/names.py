"""Names of environments, in bodies and in addresses: however it is typed, the same name finds the same world."""

import re
from typing import Annotated, Final
from uuid import UUID

from pydantic import AfterValidator, Field

from blockyard.environments.addresses import RESERVED
from blockyard.web.names import CLEAN
from blockyard.web.strict import ID

LONGEST = 80
LIKE_AN_ID: Final = re.compile(ID.pattern.pattern, re.IGNORECASE)
HOW = (
    "Letters of any alphabet, digits and signs, beginning with a letter or a digit; no slashes, nothing that is not"
    " seen, and not written like an id."
)


def own_name(name: str) -> str:
    """Raises ValueError."""
    if not name[0].isalnum():
        raise ValueError("a name begins with a letter or a digit")
    if name in RESERVED:
        raise ValueError(f"{name} is a word of the addresses here; choose another name")
    if LIKE_AN_ID.fullmatch(name):
        raise ValueError("a name does not look like an id, which would find another environment; choose another name")
    return name


def find_id(name: str) -> UUID | None:
    """The id that an address says in place of a name; None: it says a name."""
    return UUID(name) if ID.pattern.fullmatch(name) else None


NewName = Annotated[
    str,
    Field(
        min_length=1,
        max_length=LONGEST,
        pattern=r"^[^/\\]+$",
        description=f"Unique within the organization. {HOW}",
        examples=["Mars Base"],
        json_schema_extra={"not": {"enum": sorted(RESERVED)}},
    ),
    CLEAN,
    AfterValidator(own_name),
]

KnownName = Annotated[
    str,
    Field(min_length=1, max_length=LONGEST, description="The environment's name, or its id", examples=["Mars Base"]),
    CLEAN,
]
