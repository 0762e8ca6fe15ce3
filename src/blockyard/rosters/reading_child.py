"""What a child process does that reads a roster. It loads little of the service, and no table of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from blockyard.base.background import step_back
from blockyard.jobs.memory import memory_at_most
from blockyard.jobs.processor_time import processor_time
from blockyard.rosters.reading.changes import Change
from blockyard.rosters.reading.compare import Comparison
from blockyard.rosters.reading.faults import Faults, Unreadable
from blockyard.rosters.reading.known import Known
from blockyard.rosters.reading.oneroster import read_oneroster
from blockyard.rosters.reading.simple import read_simple
from blockyard.rosters.states import Mode, RosterFormat

NICE: Final = 10
"""How far it steps back behind what answers at once."""
PROCESSOR_SECONDS: Final = 120.0
"""Of a processor's time, that a file may take."""
MEMORY_BYTES: Final = 400 * 1024 * 1024
"""That a file may take, beside what the process has."""


@dataclass(frozen=True, slots=True)
class Staged:
    """What a file would change. If it cannot be read, nothing, and the faults say why."""

    is_readable: bool
    changes: list[Change]
    counts: dict[str, dict[str, int]]
    faults: list[dict[str, Any]]
    more_faults: list[dict[str, Any]]
    fault_counts: dict[str, int]


def read_and_compare(content: bytes, format: RosterFormat, mode: Mode, today: date, known: Known) -> Staged:
    """`mode` is that of a simple CSV; a OneRoster file tells its own. Raises TooSlow."""
    step_back(NICE)
    faults = Faults()
    try:
        with processor_time(PROCESSOR_SECONDS, "Send fewer rows at once."), memory_at_most(MEMORY_BYTES):
            return compared(content, format, mode, today, known, faults)
    except Unreadable:
        pass
    except MemoryError:
        faults.add("too_large_to_read", "")
    return Staged(False, [], {}, faults.told(), faults.told_apart(), dict(faults.counts))


def compared(content: bytes, format: RosterFormat, mode: Mode, today: date, known: Known, faults: Faults) -> Staged:
    """Raises Unreadable."""
    is_zip = format is RosterFormat.ONEROSTER
    said = read_oneroster(content, today, faults) if is_zip else read_simple(content, mode, faults)
    comparison = Comparison(said, known, faults)
    comparison.run()
    noted = comparison.noted
    counts = {name: {**count, "here": noted.active[name]} for name, count in noted.counts.items()}
    teachers = comparison.teachers
    counts["teachers"] = {"found": len(teachers.found), "unknown": len(teachers.unknown - teachers.found)}
    return Staged(True, noted.changes, counts, faults.told(), faults.told_apart(), dict(faults.counts))
