"""A PostgreSQL for an hour, below `scratch` of the data folder: for looking at a backup without touching anything.

Each is locked as long as its process lives. Whoever makes the next one removes those that a killed process left.
"""

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from blockyard.app.settings import SECRETS_FILE, Settings
from blockyard.local.data_folder import ensure_secrets
from blockyard.local.embedded import Cluster
from blockyard.local.embedded.orphan import stop_orphan
from blockyard.local.secrets_file import read_secrets

FOLDER: Final = "scratch"
LOCK: Final = "lock"
STOP_SECONDS: Final = 20.0


@contextmanager
def scratch_cluster(data_dir: Path) -> Iterator[Cluster]:
    """Running, with a secrets file of new keys in its folder. Raises ClusterError, OSError."""
    above = data_dir.resolve() / FOLDER
    above.mkdir(parents=True, exist_ok=True, mode=0o700)
    remove_leftovers(above)
    folder = above / secrets.token_hex(4)
    folder.mkdir(mode=0o700)
    lock = hold(folder)
    assert lock is not None
    cluster = Cluster(folder, durable=False)
    try:
        cluster.start()
        ensure_secrets(cluster)
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)
        with suppress(OSError):  # another one is in use beside
            above.rmdir()


def settings_of(cluster: Cluster) -> Settings:
    """Of its own secrets file alone: the environment may name the database that people use."""
    named = read_secrets(cluster.data_dir / SECRETS_FILE)
    fields = {name.removeprefix("BLOCKYARD_").lower(): value for name, value in named.items()}
    return Settings.model_validate(
        {name: value for name, value in fields.items() if name in Settings.model_fields}
        | {"data_dir": cluster.data_dir}
    )


def remove_leftovers(above: Path) -> None:
    """Those whose process is gone."""
    for folder in above.iterdir():
        lock = hold(folder)
        if lock is not None:
            stop_orphan(folder / "postgres" / "data", STOP_SECONDS)
            shutil.rmtree(folder)
            os.close(lock)


def hold(folder: Path) -> int | None:
    """The open lock; None while another process has it."""
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor
