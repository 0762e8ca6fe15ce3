"""Whether a backup can be restored: it is, into a scratch server, and each file's digest is looked at."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.backup.files import copy_files, files_of, list_lost, look_at, meter_of, read_index, tables_with_files
from blockyard.backup.manifest import DATABASE, INDEX, SECRETS, Manifest
from blockyard.backup.progress import Meter, Say
from blockyard.backup.scratch import scratch_cluster, settings_of
from blockyard.backup.seal import unseal
from blockyard.backup.store import BackupStore
from blockyard.backup.target import Target, fill_half, refuse_unknown_revision


@dataclass(slots=True)
class Verdict:
    """`faults`: each a sentence. None, and no file lost: it can be restored, and all of it is there."""

    manifest: Manifest
    faults: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    """The keys of files that the storage had lost already when they were to be copied."""
    newer: Manifest | None = None
    """A backup that ended later, where the one to look at was not named: it is incomplete."""

    @property
    def is_good(self) -> bool:
        return not self.faults and not self.lost


def verify_backup(store: BackupStore, name: str | None, data_dir: Path, passphrase: str | None, say: Say) -> Verdict:
    """Raises BackupError if it cannot be restored at all. `data_dir` gives room for the scratch server."""
    manifest = store.get_manifest(name)
    verdict = Verdict(manifest, newer=None if name else store.find_newer(manifest))
    refuse_unknown_revision(manifest)
    say(f"backup {manifest.name} in {store.place}")
    check_part(store, manifest, INDEX)
    check_part(store, manifest, DATABASE)
    verdict.lost = list_lost(store, manifest)
    if SECRETS in manifest.parts:
        sealed = b"".join(store.read(f"{manifest.name}/{SECRETS}", manifest.parts[SECRETS]))
        if passphrase is not None:
            unseal(passphrase, sealed)
            say("secrets: the passphrase opens them")
    files = read_index(store.read(f"{manifest.name}/{INDEX}"))
    present = (file for file in files if not file.lost)
    broken = copy_files(present, set(), look_at(store, manifest.name), meter_of(say))
    verdict.faults += [f"the file {file.key} is missing or damaged" for file in broken]
    say(f"files: {manifest.files - manifest.lost} read")
    with scratch_cluster(data_dir) as cluster:
        target = Target(cluster.admin_url, settings_of(cluster))
        dump = store.read(f"{manifest.name}/{DATABASE}", manifest.parts[DATABASE])
        findings = fill_half(target, manifest, Meter(say, "database").count(dump), keys_are_new=True)
        verdict.faults += [f"the doctor: {found.object}: {found.problem}" for found in findings]
        say(f"database: restored, {sum(manifest.rows.values())} rows")
        with psycopg.connect(make_conninfo(target.admin_url, dbname=target.half_name)) as inside:
            verdict.faults += compare_with_rows(inside, store, manifest)
    return verdict


def check_part(store: BackupStore, manifest: Manifest, part: str) -> None:
    """Read to the end, so that what follows may believe it. Raises Damaged, BackupError."""
    for _chunk in store.read(f"{manifest.name}/{part}", manifest.parts[part]):
        pass


def compare_with_rows(inside: psycopg.Connection[Any], store: BackupStore, manifest: Manifest) -> list[str]:
    """Every row that names a file has its file in the index, with the same digest."""
    indexed = {file.mark for file in read_index(store.read(f"{manifest.name}/{INDEX}"))}
    files = files_of(inside, tables_with_files(metadata_of(ROOMS)))
    return [f"the file {file.key} of a row is not in the backup" for file in files if file.mark not in indexed]
