"""The shapes of a quiz."""

from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from worlds.text_source import PAGE_BREAK, TextSource

Kind = Literal["cloze", "multiple_choice"]

BLANK = "_____"
MIN_TEXT: Final = 40
MAX_TEXT: Final = 20_000
"""Characters."""


class QuizNotPossible(Exception):
    """The text gives no question. The message tells the teacher what to change."""


class QuizInput(BaseModel):
    """What a teacher gives. `seed` varies the choices; the same input and seed give the same quiz."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: Annotated[str, Field(min_length=MIN_TEXT, max_length=MAX_TEXT)]
    text_source: TextSource | None = None
    question_count: Annotated[int, Field(ge=1, le=20)] = 5
    kinds: Annotated[list[Kind], Field(min_length=1, max_length=2)] = ["cloze", "multiple_choice"]
    seed: int = 0

    @model_validator(mode="after")
    def knows_its_pages(self) -> Self:
        if self.text_source is not None and len(self.text_source.pages) != self.text.count(PAGE_BREAK) + 1:
            raise ValueError("text_source.pages must name each page of the text, as form feeds part them")
        return self


class Question(BaseModel):
    """`choices` and `answer_index` are set for multiple choice, `accepted_answers` for cloze."""

    id: str
    kind: Kind
    prompt: str
    choices: list[str] | None = None
    answer: str
    answer_index: int | None = None
    accepted_answers: list[str] | None = None
    source_sentence: str
    page: int | None = None
    """On which it stands: as `text_source` numbers them, else counted from 1."""
    start: int | None = None
    end: int | None = None
    """Where on the page, in characters."""


class Quiz(BaseModel):
    title: str
    questions: list[Question]
    notices: list[str]
