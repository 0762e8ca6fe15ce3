"""Uploads that a school has, put straight into the database and the storage: what sending and looking at them leaves."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.uploads.files import path_of_file, path_of_part
from blockyard.uploads.states import FileKind
from tests.world import Person, School

UPLOADS: Final = "/api/v1/uploads"
SMALL: Final = b"RIFF of a small picture"
JOBS: Final = """
    SELECT task_name FROM queue.procrastinate_jobs WHERE status = 'todo' AND args->>'organization_id' = %s ORDER BY id
"""
NOW_DUE: Final = "UPDATE queue.procrastinate_jobs SET scheduled_at = now() WHERE status = 'todo'"


def url(upload_id: UUID | str, rest: str = "") -> str:
    return f"{UPLOADS}/{upload_id}{rest}"


@dataclass(frozen=True, slots=True)
class Kept:
    """The database as a superuser sees it, the folder of files, and a school."""

    admin: psycopg.Connection
    data_dir: Path
    school: School

    @property
    def folder(self) -> Path:
        return self.data_dir / "files" / "organizations" / str(self.school.id) / "uploads"

    def files(self) -> set[str]:
        """Below the folder of the school's uploads."""
        return {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()}

    def write(self, path: str, content: bytes) -> None:
        file = self.folder.parent / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def insert(self, table: str, **values: Any) -> UUID:
        row = {"organization_id": self.school.id, "id": new_id(), **values}
        names, marks = ", ".join(row), ", ".join(["%s"] * len(row))
        self.admin.execute(f"INSERT INTO blockyard.{table} ({names}) VALUES ({marks})".encode(), [*row.values()])
        return UUID(str(row["id"]))

    def content(
        self,
        data: bytes,
        type: str = "txt",
        media_type: str = "text/plain",
        *,
        pages: tuple[str, ...] = (),
        for_admins: bool = False,
    ) -> UUID:
        """With a small picture."""
        digest = hashlib.sha256(data).hexdigest()
        facts = {"language": "en"}
        content_id = self.insert(
            "upload_contents",
            sha256=digest,
            type=type,
            pages=len(pages),
            words=1,
            facts=Jsonb(facts),
            for_admins=for_admins,
        )
        for kind, kept, media in ((FileKind.CONTENT, data, media_type), (FileKind.THUMBNAIL_256, SMALL, "image/webp")):
            path = path_of_file(content_id, kind)
            self.write(path, kept)
            self.insert(
                "upload_files",
                content_id=content_id,
                kind=kind,
                media_type=media,
                path=path,
                size_bytes=len(kept),
                sha256=hashlib.sha256(kept).hexdigest(),
                for_admins=for_admins,
            )
        for number, text in enumerate(pages, 1):
            blocks = [{"kind": "heading", "start": 0, "end": len(text), "level": 1}]
            self.insert("upload_pages", content_id=content_id, number=number, text=text, blocks=Jsonb(blocks))
        return content_id

    def upload(self, content_id: UUID | None, by: Person | None = None, **changes: Any) -> UUID:
        """One that is ready."""
        told = {
            "name": "volcanoes.txt",
            "purpose": "lesson",
            "protocol": "tus",
            "length": 100,
            "received": 100,
            "state": "ready",
            "progress": 100,
            "created_by_id": (by or self.school.teacher).id,
        }
        return self.insert("uploads", **told | {"content_id": content_id} | changes)

    def ready(self, data: bytes, by: Person | None = None, **changes: Any) -> UUID:
        return self.upload(self.content(data), by, **changes)

    def coming(self, by: Person | None = None, *, hours: float = 24, **changes: Any) -> UUID:
        """With one part; it is given up after so many hours."""
        until = clock.now() + timedelta(hours=hours)
        told = {"state": "receiving", "received": 40, "progress": 0, "expires_at": until}
        upload_id = self.upload(None, by, **told | changes)
        part_id = self.insert("upload_parts", upload_id=upload_id, number=1, begins_at=0, length=40)
        self.write(path_of_part(upload_id, part_id), b"p" * 40)
        return upload_id

    def state(self, upload_id: UUID) -> str | None:
        """None: it is gone."""
        row = self.admin.execute("SELECT state FROM blockyard.uploads WHERE id = %s", [upload_id]).fetchone()
        return None if row is None else str(row[0])

    def count(self, table: str) -> int:
        query = f"SELECT count(*) FROM blockyard.{table} WHERE organization_id = %s"
        row = self.admin.execute(query.encode(), [self.school.id]).fetchone()
        assert row is not None
        return int(row[0])

    def jobs(self) -> list[str]:
        return [task for (task,) in self.admin.execute(JOBS, [str(self.school.id)])]

    def empty(self) -> None:
        """Of uploads, of every school."""
        for table in ("uploads", "upload_contents"):
            self.admin.execute(f"DELETE FROM blockyard.{table}".encode())
        self.admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
