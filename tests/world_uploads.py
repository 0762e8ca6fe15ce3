"""What a school has sent: a lesson that is ready and was used by an agent, and a roster that is on its way."""

from pathlib import Path
from uuid import UUID

import psycopg
from sqlalchemy import select
from sqlalchemy.orm import Session

from blockyard.base.ids import new_id
from blockyard.environments.models import Environment
from blockyard.rosters.models import RosterImport
from blockyard.uploads.files import path_of_file
from blockyard.uploads.models import Upload, UploadContent, UploadFile, UploadPage, UploadPart, UploadUse
from blockyard.uploads.states import FileKind

TEXT = "Volcanoes are openings in the crust. Secret of {key}."


def write_uploads(admin: psycopg.Connection, data_dir: Path) -> None:
    """What the files of all schools' uploads tell of: so many bytes."""
    found = admin.execute("SELECT organization_id, path, size_bytes FROM blockyard.upload_files")
    for organization_id, path, size_bytes in found:
        file = data_dir / "files" / "organizations" / str(organization_id) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * size_bytes)


def add_uploads(session: Session, key: str, organization_id: UUID, owner_id: UUID, execution_id: UUID) -> None:
    """Of a school that has an environment and an import of a roster."""
    own = {"organization_id": organization_id}
    stamp = own | {"created_by_id": owner_id}
    text = TEXT.format(key=key)
    used = {
        "environment_id": session.execute(select(Environment.id).filter_by(**own)).scalars().first(),
        "execution_id": execution_id,
        "roster_import_id": session.execute(select(RosterImport.id).filter_by(**own)).scalars().first(),
    }
    content = UploadContent(
        **own,
        id=new_id(),
        sha256="0" * 64,
        type="txt",
        pages=1,
        words=9,
        facts={"language": "en", "summary": "1 page, 9 words, English", "secret": f"secret of {key}"},
    )
    session.add(content)
    session.flush()
    lesson = Upload(
        **stamp,
        id=new_id(),
        name="volcanoes.txt",
        title=f"secret of {key}",
        purpose="lesson",
        protocol="tus",
        length=len(text),
        received=len(text),
        state="ready",
        progress=100,
        content_id=content.id,
        summary="1 page, 9 words, English",
    )
    roster = Upload(
        **stamp,
        id=new_id(),
        name="autumn.zip",
        title=f"secret of {key}",
        purpose="roster",
        for_admins=True,
        protocol="tus",
        length=2_000,
        received=1_000,
        state="receiving",
    )
    session.add_all([lesson, roster])
    session.flush()
    of_it = own | {"content_id": content.id}
    session.add_all(
        [
            *(
                UploadFile(
                    **of_it,
                    id=new_id(),
                    kind=kind,
                    media_type=media_type,
                    path=path_of_file(content.id, kind),
                    size_bytes=len(text),
                    sha256="0" * 64,
                )
                for kind, media_type in ((FileKind.CONTENT, "text/plain"), (FileKind.THUMBNAIL_256, "image/webp"))
            ),
            UploadPage(**of_it, id=new_id(), number=1, text=text),
            UploadPart(**own, id=new_id(), upload_id=roster.id, number=1, begins_at=0, length=1_000),
            UploadUse(**stamp, id=new_id(), upload_id=lesson.id, **used, pages=[1]),
        ]
    )
    session.flush()
