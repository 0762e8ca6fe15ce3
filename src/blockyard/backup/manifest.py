"""What a backup says of itself: its parts with their digests, and what they hold."""

from datetime import datetime
from enum import StrEnum
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from blockyard.backup.errors import BackupError, Damaged

MANIFEST: Final = "manifest.json"
DATABASE: Final = "database.dump"
INDEX: Final = "files.jsonl"
SECRETS: Final = "secrets.sealed"
FILES: Final = "files"
FORMAT: Final = 1


class State(StrEnum):
    """What became of a backup."""

    WHOLE = "whole"
    INCOMPLETE = "incomplete"
    """It ended, but files that rows name were lost already. It can be restored without these."""
    INTERRUPTED = "interrupted"
    """It has no manifest: it did not end, or not yet. Nothing can be restored."""
    DAMAGED = "damaged"
    """Its manifest cannot be read."""


class Part(BaseModel):
    """One object of the backup. `sha256` in hexadecimal."""

    model_config = ConfigDict(frozen=True)

    size: int
    sha256: str


class Manifest(BaseModel):
    """`files` counts those in the index, which has the digest of each; `lost` is how many of them the storage had no more,
    or had with another content than their row says. `rows` is counted in the same snapshot that was dumped."""

    model_config = ConfigDict(frozen=True)

    format: int = FORMAT
    name: str
    created_at: datetime
    blockyard: str
    revision: str
    postgres: int
    parts: dict[str, Part]
    rows: dict[str, int]
    files: int
    file_bytes: int
    lost: int

    @property
    def is_whole(self) -> bool:
        """Everything that its rows name is in it."""
        return self.lost == 0

    @property
    def has_secrets(self) -> bool:
        return SECRETS in self.parts

    @property
    def size(self) -> int:
        """Of all of it, in bytes."""
        return self.file_bytes + sum(part.size for part in self.parts.values())


def read_manifest(name: str, content: bytes) -> Manifest:
    """Raises BackupError."""
    try:
        manifest = Manifest.model_validate_json(content)
    except ValidationError as error:
        raise Damaged(f"the manifest of {name} is damaged.") from error
    if manifest.format != FORMAT:
        raise BackupError(
            f"{name} was made by Blockyard {manifest.blockyard}, whose backups this version cannot read. Install that one."
        )
    if manifest.name != name or not {DATABASE, INDEX} <= manifest.parts.keys():
        raise Damaged(f"the manifest of {name} is not its own, or not whole.")
    return manifest


def state_of(manifest: Manifest | None) -> State:
    if manifest is None:
        return State.INTERRUPTED
    return State.WHOLE if manifest.is_whole else State.INCOMPLETE
