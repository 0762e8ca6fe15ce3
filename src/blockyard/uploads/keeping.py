"""What was read of a file, as it is kept: its files in the storage, and the rows that are to list them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from blockyard.base.ids import new_id
from blockyard.tenancy.storage import Files
from blockyard.uploads.files import path_of_file
from blockyard.uploads.models import UploadContent, UploadFile, UploadPage
from blockyard.uploads.reading.found import MEDIA_TYPES, Found
from blockyard.uploads.scanning import Verdict
from blockyard.uploads.states import FileKind
from blockyard.uploads.telling import line_of


@dataclass(frozen=True, slots=True)
class Kept:
    """A content whose files are in the storage."""

    content: UploadContent
    files: list[UploadFile]
    pages: list[UploadPage]

    @property
    def size_bytes(self) -> int:
        return sum(file.size_bytes for file in self.files)


async def keep(
    files: Files,
    upload_id: UUID,
    found: Found,
    verdict: Verdict,
    sha256: str,
    source: Path,
    made: Path,
    for_admins: bool,
) -> Kept:
    """`source` is what was sent, and in `made` lies what was made of it. Raises StorageUnavailable."""
    whole = {FileKind.CONTENT: (source, MEDIA_TYPES[found.type])}
    whole |= {FileKind(one.kind): (made / one.name, one.media_type) for one in found.derived}
    own = {"content_id": upload_id, "for_admins": for_admins}
    kept = [await store_file(files, upload_id, kind, *what, own) for kind, what in whole.items()]
    document = found.document
    content = UploadContent(
        id=upload_id,
        for_admins=for_admins,
        sha256=sha256,
        type=found.type,
        pages=len(document.pages) if document else None,
        words=document.words if document else None,
        facts=facts_of(found, verdict),
        warnings=[one.model_dump() for one in found.warnings],
    )
    pages = [
        UploadPage(
            content_id=upload_id,
            number=page.number,
            text=page.text,
            blocks=[block.model_dump(exclude_none=True) for block in page.blocks],
        )
        for page in (document.pages if document else ())
    ]
    return Kept(content, kept, pages)


def facts_of(found: Found, verdict: Verdict) -> dict[str, Any]:
    told = found.model_dump(mode="json", include={"image", "place"}) | {"summary": line_of(found)}
    told["scan"] = {"engine": verdict.engine, "verdict": verdict.verdict, "at": verdict.at.isoformat()}
    if found.document is None:
        return told
    return told | found.document.model_dump(mode="json", include={"language", "reading_level", "looks_scanned"})


async def store_file(
    files: Files, content_id: UUID, kind: FileKind, source: Path, media_type: str, own: dict[str, Any]
) -> UploadFile:
    """Raises StorageUnavailable."""
    path = path_of_file(content_id, kind)
    with source.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
        content.seek(0)
        await files.write_from(path, content)
        size = content.tell()
    return UploadFile(**own, id=new_id(), kind=kind, media_type=media_type, path=path, size_bytes=size, sha256=digest)
