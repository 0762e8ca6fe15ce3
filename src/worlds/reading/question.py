"""What is asked back where guessing would build the wrong world."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

MAX_QUESTIONS = 3
QuestionId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


class QuestionBack(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: QuestionId = Field(description="What `answers` of the next request names")
    question: str = Field(description="For the teacher, in one sentence")
    choices: tuple[str, ...] = Field(description="What can be answered")
