"""The newest whole backup is young enough, and none after it has lost anything. Whether it can be restored is what
`blockyard backup verify` says."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from blockyard.app.settings import Settings
from blockyard.tenancy.doctor.finding import Finding

if TYPE_CHECKING:
    from blockyard.backup.manifest import Manifest
    from blockyard.backup.store import BackupStore

MAKE = "see why `blockyard backup create` did not run or did not end: docs/operate/backup.md"


def examine(settings: Settings) -> list[Finding]:
    from blockyard.backup.errors import BackupError
    from blockyard.backup.store import NO_RETRIES, open_store

    place = settings.backup_place
    if place is None:
        return []
    try:
        store = open_store(place, retries=NO_RETRIES)
        incomplete, whole = newest_of(store)
    except BackupError as error:
        remedy = "check BLOCKYARD_BACKUP_PLACE, the rights of its user, and for a bucket the AWS_* variables"
        return [Finding("backup_unreadable", place, str(error), remedy)]
    lost = [] if incomplete is None else [lost_finding(place, incomplete)]
    if whole is None:
        return [Finding("backup_none", place, "holds no whole backup", MAKE), *lost]
    age = datetime.now(UTC) - whole.created_at
    return [*age_findings(place, age, timedelta(hours=settings.backup_hours)), *lost]


def newest_of(store: "BackupStore") -> "tuple[Manifest | None, Manifest | None]":
    """The newest incomplete one, if it is newer than every whole one; and the newest whole one."""
    incomplete = None
    for name in store.names():
        manifest = store.find_manifest(name)
        if manifest is not None and manifest.is_whole:
            return incomplete, manifest
        incomplete = incomplete or manifest
    return incomplete, None


def lost_finding(place: str, manifest: "Manifest") -> Finding:
    problem = (
        f"{manifest.name}, the newest that ended, is incomplete: {manifest.lost} of {manifest.files} files were lost"
    )
    return Finding("backup_incomplete", place, problem, "bring them back: docs/operate/backup.md, Files that are lost")


def age_findings(place: str, age: timedelta, most: timedelta) -> list[Finding]:
    if age <= most:
        return []
    hours, allowed = age / timedelta(hours=1), most / timedelta(hours=1)
    problem = f"the newest whole backup began {hours:.0f} hours ago; {allowed:.0f} are allowed"
    return [Finding("backup_old", place, problem, MAKE)]
