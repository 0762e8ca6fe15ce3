"""The name of an environment in an address."""

from typing import Annotated

from fastapi import Path

from blockyard.environments.names import LONGEST
from blockyard.web.names import KNOWN

NamePath = Annotated[
    str,
    Path(
        min_length=1,
        max_length=LONGEST,
        description="The environment's name, in any spelling of the same letters, or its id",
        examples=["Mars Base"],
    ),
    KNOWN,
]
