"""A class as OneRoster has it: a zip with all that its results name, so that another system can read it.

It is for systems, which take text as it stands: no apostrophe keeps a spreadsheet from it (sheets.py).
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime

from blockyard.assignments.class_export import ClassExport
from blockyard.assignments.oneroster_columns import COLUMNS, NEVER, OneRosterVersion
from blockyard.assignments.oneroster_grades import grade_rows
from blockyard.assignments.oneroster_roster import roster_rows
from blockyard.assignments.oneroster_sessions import Row, sessions_of


def write_oneroster(export: ClassExport, version: OneRosterVersion, now: datetime) -> bytes:
    """`status` and `dateLastModified` stay blank, since each file is whole (bulk). One without rows is not allowed."""
    sessions = sessions_of(export)
    rows = roster_rows(export, sessions) | grade_rows(export, sessions, now)
    if version is OneRosterVersion.V1_1:  # which knows no result without a score
        rows["results"] = [row for row in rows["results"] if row["score"] is not None]
    files = {name: columns for name, columns in COLUMNS[version].items() if rows[name]}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.csv", table(("propertyName", "value"), manifest(version, files)))
        for name, columns in files.items():
            archive.writestr(f"{name}.csv", table(columns, rows[name]))
    return out.getvalue()


def manifest(version: OneRosterVersion, files: Iterable[str]) -> list[Row]:
    modes = dict.fromkeys((*COLUMNS[version], *NEVER[version]), "absent") | dict.fromkeys(files, "bulk")
    told = {
        "manifest.version": "1.0",
        "oneroster.version": version.value,
        **{f"file.{name}": modes[name] for name in sorted(modes, key=str.casefold)},
        "source.systemName": "Blockyard",
        "source.systemCode": "blockyard",
    }
    return [{"propertyName": name, "value": value} for name, value in told.items()]


def table(columns: Sequence[str], rows: Iterable[Row]) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
