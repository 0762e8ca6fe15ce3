"""The time of all processes, which the model moves, and where names lead there."""

import json
import os
import time
from pathlib import Path
from typing import Final

DAY: Final = 24 * 60 * 60
HOOK: Final = Path(__file__).parent / "ahead"


class Clock:
    """`variables` make a process follow it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "ahead"
        self.set(0)
        paths = [str(HOOK), *filter(None, [os.environ.get("PYTHONPATH")])]
        self.variables = {"MODEL_AHEAD": str(self.file), "PYTHONPATH": os.pathsep.join(paths)}

    def set(self, seconds: int) -> None:
        """A reader sees the old number or the new one."""
        self.ahead = seconds
        written = self.file.with_suffix(".new")
        written.write_text(str(seconds))
        written.rename(self.file)

    def point(self, **names: list[str]) -> None:
        """Dots are written as underscores."""
        written = {name.replace("_", "."): addresses for name, addresses in names.items()}
        self.file.with_name("names.json").write_text(json.dumps(written))

    def now(self) -> int:
        """Unix seconds."""
        return int(time.time()) + self.ahead
