"""What is asked for: a description and how it shall be taken."""

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.catalogue.themes import THEMES, ThemeName
from worlds.lesson.lesson import Lesson
from worlds.plan.plan import Plan
from worlds.reading.question import QuestionId
from worlds.storable import STORABLE, Text
from worlds.text_source import PAGE_BREAK, TextSource

MAX_DESCRIPTION = 20_000
"""Characters. Longer than anybody writes, short enough to parse while one waits."""
MAX_TEXT: Final = 40_000
"""Characters: a chapter."""
PLAYERS = 20
"""Where neither the request nor its description says how many."""
MAX_ANSWERS: Final = 10

Choice = Annotated[str, Field(min_length=1, max_length=200), STORABLE]


class Shape(BaseModel):
    """Strict: "20" and true are no numbers."""

    model_config = ConfigDict(extra="forbid", strict=True, str_strip_whitespace=True)


class QuizQuestion(Shape):
    prompt: Annotated[str, Field(min_length=1, max_length=500, description="What is asked"), STORABLE]
    choices: Annotated[list[Choice], Field(min_length=2, max_length=4, description="The answers to choose from")]
    answer: Annotated[int, Field(ge=0, description="Which of the choices is right, counted from 0")]

    @model_validator(mode="after")
    def answer_is_a_choice(self) -> "QuizQuestion":
        if self.answer >= len(self.choices):
            raise ValueError(f"answer must be below {len(self.choices)}, the number of choices")
        return self


class DesignSettings(Shape):
    """What the teacher fixes herself. Each wins over the words of the description."""

    seed: Annotated[int, Field(ge=0, lt=2**31, description="Another seed, another arrangement; the same, the same")] = 1
    theme: Annotated[
        ThemeName | None, Field(description="What the world is about; null: as the description or the subject says")
    ] = None
    terrain: Annotated[
        TerrainName | None, Field(description="What the ground is made of; null: as the description or the theme says")
    ] = None
    time_of_day: Annotated[
        float | None, Field(ge=0, lt=24, description="Hours; null: as the description or the theme says")
    ] = None
    weather: Annotated[
        Literal["clear", "cloudy", "rain", "snow", "fog", "storm"] | None,
        Field(description="Null: as the description or the theme says"),
    ] = None
    day_night: Annotated[bool, Field(description="Let the sun move: a day takes 12 minutes")] = False
    questions: Annotated[list[QuizQuestion], Field(max_length=50, description="Of the quiz boards")] = []


class DesignRequest(Shape):
    name: Annotated[
        str, Field(min_length=1, max_length=80, examples=["Mars Base"], description="Of the world"), STORABLE
    ]
    description: Annotated[
        str,
        Field(
            min_length=1,
            max_length=MAX_DESCRIPTION,
            description="The world in a teacher's words: what stands where, how many of it, for whom. It is left out where a"
            " `plan` is given",
            examples=["A Mars base with three labs around a red rover, a quiz board near the spawn, at sunset"],
        ),
        STORABLE,
    ] = ""
    plan: Annotated[
        Plan | None,
        Field(description="The world as data, in place of the words: they are not read then, but kept beside it"),
    ] = None
    text: Annotated[
        Annotated[str, Field(max_length=MAX_TEXT), STORABLE] | None,
        Field(description="A text that is taught: it stands on boards and is asked about. Form feeds part its pages"),
    ] = None
    text_source: Annotated[
        TextSource | None,
        Field(description="Of what the `text` is; null: it stands for itself, its pages counted from 1"),
    ] = None
    lesson: Annotated[
        Lesson | None,
        Field(
            description="What the world teaches, as data; left out: what the words, the settings and the subject say"
        ),
    ] = None
    answers: Annotated[
        dict[QuestionId, Choice],
        Field(max_length=MAX_ANSWERS, description="Of the preview's `questions_back`: the id of each to the choice"),
    ] = {}
    grade_level: Annotated[Text | None, Field(max_length=40, examples=["grade 5"], description="Whom it is for")] = None
    subject: Annotated[
        Text | None,
        Field(max_length=80, examples=["astronomy"], description="What is taught; it may tell the theme"),
    ] = None
    max_players: Annotated[
        int,
        Field(ge=1, le=200, description="How many play at once; left out: as the description says, else this default"),
    ] = PLAYERS
    settings: Annotated[DesignSettings, Field(description="What the description shall not decide")] = DesignSettings()

    @model_validator(mode="after")
    def says_what_to_build(self) -> "DesignRequest":
        if not self.has_content():
            raise ValueError("say what to build: in words as description, by a text, or as data as plan or lesson")
        return self

    def has_content(self) -> bool:
        return bool(self.description or self.text) or self.plan is not None or self.lesson is not None

    @model_validator(mode="after")
    def knows_its_pages(self) -> "DesignRequest":
        if self.text_source is None:
            return self
        if self.text is None:
            raise ValueError("text_source says of what a text is: send the text with it")
        if len(self.text_source.pages) != self.text.count(PAGE_BREAK) + 1:
            raise ValueError("text_source.pages must name each page of the text, as form feeds part them")
        return self

    @property
    def given_players(self) -> int | None:
        """None: the description says it, or nobody does."""
        return self.max_players if "max_players" in self.model_fields_set else None


def stored_request(document: dict[str, Any]) -> DesignRequest:
    """A request that was kept. Older versions took any word for a theme or a terrain; one that names none tells nothing."""
    settings = document.get("settings") or {}
    kept = {
        name: value
        for name, value in settings.items()
        if not (name == "theme" and value not in THEMES) and not (name == "terrain" and value not in TERRAINS)
    }
    return DesignRequest.model_validate(document | {"settings": kept} if settings else document)
