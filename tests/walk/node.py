"""The Node of this machine, or the one that `make install` brought."""

import shutil
from pathlib import Path
from typing import Final

BROUGHT: Final = Path(__file__).parents[2] / ".tools" / "node" / "bin"


def node() -> str | None:
    return shutil.which("node") or shutil.which("node", path=str(BROUGHT))
