"""Of what a text is, and how its pages are parted."""

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from worlds.storable import Text

PAGE_BREAK: Final = "\f"
"""As readers of PDF write it."""
MAX_PAGES: Final = 1_000
LONGEST_NAME: Final = 200
Number = Annotated[int, Field(ge=1, le=1_000_000)]


class TextSource(BaseModel):
    """So that each question names the page that its reader knows, and not one counted from here."""

    model_config = ConfigDict(extra="forbid", strict=True)

    name: Text = Field(min_length=1, max_length=LONGEST_NAME, description="What it is called: `volcanoes.pptx`")
    pages: list[Number] = Field(
        min_length=1, max_length=MAX_PAGES, description="The number there of each page of the text, in its order"
    )
    page_count: Number | None = Field(default=None, description="How many pages it has in all; null: these")
    cut_page: Number | None = Field(
        default=None, description="The page of which the beginning alone is given; null: none"
    )
    id: Text | None = Field(default=None, max_length=80, description="Of the upload that it is; null: it is none")
