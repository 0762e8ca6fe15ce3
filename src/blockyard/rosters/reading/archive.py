"""The files of a zip, of which none is larger than a roster's, whatever it says of itself."""

import io
import zipfile
import zlib
from collections import Counter
from typing import Final

from blockyard.rosters.reading.faults import Faults, Unreadable

MOST_FILES: Final = 100
LARGEST_FILE: Final = 64 * 1024 * 1024
LARGEST_TOGETHER: Final = 128 * 1024 * 1024
MOST_RATIO: Final = 200
"""Times that a file may be larger than it is packed. Rows of a roster come to 50 at most."""
PLAIN: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
LEFT_BY_MACS: Final = ("__MACOSX/", ".DS_Store")
OF_SPREADSHEETS: Final = frozenset({"[Content_Types].xml", "xl/workbook.xml", "content.xml"})
"""What is in .xlsx, and in .ods, which are zips, too."""
IS_ENCRYPTED: Final = 1


class Archive:
    """It reads a file when it is asked for it, one at a time."""

    def __init__(self, content: bytes, faults: Faults) -> None:
        """Raises Unreadable."""
        self.faults = faults
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise self.refused("not_a_zip") from error
        entries = [one for one in self.zip.infolist() if not one.filename.startswith(LEFT_BY_MACS)]
        if len(entries) > MOST_FILES or sum(one.file_size for one in entries) > LARGEST_TOGETHER:
            raise self.refused("zip_too_large")
        names = {one.filename for one in entries}
        if names & OF_SPREADSHEETS:
            raise self.refused("spreadsheet_sent")
        for one in entries:
            self.check(one)
        for name, count in Counter(one.filename.casefold() for one in entries).items():
            if count > 1:
                raise self.refused("file_twice", name)
        self.entries: Final = {one.filename: one for one in entries}

    def check(self, entry: zipfile.ZipInfo) -> None:
        """Raises Unreadable."""
        if "/" in entry.filename or "\\" in entry.filename:
            raise self.refused("folder_in_zip", entry.filename)
        if entry.file_size > max(entry.compress_size, 1) * MOST_RATIO or entry.file_size > LARGEST_FILE:
            raise self.refused("zip_too_large", entry.filename)
        if entry.flag_bits & IS_ENCRYPTED or entry.compress_type not in PLAIN:
            raise self.refused("zip_not_plain", entry.filename)

    def read(self, name: str) -> bytes:
        """Raises Unreadable."""
        try:
            with self.zip.open(self.entries[name]) as file:
                content = file.read(LARGEST_FILE + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise self.refused("not_a_zip", name) from error
        if len(content) > LARGEST_FILE:
            raise self.refused("zip_too_large", name)
        return content

    def refused(self, code: str, file: str = "") -> Unreadable:
        self.faults.add(code, file)
        return Unreadable()
