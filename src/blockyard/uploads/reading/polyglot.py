"""Files that are two things at once: what a virus scanner sees of them is not what a program opens."""

import struct
from pathlib import Path
from typing import Final

from blockyard.uploads.reading.refused import UploadRefused

END_OF_ZIP: Final = b"PK\x05\x06"
OF_DIRECTORY: Final = b"PK\x01\x02"
END_OF_PDF: Final = (b"%%EOF", b"startxref")
END_BYTES: Final = 2_048
"""Readers of PDF look for its end in fewer."""
TAIL_BYTES: Final = 65_535 + 22
"""The end of a ZIP's directory lies in so many last bytes: its comment is as long as two bytes say."""


def refuse_if_zip_follows(path: Path) -> None:
    """Of a file that is no ZIP by its first bytes: programs look for a ZIP from the end. Raises UploadRefused."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(size - TAIL_BYTES, 0))
        start = file.tell()
        tail = file.read(TAIL_BYTES)
        at = tail.find(END_OF_ZIP)
        while at >= 0:
            record = tail[at : at + 22]
            if len(record) == 22:
                directory_bytes = struct.unpack_from("<I", record, 12)[0]
                file.seek(max(start + at - directory_bytes, 0))
                if file.read(4) == OF_DIRECTORY or directory_bytes == 0:
                    raise UploadRefused(
                        "upload_polyglot", "It is an archive (ZIP) as well. Save it anew with the program it is from."
                    )
            at = tail.find(END_OF_ZIP, at + 1)


def refuse_if_pdf_ends(path: Path) -> None:
    """Of a file that is no PDF by its first bytes and has the mark of one after them. Raises UploadRefused."""
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - END_BYTES, 0))
        tail = file.read()
    if any(end in tail for end in END_OF_PDF):
        raise UploadRefused(
            "upload_polyglot", "There is something before the PDF in it. Print it to PDF anew, and send that."
        )
