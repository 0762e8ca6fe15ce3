"""The secrets of an installation: keys without which some of the data is worth nothing, and passwords.

They come from the secrets file of the data folder and from the environment, as every process reads them.
"""

import json
import os
from pathlib import Path
from typing import Final

from blockyard.app.settings import OF_FOLDER, SECRETS_FILE
from blockyard.backup.seal import seal, unseal
from blockyard.local.data_folder import KEY_VARIABLES, METRICS_TOKEN, URL_VARIABLES
from blockyard.local.secrets_file import read_secrets, write_secrets

KEPT: Final = (*KEY_VARIABLES, METRICS_TOKEN)
"""What the data needs, whatever machine it comes to."""
OWN: Final = (*URL_VARIABLES, OF_FOLDER)
"""Where that machine's database is: never taken over."""
NOTES_FILE: Final = "settings-of-backup.env"
PREFIX: Final = "BLOCKYARD_"
PASSING: Final = (
    "BLOCKYARD_BACKUP_PASSPHRASE",
    "BLOCKYARD_ADMIN_URL",
    "BLOCKYARD_DATA_DIR",
    "BLOCKYARD_SUPERVISOR_PID",
)
"""Variables of this run, and no settings of the installation."""

WITHOUT: Final = (
    "Access tokens of before are refused: clients ask for new ones with their refresh tokens, or people sign in again.",
    "Open Cloud keys of schools must be stored again (409 says so).",
    "Secrets of webhook endpoints must be rolled: what they were sealed with is gone.",
    "People with an authenticator app use a recovery code, or an admin resets their second factor.",
)
"""What no longer works after a restore with new keys."""


def gather(data_dir: Path) -> dict[str, dict[str, str]]:
    """Variable to value, by where it was: `file` or `environment`."""
    environment = {
        name: value
        for name, value in sorted(os.environ.items())
        if name.startswith(PREFIX) and value.strip() and not name.startswith(PASSING)
    }
    return {"file": read_secrets(data_dir / SECRETS_FILE), "environment": environment}


def seal_secrets(data_dir: Path, passphrase: str) -> bytes:
    """Raises Refused."""
    return seal(passphrase, json.dumps(gather(data_dir)).encode())


def unseal_secrets(passphrase: str, sealed: bytes) -> dict[str, dict[str, str]]:
    """Raises BackupError."""
    found: dict[str, dict[str, str]] = json.loads(unseal(passphrase, sealed))
    return found


def restore_secrets(data_dir: Path, found: dict[str, dict[str, str]]) -> list[str]:
    """Write the secrets file, and beside it what was set in the environment, for the operator to look at.

    A variable that is set in this machine's environment wins, as always. Returns the keys for which that is another value.
    """
    before = found["environment"]
    kept = {name: before[name] for name in KEPT if name in before}
    path = data_dir / SECRETS_FILE
    restored = {name: value for name, value in (found["file"] | kept).items() if name not in OWN}
    write_secrets(path, restored | read_secrets(path))
    notes = {name: value for name, value in before.items() if name not in KEPT}
    if notes:
        write_secrets(data_dir / NOTES_FILE, notes)
    now = read_secrets(path) | os.environ
    wanted = found["file"] | kept
    return [name for name in KEY_VARIABLES if name in wanted and now.get(name) != wanted[name]]
