"""What is asked for: a description and how it shall be taken."""

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

MAX_DESCRIPTION = 20_000
"""Characters. Longer than anybody writes, short enough to parse while one waits."""

UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
"""U+0000, and halves of surrogate pairs."""


def check_text(text: str) -> str:
    """Raises ValueError for what neither a file of a world nor a database can hold."""
    if UNSTORABLE.search(text):
        raise ValueError("it holds a character that cannot be stored, such as U+0000; take it out")
    return text


STORABLE: Final = AfterValidator(check_text)
Text = Annotated[str, STORABLE]
Choice = Annotated[str, Field(min_length=1, max_length=200), STORABLE]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class QuizQuestion(Shape):
    prompt: Annotated[str, Field(min_length=1, max_length=500), STORABLE]
    choices: Annotated[list[Choice], Field(min_length=2, max_length=4)]
    answer: Annotated[int, Field(ge=0, description="Which of the choices is right, counted from 0")]

    @model_validator(mode="after")
    def answer_is_a_choice(self) -> "QuizQuestion":
        if self.answer >= len(self.choices):
            raise ValueError(f"answer must be below {len(self.choices)}, the number of choices")
        return self


class DesignSettings(Shape):
    """What the teacher fixes herself. Each wins over the words of the description."""

    seed: Annotated[int, Field(ge=0, lt=2**31, description="Another seed, another arrangement; the same, the same")] = 1
    theme: Annotated[Text | None, Field(description="A name of the themes")] = None
    terrain: Annotated[Text | None, Field(description="A name of the terrains")] = None
    time_of_day: Annotated[float | None, Field(ge=0, lt=24, description="Hours")] = None
    weather: Literal["clear", "cloudy", "rain", "snow", "fog", "storm"] | None = None
    day_night: Annotated[bool, Field(description="Let the sun move: a day takes 12 minutes")] = False
    questions: Annotated[list[QuizQuestion], Field(max_length=50, description="Of the quiz boards")] = []


class DesignRequest(Shape):
    name: Annotated[str, Field(min_length=1, max_length=80, examples=["Mars Base"]), STORABLE]
    description: Annotated[
        str,
        Field(
            min_length=1,
            max_length=MAX_DESCRIPTION,
            examples=["A Mars base with three labs around a red rover, a quiz board near the spawn, at sunset"],
        ),
        STORABLE,
    ]
    grade_level: Annotated[Text | None, Field(max_length=40, examples=["grade 5"])] = None
    subject: Annotated[Text | None, Field(max_length=80, examples=["astronomy"])] = None
    max_players: Annotated[int, Field(ge=1, le=200)] = 20
    settings: DesignSettings = DesignSettings()
