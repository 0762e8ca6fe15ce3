"""Restoring a backup into a data folder or a database that are empty: all is there in the end, or nothing is served."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from obstore.exceptions import BaseError, NotFoundError
from obstore.store import ObjectStore

from blockyard.app.settings import SECRETS_FILE, Settings
from blockyard.backup.errors import BackupError, Damaged, Refused
from blockyard.backup.files import ORGANIZATIONS, copy_back, copy_files, list_lost, meter_of, read_index
from blockyard.backup.manifest import DATABASE, INDEX, SECRETS, Manifest
from blockyard.backup.progress import Meter, Say
from blockyard.backup.secrets import NOTES_FILE, restore_secrets, unseal_secrets
from blockyard.backup.store import BackupStore, reason
from blockyard.backup.target import Target, fill_half, finish, refuse_full_database, refuse_unknown_revision
from blockyard.backup.verify import check_part
from blockyard.local.data_folder import UNFINISHED
from blockyard.tenancy.storage import create_storage

MADE: Final = ("postgres", "run", "files", "logs", SECRETS_FILE, NOTES_FILE, "superuser.password")
"""What a restore makes in the data folder, and removes again before it begins anew."""
STORAGE_MARK: Final = "restore.unfinished"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A backup that ended, and the passphrase of its secrets; None: they are left out, and new keys are made."""

    store: BackupStore
    manifest: Manifest
    passphrase: str | None
    lost: list[str]
    """The keys of files that rows name and the backup lacks."""
    newer: Manifest | None
    """A backup that ended later and was passed over, since it is incomplete and nobody named it."""


def choose(store: BackupStore, name: str | None, passphrase: str | None, *, without_secrets: bool) -> Chosen:
    """Raises Refused, BackupError before anything is changed."""
    manifest = store.get_manifest(name)
    refuse_unknown_revision(manifest)
    if manifest.has_secrets and passphrase is None and not without_secrets:
        raise Refused(
            f"{manifest.name} has secrets. Give their passphrase (--passphrase-file), or say --without-secrets: then new "
            "keys are made, and some things no longer work."
        )
    opening = passphrase if manifest.has_secrets and not without_secrets else None
    check_part(store, manifest, INDEX)
    newer = None if name else store.find_newer(manifest)
    chosen = Chosen(store, manifest, opening, list_lost(store, manifest), newer)
    if chosen.passphrase is not None:
        unseal_secrets(chosen.passphrase, sealed_of(chosen))
    return chosen


def refuse_full_folder(data_dir: Path) -> None:
    """Raises Refused if the folder holds data that no restore put there."""
    full = [name for name in MADE if name not in ("logs", "run") and holds_something(data_dir / name)]
    if full and not (data_dir / UNFINISHED).exists():
        raise Refused(
            f"{data_dir} holds data ({', '.join(full)}). A restore changes nothing that is there: choose another "
            "--data-dir, or move that away."
        )


def prepare_folder(data_dir: Path, chosen: Chosen, *, embedded: bool) -> list[str]:
    """Mark the folder as unfinished and put the secrets in it. Returns the keys that are others on this machine.

    Raises Refused if the folder holds data. The folder is locked. Where the database is not in it, no mark is needed: the
    database has another name until it is whole.
    """
    if embedded:
        refuse_full_folder(data_dir)
        mark = data_dir / UNFINISHED
        if mark.exists():
            for name in MADE:
                remove(data_dir / name)
        mark.write_text(f"{chosen.manifest.name}\n")
    if chosen.passphrase is None:
        return []
    return restore_secrets(data_dir, unseal_secrets(chosen.passphrase, sealed_of(chosen)))


def restore_into(target: Target, chosen: Chosen, say: Say) -> None:
    """Files, then the database under another name, then its own name. Raises Refused, BackupError."""
    manifest, store = chosen.manifest, chosen.store
    say(f"backup {manifest.name} of {manifest.created_at:%Y-%m-%d %H:%M} UTC")
    refuse_full(target)
    restore_files(target.settings, chosen, say)
    dump = store.read(f"{manifest.name}/{DATABASE}", manifest.parts[DATABASE])
    findings = fill_half(target, manifest, Meter(say, "database").count(dump), keys_are_new=chosen.passphrase is None)
    if findings:
        lines = "\n".join(f"  {found.object}: {found.problem}" for found in findings)
        raise BackupError(f"the doctor finds faults in the restored database, so it is not served:\n{lines}")
    say(f"database: {sum(manifest.rows.values())} rows")
    finish(target)
    storage_of(target.settings).delete([STORAGE_MARK])


def finish_folder(data_dir: Path) -> None:
    """From here on `up` may serve it."""
    (data_dir / UNFINISHED).unlink(missing_ok=True)


def refuse_full(target: Target) -> None:
    """Raises Refused if database or storage hold data that no restore put there."""
    refuse_full_database(target)
    storage, settings = storage_of(target.settings), target.settings
    try:
        if not is_marked(storage) and any(page for page in storage.list(ORGANIZATIONS)):
            raise Refused(
                f"the storage {settings.storage_url or settings.data_dir / 'files'} holds files of organizations. A restore "
                "changes nothing that is there: name another in BLOCKYARD_STORAGE_URL."
            )
    except (BaseError, OSError) as error:
        raise BackupError(f"the storage does not answer: {reason(error)}") from error


def restore_files(settings: Settings, chosen: Chosen, say: Say) -> None:
    """Raises Damaged, BackupError."""
    manifest, storage = chosen.manifest, storage_of(settings)
    try:
        storage.put(STORAGE_MARK, manifest.name.encode())
    except (BaseError, OSError) as error:
        raise BackupError(f"the storage does not answer: {reason(error)}") from error
    files = read_index(chosen.store.read(f"{manifest.name}/{INDEX}"))
    copy = copy_back(chosen.store, manifest.name, storage)
    broken = copy_files((file for file in files if not file.lost), set(), copy, meter_of(say))
    if broken:
        raise Damaged(f"{len(broken)} files of {manifest.name} are missing or damaged, {broken[0].key} for one.")
    say(f"files: {manifest.files - manifest.lost}{f', {manifest.lost} lost' if manifest.lost else ''}")


def is_marked(storage: ObjectStore) -> bool:
    """A restore put there what is there, and did not end."""
    try:
        storage.head(STORAGE_MARK)
    except (NotFoundError, FileNotFoundError):
        return False
    return True


def storage_of(settings: Settings) -> ObjectStore:
    return create_storage(settings).store


def sealed_of(chosen: Chosen) -> bytes:
    name = f"{chosen.manifest.name}/{SECRETS}"
    return b"".join(chosen.store.read(name, chosen.manifest.parts[SECRETS]))


def holds_something(path: Path) -> bool:
    return any(path.iterdir()) if path.is_dir() else path.exists()


def remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
