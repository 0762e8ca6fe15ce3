"""What the outcomes of all clients come to."""

from collections.abc import Iterator, Mapping
from typing import Final

from judges.clients.python.flow import STEPS

MAKE: Final = "make"
TYPES: Final = "types"
ALL: Final = (MAKE, TYPES, *STEPS)

Outcome = Mapping[str, str | None]
"""Of each step that was tried what went wrong; None: it went well."""


def faults_of(outcomes: Mapping[str, Outcome], waivers: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """Of each client; also a step that was not tried, and a waiver that nobody needs."""
    for client, outcome in outcomes.items():
        for step in ALL:
            fault = outcome.get(step, "was not tried")
            if (client, step) in waivers and fault is None:
                yield f"{client}: {step} goes well and is waived: take it out of judges/clients/waivers.py"
            elif (client, step) not in waivers and fault is not None:
                yield f"{client}: {step}: {fault}"
    for client, step in waivers:
        if client in outcomes and step not in ALL:
            yield f"{client}: {step} is waived, and is no step"


def table_of(outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    """A line for each step, a column for each client."""
    yield " ".join(["".ljust(9), *outcomes])
    for step in ALL:
        cells = [
            ("good" if outcome.get(step, "") is None else "NO").ljust(len(client))
            for client, outcome in outcomes.items()
        ]
        yield " ".join([step.ljust(9), *cells]).rstrip()
