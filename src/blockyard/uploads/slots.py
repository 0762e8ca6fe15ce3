"""How many uploads one process receives at the same time, so that what they hold is bounded: each has two portions
in memory, or one form on the local disk."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from blockyard.uploads.refusals import UploadsBusy

STREAMS: Final = 64
"""Each holds two portions of 4 MiB at most, one that comes and one that is written. One over slow Wi-Fi may take an hour, so
they wait in no line: who comes too late is told when to come again, as clients of tus do by themselves."""
FORMS: Final = 16
"""Each may take as much of the local disk as a file may have."""
OF_ONE: Final = 2
"""The part of all that one organization may have: half."""


@dataclass(slots=True)
class Slots:
    most: int
    taken: Counter[UUID] = field(default_factory=Counter)

    @contextmanager
    def one(self, organization_id: UUID) -> Iterator[None]:
        """Raises UploadsBusy."""
        if self.taken.total() >= self.most or self.taken[organization_id] >= self.most // OF_ONE:
            raise UploadsBusy
        self.taken[organization_id] += 1
        try:
            yield
        finally:
            self.taken[organization_id] -= 1
            if not self.taken[organization_id]:
                del self.taken[organization_id]


class UploadSlots:
    """A part of each process."""

    def __init__(self, _settings: Any) -> None:
        self.streams: Final = Slots(STREAMS)
        self.forms: Final = Slots(FORMS)
