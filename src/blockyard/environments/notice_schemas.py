"""What a teacher should know of her world."""

from pydantic import Field

from blockyard.web.schemas import ResponseModel
from worlds.brief.brief import NoticeCode


class NoticeRead(ResponseModel):
    """What was not taken as it was said."""

    code: NoticeCode = Field(description="Stable, for programs")
    detail: str = Field(description="What was not taken as it was said, and what to do")
