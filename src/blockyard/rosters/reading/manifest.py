"""manifest.csv of OneRoster: which files tell of all there is, which of what is another, and which are not there."""

from typing import Final

from blockyard.rosters.reading.archive import Archive
from blockyard.rosters.reading.faults import Faults, Unreadable
from blockyard.rosters.reading.tables import read_table
from blockyard.rosters.reading.texts import text_of
from blockyard.rosters.states import Mode

MANIFEST: Final = "manifest.csv"
COLUMNS: Final = ("propertyName", "value")
FILES: Final = ("academicSessions", "courses", "classes", "users", "roles", "enrollments")
"""Those that are read. What is in the others is not kept here."""
VERSIONS: Final = ("1.1", "1.2")


def read_modes(archive: Archive, faults: Faults) -> dict[str, Mode]:
    """By the file's name without .csv, of FILES. Raises Unreadable."""
    if MANIFEST not in archive.entries:
        faults.add("manifest_missing", MANIFEST)
        raise Unreadable
    table = read_table(text_of(archive.read(MANIFEST), MANIFEST, faults), MANIFEST, COLUMNS, COLUMNS, faults)
    told = {row.get("propertyName").casefold(): row for row in table.rows}
    version = told.get("oneroster.version")
    if version is not None and not version.get("value").startswith(VERSIONS):
        faults.add("version_unknown", MANIFEST, version.line, "value", version.get("value"))
        raise Unreadable
    modes: dict[str, Mode] = {}
    for name in FILES:
        row = told.get(f"file.{name.casefold()}")
        said = "absent" if row is None else row.get("value").casefold()
        if said not in set(Mode):
            faults.add("mode_unknown", MANIFEST, None if row is None else row.line, "value", said)
            continue
        modes[name] = Mode(said)
        is_there = f"{name}.csv" in archive.entries
        if said == Mode.ABSENT and is_there:
            faults.add("file_not_in_manifest", f"{name}.csv")
        if said != Mode.ABSENT and not is_there:
            faults.add("file_missing", f"{name}.csv")
    if faults.counts["error"]:
        raise Unreadable
    return modes
