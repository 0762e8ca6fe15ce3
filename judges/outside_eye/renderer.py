"""The renderer, a program of somebody else in an environment of its own: it reads a place and draws it in Chromium."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

from judges.outside_eye.cameras import Camera
from worlds.geometry import Vector

PYTHON: Final = Path(".tools/eye/bin/python")
WHY_SKIPPED: Final = "no renderer: make .tools/eye/.installed, and install the program chromium"
SECONDS: Final = 300
"""A picture takes 20 on two processors, and more where others use them."""

Finding = dict[str, Any]
"""`check` (obfuscated, ...), `path` of the script, and what else the renderer says."""


def is_installed() -> bool:
    return PYTHON.exists() and chromium() is not None


def chromium() -> str | None:
    return shutil.which("chromium")


def findings(place: Path) -> list[Finding]:
    """What in its scripts and assets looks like the work of somebody who has something to hide."""
    found: list[Finding] = json.loads(run("inspect", place, "--all"))["findings"]
    return found


def draw(place: Path, camera: Camera, picture: Path, size: str, *, plain: bool = False) -> None:
    """A PNG of `size` (`640x360`); `plain`: without shadows and the grain of materials, in less time."""
    seen = ("--fov", f"{camera.fov:g}", f"--camera={shown(camera.position)}", f"--look-at={shown(camera.look_at)}")
    run(*("scene", place, "--out", picture, "--viewport", size, *seen), *(PLAIN if plain else ()))


PLAIN: Final = ("--no-shadows", "--flat-materials")


def shown(point: Vector) -> str:
    return ",".join(f"{value:.2f}" for value in point)


def run(*arguments: str | Path) -> str:
    """What it prints. It neither loads anything nor leaves anything behind but its cache, in .tools."""
    command = [PYTHON.absolute(), "-m", "rhr", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=environment(), timeout=SECONDS)
    assert result.returncode == 0, result.stderr
    return result.stdout


def environment() -> dict[str, str]:
    switches = {
        "RHR_BROWSER": str(chromium()),
        "RHR_BROWSER_SANDBOX": "0",  # it shows our own places, and starts in containers, too
        "RHR_CACHE_DIR": str(PYTHON.parents[1].absolute() / "cache"),
        "RHR_OFFLINE": "1",
        "RHR_PERSISTENT_BROWSER": "0",
        "RHR_SERVER": "0",
        "RHR_WEBGL": "software",  # the same pixels with and without a graphics card
    }
    return {**os.environ, **switches}
