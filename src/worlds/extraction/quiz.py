"""The shapes of a quiz."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["cloze", "multiple_choice"]

BLANK = "_____"


class QuizNotPossible(Exception):
    """The text gives no question. The message tells the teacher what to change."""


class QuizInput(BaseModel):
    """What a teacher gives. `seed` varies the choices; the same input and seed give the same quiz."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: Annotated[str, Field(min_length=40, max_length=20_000)]
    question_count: Annotated[int, Field(ge=1, le=20)] = 5
    kinds: Annotated[list[Kind], Field(min_length=1, max_length=2)] = ["cloze", "multiple_choice"]
    seed: int = 0


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


class Quiz(BaseModel):
    title: str
    questions: list[Question]
    notices: list[str]
