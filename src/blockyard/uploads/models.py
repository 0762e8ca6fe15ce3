"""What people send, and what came of it.

An upload is a sending: by whom, for what, how far. Its content is what arrived: kept once in an organization, however
often the same bytes are sent. What belongs to a roster is seen by admins alone, as imports of rosters are.
"""

from datetime import datetime, timedelta
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Computed, Index, false, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.students.visibility import ADMINS_SEE
from blockyard.tenancy.base import (
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    belongs_to,
    key_while,
    one_of,
    unique_within_organization,
)
from blockyard.uploads.reading.found import FILE_TYPES, PURPOSES
from blockyard.uploads.states import FILE_KINDS, PROTOCOLS, UPLOAD_STATES

OF_NO_ROSTER: Final = "(NOT for_admins)"
EMPTY: Final = text("'[]'")
ROSTERS_KEPT_FOR: Final = timedelta(hours=24)
"""After their job began: what came of one is in the school's lists by then. `DUE` says the same."""
DUE: Final = """
    CASE WHEN state IN ('receiving', 'processing') THEN expires_at ELSE least(
        retention_until,
        CASE WHEN state = 'deleted' THEN delete_at END,
        CASE WHEN for_admins THEN (taken_at AT TIME ZONE 'UTC' + interval '24 hours') AT TIME ZONE 'UTC' END
    ) END
"""


class Upload(Authored, OrganizationScoped, Base):
    """A file that somebody sends, or has sent."""

    __tablename__ = "uploads"
    __crossing__: ClassVar[bool] = True  # uploads.enqueue_ends looks in which organizations the time of one has come
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            *(
                "name",
                "title",
                "description",
                "state",
                "received",
                "progress",
                "content_id",
                "summary",
                "error",
            ),
            *("expires_at", "retention_until", "deleted_at", "delete_at", "taken_at"),
        ),
        delete=True,
    )
    __seen_by__: ClassVar[tuple[str, ...] | None] = (ADMINS_SEE, OF_NO_ROSTER)

    name: Mapped[str]
    """Of the file, as it is shown. No path is made of it."""
    purpose: Mapped[str]
    for_admins: Mapped[bool] = mapped_column(server_default=false())
    """It is a roster."""
    title: Mapped[str | None]
    description: Mapped[str | None]
    declared_type: Mapped[str | None]
    """What the sender said it is. Nothing is decided by it."""
    declared_sha256: Mapped[str | None]
    """What the sender says of the whole: it is refused where that is not so."""
    tus_metadata: Mapped[str | None]
    """Upload-Metadata as it came: tus wants it back."""
    protocol: Mapped[str]
    length: Mapped[int] = mapped_column(BigInteger)
    """In bytes, of the whole as it was declared."""
    part_size: Mapped[int | None] = mapped_column(BigInteger)
    """Of each part but the last, where parts have numbers."""
    received: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    """How many bytes are kept; by tus, the offset where the next portion begins."""
    state: Mapped[str]
    progress: Mapped[int] = mapped_column(server_default=text("0"))
    content_id: Mapped[UUID | None]
    """None: it is not there yet, or was refused, or is gone."""
    summary: Mapped[str] = mapped_column(server_default=text("''"))
    """Of what is in it, in a line. Empty: that is not known."""
    error: Mapped[dict[str, Any] | None]
    """Why it was refused: `code`, `detail`."""
    warnings: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=EMPTY)
    expires_at: Mapped[datetime | None]
    """While it is unsettled: when it is given up unless it goes on."""
    retention_until: Mapped[datetime | None]
    """When it goes by itself. None: never."""
    deleted_at: Mapped[datetime | None]
    delete_at: Mapped[datetime | None]
    """When what was deleted goes for good."""
    taken_at: Mapped[datetime | None]
    """When the run of its job began that claimed it last (jobs/fence.py)."""
    due_at: Mapped[datetime | None] = mapped_column(Computed(DUE, persisted=True), deferred=True)
    """When ending.py has something to do with it. None: never, as it stands."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("upload_contents", "content_id"),
            Index(None, "organization_id", "content_id"),
            Index(None, "organization_id", "due_at"),
            one_of("purpose", PURPOSES),
            one_of("protocol", PROTOCOLS),
            one_of("state", UPLOAD_STATES),
            CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
            CheckConstraint("length > 0 AND received BETWEEN 0 AND length", name="length"),
            CheckConstraint("for_admins = (purpose = 'roster')", name="for_admins"),
        )


class UploadPart(OrganizationScoped, Base):
    """Some of an upload's bytes, in the storage under `path_of_part`. Written before its row, so a row never lies."""

    __tablename__ = "upload_parts"
    __app_rights__: ClassVar[Rights] = Rights(delete=True)

    upload_id: Mapped[UUID]
    number: Mapped[int]
    """From 1. By tus in the order in which they came."""
    begins_at: Mapped[int] = mapped_column(BigInteger)
    length: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str | None]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("uploads", "upload_id"),
            unique_within_organization("upload_id", "number"),
            CheckConstraint("number > 0 AND begins_at >= 0 AND length > 0", name="extent"),
        )


