"""Keeping a folder on the teacher's machine equal to an environment's Rojo project.

Rojo has no sign-in, so the backend serves none: this side signs in, fetches the project, and writes what has changed,
which a `rojo serve` in the same folder sends on to Studio.
"""

import io
import os
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from uuid import UUID

import httpx

from blockyard_client import Client, ProblemError
from blockyard_client.api.environments import get_environment, get_project
from blockyard_client.types import UNSET

MANIFEST: Final = ".blockyard-files"
"""Which files of the folder are ours: only they are ever replaced or removed."""


class SyncFailed(Exception):
    """The message says what to do."""


@dataclass(slots=True)
class Project:
    """An environment as this machine sees it. `shown` is what lies in the folder: of which environment which version."""

    client: Client
    name: str
    folder: Path
    shown: tuple[UUID, int | None] | None = None

    def pull(self) -> list[str] | None:
        """Paths that were written or removed; None if there is nothing new. Raises SyncFailed."""
        try:
            found = get_environment.sync(self.name, client=self.client)
            latest = (found.id, found.ready_version)
            if latest == self.shown:
                return None
            file = get_project.sync(
                self.name, client=self.client, environment=found.id, version=found.ready_version or UNSET
            )
        except ProblemError as problem:
            raise SyncFailed(problem.detail) from problem
        except httpx.TransportError as error:
            raise SyncFailed(f"{self.client.url} cannot be reached ({type(error).__name__}).") from error
        changed = write_project(self.folder, unpacked(file.payload.read()))
        self.shown = latest
        return changed


def unpacked(content: bytes) -> dict[str, bytes]:
    """Files by path. Raises SyncFailed for a path that leads out of the folder."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    for path in files:
        parts = PurePosixPath(path).parts
        if PurePosixPath(path).is_absolute() or ".." in parts or "\\" in path or ":" in path:
            raise SyncFailed(
                f"The project holds the path {path!r}, which leads out of its folder. Nothing was written."
            )
    return files


def write_project(folder: Path, files: dict[str, bytes]) -> list[str]:
    """Make our files of the folder these; what else lies there stays. Each file is replaced as a whole."""
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / MANIFEST
    known = set(manifest.read_text().splitlines()) if manifest.exists() else set()
    changed = []
    for path, content in sorted(files.items()):
        target = folder / path
        if target.is_file() and target.read_bytes() == content:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        replace(target, content)
        changed.append(path)
    for path in sorted(known - files.keys()):
        (folder / path).unlink(missing_ok=True)
        changed.append(path)
    replace(manifest, "".join(f"{path}\n" for path in sorted(files)).encode())
    return changed


def replace(target: Path, content: bytes) -> None:
    """So that Rojo never reads half a file."""
    descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=".blockyard-")
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    os.replace(temporary, target)
