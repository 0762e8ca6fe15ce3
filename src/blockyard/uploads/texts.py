"""The text of an upload: some of its pages at a time."""

import re
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from blockyard.base.errors import Unprocessable
from blockyard.tenancy.session import TenantSession
from blockyard.uploads import queries, serving
from blockyard.uploads.models import UploadPage
from blockyard.uploads.reading.found import MOST_PAGES
from blockyard.uploads.schemas import UploadBlock, UploadPageRead, UploadText

SELECTION: Final = re.compile(r"[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?")
PAGE_BREAK: Final = "\f"
"""Between pages of plain text, as a text file that is sent parts its own."""


class PagesUnreadable(Unprocessable):
    code = "pages_unreadable"

    def __init__(self) -> None:
        super().__init__(
            f"These are no pages. Write numbers and ranges from 1 to {MOST_PAGES}, such as 3-5,8, in which no range goes"
            " backwards."
        )


def numbers_of(selection: str | None) -> frozenset[int] | None:
    """Which pages are asked for; None: all. Raises PagesUnreadable."""
    if selection is None:
        return None
    numbers: set[int] = set()
    for part in selection.split(","):
        if SELECTION.fullmatch(part.strip()) is None:
            raise PagesUnreadable
        first, _, last = part.strip().partition("-")
        chosen = range(int(first), int(last or first) + 1)
        if not chosen or chosen.stop - 1 > MOST_PAGES:
            raise PagesUnreadable
        numbers.update(chosen)
    return frozenset(numbers)


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
    numbers = numbers_of(selection)
    upload = await serving.get_ready(db, upload_id)
    if upload.content_id is None:
        return ()
    statement = queries.pages_of_content(upload.content_id, first, most)
    if numbers is not None:
        statement = statement.where(UploadPage.number.in_(numbers))
    return (await db.execute(statement)).scalars().all()