class UploadContent(OrganizationScoped, Base):
    """What arrived: the same bytes are kept once, for all who may see them."""

    __tablename__ = "upload_contents"
    __app_rights__: ClassVar[Rights] = Rights(delete=True)
    __seen_by__: ClassVar[tuple[str, ...] | None] = (ADMINS_SEE, OF_NO_ROSTER)

    for_admins: Mapped[bool] = mapped_column(server_default=false())
    sha256: Mapped[str]
    """Of the bytes as they were sent."""
    shared_key: Mapped[UUID] = key_while("NOT for_admins", "sha256")
    """What is sent again is found by it. Rosters are kept for a day, each for itself."""
    type: Mapped[str]
    """What it is by its bytes."""
    pages: Mapped[int | None]
    words: Mapped[int | None]
    facts: Mapped[dict[str, Any]]
    """Of reading/found.py's Found: `language`, `reading_level`, `looks_scanned`, `image`, `place`; `scan`, and `summary`,
    a line."""
    warnings: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=EMPTY)

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("shared_key"), one_of("type", FILE_TYPES))


class UploadFile(OrganizationScoped, Base):
    """A file of a content, in the organization's part of the storage."""

    __tablename__ = "upload_files"
    __app_rights__: ClassVar[Rights] = Rights(delete=True)
    __seen_by__: ClassVar[tuple[str, ...] | None] = (ADMINS_SEE, OF_NO_ROSTER)

    for_admins: Mapped[bool] = mapped_column(server_default=false())
    content_id: Mapped[UUID]
    kind: Mapped[str]
    media_type: Mapped[str]
    path: Mapped[str]
    """Below the organization's own prefix."""
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("upload_contents", "content_id"),
            unique_within_organization("path"),
            one_of("kind", FILE_KINDS),
        )


class UploadPage(OrganizationScoped, Base):
    """The text of a page. It is no file of the storage, so that whoever uses it reads it in the transaction that does."""

    __tablename__ = "upload_pages"
    __app_rights__: ClassVar[Rights] = Rights(delete=True)

    content_id: Mapped[UUID]
    number: Mapped[int]
    text: Mapped[str]
    blocks: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=EMPTY)
    """Of reading/found.py's Block."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (belongs_to("upload_contents", "content_id"), unique_within_organization("content_id", "number"))


class UploadUse(Authored, OrganizationScoped, Base):
    """What an upload was used for. It goes with either."""

    __tablename__ = "upload_uses"
    __seen_by__: ClassVar[tuple[str, ...] | None] = (ADMINS_SEE, OF_NO_ROSTER)

    for_admins: Mapped[bool] = mapped_column(server_default=false())
    upload_id: Mapped[UUID]
    environment_id: Mapped[UUID | None]
    execution_id: Mapped[UUID | None]
    roster_import_id: Mapped[UUID | None]
    pages: Mapped[list[int] | None] = mapped_column(JSONB)
    """Which of its pages. None: all."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("uploads", "upload_id"),
            belongs_to("environments", "environment_id"),
            belongs_to("agent_executions", "execution_id"),
            belongs_to("roster_imports", "roster_import_id"),
            Index(None, "organization_id", "upload_id", "id"),
            Index(None, "organization_id", "environment_id"),
            Index(None, "organization_id", "execution_id"),
            Index(None, "organization_id", "roster_import_id"),
            CheckConstraint("num_nonnulls(environment_id, execution_id, roster_import_id) > 0", name="target"),
        )
