"""The ZIP of a roster, as far as it is looked at here: the room of rosters reads it."""

from typing import Final

from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.reading.unpacking import Unpacked

KNOWN: Final = frozenset(
    f"{name}.csv"
    for name in (
        "manifest",
        "academicsessions",
        "orgs",
        "courses",
        "classes",
        "users",
        "roles",
        "enrollments",
        "students",
    )
)
NESTED: Final = (b"PK\x03\x04", b"Rar!\x1a\x07", b"7z\xbc\xaf", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"MZ", b"\x7fELF")


def check_roster(members: Unpacked) -> None:
    """Raises UploadRefused."""
    heads = members.heads()
    if not KNOWN & {name.lower() for name in heads}:
        raise UploadRefused(
            "upload_not_a_roster",
            "There is no manifest.csv in it, nor another file of OneRoster. Zip the .csv files, without their folder.",
        )
    for name, head in heads.items():
        if head.startswith(NESTED):
            raise UploadRefused(
                "upload_archive_unsafe",
                f"{name[:100]} in it is no table. Leave only .csv files in it, and send it again.",
            )
