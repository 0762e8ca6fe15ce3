"""There is room where this machine keeps files, mails and logs. PostgreSQL's disk may be another machine's: see docs."""

import shutil
from pathlib import Path
from typing import Final

from blockyard.app.settings import Settings
from blockyard.tenancy.doctor.finding import Finding

LEAST_BYTES: Final = 1 << 30
LEAST_SHARE: Final = 0.05
ENOUGH_BYTES: Final = 20 << 30
"""Whatever share of a large disk that is."""


def examine(settings: Settings) -> list[Finding]:
    folder = next(path for path in (settings.data_dir.resolve(), *settings.data_dir.resolve().parents) if path.exists())
    usage = shutil.disk_usage(folder)
    return room_findings(folder, usage.free, usage.total)


def room_findings(folder: Path, free: int, total: int) -> list[Finding]:
    """`free` and `total` in bytes."""
    if free >= LEAST_BYTES and (free >= ENOUGH_BYTES or free >= total * LEAST_SHARE):
        return []
    problem = f"has {free / (1 << 30):.1f} GiB left, of {total / (1 << 30):.0f}"
    return [Finding("disk_full_soon", str(folder), problem, "make room: docs/operate/full.md")]
