"""What a comparison has found so far."""

from collections import Counter
from typing import Final

from blockyard.rosters.reading.changes import Change
from blockyard.rosters.states import COUNTED, RowAction, RowKind

UNCHANGED: Final = "unchanged"


class Noted:
    def __init__(self) -> None:
        self.changes: Final[list[Change]] = []
        self.counts: Final = {name: Counter(dict.fromkeys((*RowAction, UNCHANGED), 0)) for name in COUNTED.values()}
        self.active: Final = dict.fromkeys(COUNTED.values(), 0)
        """How many rows of rosters there are that could leave."""

    def add(self, change: Change) -> None:
        self.changes.append(change)
        if change.kind in COUNTED:
            self.counts[COUNTED[change.kind]][change.action] += 1

    def count_unchanged(self, kind: RowKind) -> None:
        self.counts[COUNTED[kind]][UNCHANGED] += 1
