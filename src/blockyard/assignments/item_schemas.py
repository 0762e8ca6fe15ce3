"""What the questions of an assignment were like, over HTTP."""

from pydantic import Field

from blockyard.web.schemas import ResponseModel


class ItemAnswerRead(ResponseModel):
    answer: float = Field(description="Which choice, counted from 0; or the number that was typed in")
    choice: str | None = Field(description="What that choice says; null: a number was typed in")
    right: bool = Field(description="Whether it is right; what is not, and often taken, is a distractor")
    count: int = Field(description="How many gave it first")


class ItemRead(ResponseModel):
    """A question. First answers in first attempts count. Of fewer than five nothing is said but their number."""

    activity: str = Field(description="The machine's id")
    question: str = Field(description="The question's id")
    prompt: str | None = Field(description="What is asked; null: the world's file does not say it any more")
    n: int = Field(description="How many answered it")
    too_few: bool = Field(description="Whether they are fewer than five, so that nothing is said of them")
    difficulty: float | None = Field(description="Which part of them was right, from 0 to 1; null: too few")
    discrimination: float | None = Field(
        description="How being right here goes with being right elsewhere, from -1 to 1; null: too few, or all alike"
    )
    median_seconds: float | None = Field(description="From what happened before to the answer; null: too few")
    answers: list[ItemAnswerRead] = Field(description="The ten that were given most; none: too few")
