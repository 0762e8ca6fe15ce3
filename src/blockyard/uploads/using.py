"""What other rooms do with an upload, in the transaction of whoever asks: its text is taken, and what it was used for is
written down. The storage is not asked."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from blockyard.base import clock
from blockyard.base.errors import Unprocessable
from blockyard.tenancy.session import TenantSession
from blockyard.uploads import queries
from blockyard.uploads.models import Upload, UploadContent, UploadUse
from blockyard.uploads.reading.found import FileType, Purpose
from blockyard.uploads.ready import get_ready
from blockyard.uploads.selection import numbers_of, told
from blockyard.uploads.service import get_upload
from blockyard.uploads.states import FileKind, UploadState
from blockyard.uploads.telling import SCANNED
from worlds.text_source import LONGEST_NAME, PAGE_BREAK, TextSource

ENDS_OF_SENTENCE: Final = (". ", ".\n", "! ", "!\n", "? ", "?\n", "\n")


class UploadOfAnotherPurpose(Unprocessable):
    code = "upload_of_another_purpose"


class UploadHasNoText(Unprocessable):
    code = "upload_has_no_text"


class UploadPagesUnknown(Unprocessable):
    code = "upload_pages_unknown"


@dataclass(frozen=True, slots=True)
class UploadText:
    """Of the pages that were asked for: those with text."""

    upload_id: UUID
    name: str
    pages: list[tuple[int, str]]
    """Number and text. No text has a form feed in it."""
    page_count: int
    """How many pages the upload has."""


@dataclass(frozen=True, slots=True)
class FittingText:
    """As much of it as may be used at once, in whole pages; of a page that is too long by itself, its beginning."""

    whole: UploadText
    pages: list[tuple[int, str]]
    cut_page: int | None

    @property
    def text(self) -> str:
        return PAGE_BREAK.join(text for _, text in self.pages)

    @property
    def source(self) -> TextSource:
        return TextSource(
            name=self.whole.name[:LONGEST_NAME],
            pages=self.numbers,
            page_count=self.whole.page_count,
            cut_page=self.cut_page,
            id=str(self.whole.upload_id),
        )

    @property
    def numbers(self) -> list[int]:
        return [number for number, _ in self.pages]


@dataclass(frozen=True, slots=True)
class RosterFile:
    path: str
    """In the organization's part of the storage."""
    is_zip: bool
    name: str
    size_bytes: int
    sha256: str


async def take_text(db: TenantSession, upload_id: UUID, selection: str | None) -> UploadText:
    """`selection` as selection.py says; None: all pages.

    Raises NotFound, UploadNotReady, UploadOfAnotherPurpose, PagesUnreadable, UploadPagesUnknown, UploadHasNoText.
    """
    upload, content = await get_sent_as(db, upload_id, Purpose.LESSON, "Send a lesson: PDF, DOCX, PPTX, TXT or MD.")
    rows = (await db.execute(queries.pages_of(content.id))).scalars().all()
    known = [row.number for row in rows]
    wanted = known if selection is None else numbers_of(selection)
    if unknown := [number for number in wanted if number not in known]:
        there = f"has the pages {told(known)}" if known else "has no pages"
        raise UploadPagesUnknown(f"This upload {there}, and not {told(unknown)}.")
    pages = [(row.number, row.text.replace(PAGE_BREAK, " ")) for row in rows if row.number in {*wanted}]
    pages = [(number, text) for number, text in pages if text.strip()]
    if not pages:
        raise UploadHasNoText(
            f"There is no text on these pages; {SCANNED}. Send a file whose text can be selected, or choose other pages."
            if content.facts.get("looks_scanned")
            else "There is no text on these pages. Choose others, or send a file with text."
        )
    return UploadText(upload.id, upload.name, pages, len(rows))


async def get_sent_as(db: TenantSession, upload_id: UUID, purpose: Purpose, send: str) -> tuple[Upload, UploadContent]:
    """Raises NotFound, UploadNotReady, UploadOfAnotherPurpose."""
    upload = await get_ready(db, upload_id)
    if upload.purpose != purpose:
        raise UploadOfAnotherPurpose(f"This upload was sent as {upload.purpose}. {send}")
    content = await queries.find_content(db, upload.content_id)
    assert content is not None, "what is ready has one"
    return upload, content


def fitting(whole: UploadText, most: int) -> FittingText:
    """At most so many characters, the breaks between pages with them."""
    chosen: list[tuple[int, str]] = []
    left = most
    for number, text in whole.pages:
        if len(text) > left:
            break
        chosen.append((number, text))
        left -= len(text) + len(PAGE_BREAK)
    if chosen:
        return FittingText(whole, chosen, None)
    number, text = whole.pages[0]
    return FittingText(whole, [(number, beginning_of(text, most))], number)


def beginning_of(text: str, most: int) -> str:
    """Up to the end of a sentence or a line, if there is one."""
    begun = text[:most]
    end = max(begun.rfind(mark) for mark in ENDS_OF_SENTENCE)
    return begun[: end + 1] if end > 0 else begun


async def record_use(
    db: TenantSession,
    upload_id: UUID,
    *,
    environment_id: UUID | None = None,
    execution_id: UUID | None = None,
    roster_import_id: UUID | None = None,
    pages: list[int] | None = None,
) -> None:
    """What it was used for: one of them at least. `pages`: None, all. The rows are there already. Raises NotFound."""
    upload = await get_upload(db, upload_id)
    db.add(
        UploadUse(
            upload_id=upload.id,
            for_admins=upload.for_admins,
            environment_id=environment_id,
            execution_id=execution_id,
            roster_import_id=roster_import_id,
            pages=pages,
        )
    )
    await db.flush()


async def take_roster(db: TenantSession, upload_id: UUID) -> RosterFile:
    """Where its bytes are. Raises NotFound, UploadNotReady, UploadOfAnotherPurpose."""
    upload, content = await get_sent_as(db, upload_id, Purpose.ROSTER, "Send a roster: CSV or a OneRoster zip.")
    files = {one.kind: one for one in await queries.files_of_content(db, content.id)}
    file = files[FileKind.CONTENT]
    return RosterFile(file.path, content.type == FileType.ROSTER_ZIP, upload.name, file.size_bytes, content.sha256)


async def find_roster_of(db: TenantSession, roster_import_id: UUID) -> UUID | None:
    """The upload that an import reads. None: its file was sent with it, or the upload is gone."""
    return (await db.execute(queries.upload_used_by_roster_import(roster_import_id))).scalar_one_or_none()


async def delete_read_roster(db: TenantSession, upload_id: UUID) -> None:
    """A roster that was read goes for good with the next round of ending.py, and is not kept for a day: it may hold more of
    children than is kept here. That takes the organization's turn, which comes before the lock of the import."""
    upload = await get_upload(db, upload_id, lock=True)
    upload.state, upload.deleted_at, upload.delete_at = UploadState.DELETED, clock.now(), clock.now()
