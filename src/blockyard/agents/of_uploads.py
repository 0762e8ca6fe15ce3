"""Quizzes of an upload: its text is taken into the input, with the numbers of its pages, so that the execution is what it is
when the upload is deleted."""

from typing import Any, Final
from uuid import UUID

from blockyard.agents.runner import InputInvalid
from blockyard.tenancy.session import TenantSession
from blockyard.uploads.selection import MOST_CHARACTERS, PagesUnreadable, numbers_of
from blockyard.uploads.using import FittingText, UploadHasNoText, fitting, take_text
from worlds.extraction.quiz import MAX_TEXT, MIN_TEXT

ASKED: Final = ("upload_id", "pages")


async def input_of(db: TenantSession, work: dict[str, Any]) -> tuple[dict[str, Any], FittingText | None]:
    """What an agent is given to work on, and what was taken of an upload. Raises InputInvalid, and what `take_text` does."""
    if not {*ASKED} & {*work}:
        return work, None
    if "text" in work or "text_source" in work:
        raise InputInvalid("input.upload_id: send an upload_id or a text, and not both.")
    taken = fitting(await take_text(db, upload_id_of(work), pages_of(work)), MAX_TEXT)
    if len(taken.text) < MIN_TEXT:
        raise UploadHasNoText("There is too little text on these pages for a quiz. Choose more of them.")
    rest = {key: value for key, value in work.items() if key not in ASKED}
    return rest | {"text": taken.text, "text_source": taken.source.model_dump(mode="json", exclude_none=True)}, taken


def upload_id_of(work: dict[str, Any]) -> UUID:
    """Raises InputInvalid."""
    try:
        return UUID(work["upload_id"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputInvalid("input.upload_id: it must be the id of an upload, whose pages are asked about.") from error


def pages_of(work: dict[str, Any]) -> str | None:
    """Raises InputInvalid."""
    pages = work.get("pages")
    if pages is None:
        return None
    try:
        if not isinstance(pages, str) or len(pages) > MOST_CHARACTERS:
            raise PagesUnreadable
        numbers_of(pages)
    except PagesUnreadable as error:
        raise InputInvalid('input.pages: it must be numbers and spans of pages, such as "3-5,8".') from error
    return pages
