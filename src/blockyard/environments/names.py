"""Names of environments, in bodies and in addresses: however it is typed, the same name finds the same world."""

from typing import Annotated

from fastapi import Path
from pydantic import AfterValidator, Field

from blockyard.environments.addresses import RESERVED
from blockyard.web.names import CLEAN, KNOWN

LONGEST = 80
HOW = "Letters of any alphabet, digits and signs, beginning with a letter or a digit; no slashes, nothing that is not seen."


def own_name(name: str) -> str:
    """Raises ValueError."""
    if not name[0].isalnum():
        raise ValueError("a name begins with a letter or a digit")
    if name in RESERVED:
        raise ValueError(f"{name} is a word of the addresses here; choose another name")
    return name


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
    Field(min_length=1, max_length=LONGEST, description="The environment's name", examples=["Mars Base"]),
    CLEAN,
]
NamePath = Annotated[
    str,
    Path(
        min_length=1,
        max_length=LONGEST,
        description="The environment's name, in any spelling of the same letters",
        examples=["Mars Base"],
    ),
    KNOWN,
]
