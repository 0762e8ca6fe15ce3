"""The text of an upload: some of its pages at a time."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from blockyard.tenancy.session import TenantSession
from blockyard.uploads import queries
from blockyard.uploads.models import UploadPage
from blockyard.uploads.ready import get_ready
from blockyard.uploads.schemas import UploadBlock, UploadPageRead, UploadText
from blockyard.uploads.selection import numbers_of

PAGE_BREAK: Final = "\f"
"""Between pages of plain text, as a text file that is sent parts its own."""


async def read_text(db: TenantSession, upload_id: UUID, selection: str | None, first: int, limit: int) -> UploadText:
    """`limit` pages from `first` on, of those that are selected. Raises NotFound, UploadNotReady, PagesUnreadable."""
    chosen = await find_pages(db, upload_id, selection, first, limit + 1)
    return UploadText(
        pages=[
            UploadPageRead(
                number=one.number,
                text=one.text,
                blocks=[UploadBlock.model_validate(block) for block in one.blocks],
            )
            for one in chosen[:limit]
        ],
        next_page=chosen[limit].number if len(chosen) > limit else None,
    )


async def read_plain_text(db: TenantSession, upload_id: UUID, selection: str | None, first: int, limit: int) -> str:
    """The same pages, without blocks. Raises NotFound, UploadNotReady, PagesUnreadable."""
    return PAGE_BREAK.join(one.text for one in await find_pages(db, upload_id, selection, first, limit))


async def find_pages(
    db: TenantSession, upload_id: UUID, selection: str | None, first: int, most: int
) -> Sequence[UploadPage]:
    """Of a picture or a place: none. Raises NotFound, UploadNotReady, PagesUnreadable."""
    numbers = None if selection is None else numbers_of(selection)
    upload = await get_ready(db, upload_id)
    if upload.content_id is None:
        return ()
    statement = queries.pages_of(upload.content_id).where(UploadPage.number >= first).limit(most)
    if numbers is not None:
        statement = statement.where(UploadPage.number.in_(numbers))
    return (await db.execute(statement)).scalars().all()
