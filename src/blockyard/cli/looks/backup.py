"""The newest whole backup is young enough. Whether it can be restored is what `blockyard backup verify` says."""

from datetime import UTC, datetime, timedelta

from blockyard.app.settings import Settings
from blockyard.tenancy.doctor.finding import Finding

MAKE = "see why `blockyard backup create` did not run or did not end: docs/operate/backup.md"


def examine(settings: Settings) -> list[Finding]:
    from blockyard.backup.errors import BackupError
    from blockyard.backup.store import NO_RETRIES, open_store

    place = settings.backup_place
    if place is None:
        return []
    try:
        store = open_store(place, retries=NO_RETRIES)
        manifests = (store.find_manifest(name) for name in store.names())
        newest = next((manifest for manifest in manifests if manifest is not None), None)
    except BackupError as error:
        remedy = "check BLOCKYARD_BACKUP_PLACE, the rights of its user, and for a bucket the AWS_* variables"
        return [Finding("backup_unreadable", place, str(error), remedy)]
    if newest is None:
        return [Finding("backup_none", place, "holds no whole backup", MAKE)]
    return age_findings(place, datetime.now(UTC) - newest.created_at, timedelta(hours=settings.backup_hours))


def age_findings(place: str, age: timedelta, most: timedelta) -> list[Finding]:
    if age <= most:
        return []
    hours, allowed = age / timedelta(hours=1), most / timedelta(hours=1)
    problem = f"the newest whole backup began {hours:.0f} hours ago; {allowed:.0f} are allowed"
    return [Finding("backup_old", place, problem, MAKE)]
