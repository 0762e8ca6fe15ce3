"""The secrets file of `blockyard up`: BLOCKYARD_* lines, for its owner only, written as a whole or not at all."""

import os
import tempfile
from pathlib import Path


def read_secrets(path: Path) -> dict[str, str]:
    """Variable to value; empty if there is no file yet."""
    if not path.exists():
        return {}
    pairs = (line.partition("=") for line in path.read_text().splitlines() if "=" in line)
    return {name.strip(): value.strip() for name, _, value in pairs}


def write_secrets(path: Path, secrets: dict[str, str]) -> None:
    """Replace the file, mode 600, so that a crash leaves the old one or the new one."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(descriptor, "w") as file:
        file.writelines(f"{name}={value}\n" for name, value in secrets.items())
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)


def replace_secret(path: Path, name: str, value: str) -> None:
    """Change one line."""
    write_secrets(path, read_secrets(path) | {name: value})
