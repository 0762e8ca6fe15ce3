"""A lesson: what a world teaches. Facts that are shown and said, words with their meanings, and questions; each says where
it comes from."""

from enum import StrEnum
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from worlds.lesson.band import Band
from worlds.plan.plan import Entry, Id
from worlds.storable import STORABLE, Text

MAX_FACTS: Final = 100
MAX_TERMS: Final = 100
MAX_QUESTIONS: Final = 100
MAX_ITEMS: Final = 12
"""Of an order."""
MAX_PAIRS: Final = 16
"""Of a match, or of what is sorted."""
MAX_BINS: Final = 8
LARGEST: Final = 1e12
"""Number that is asked for, or its negative."""

Said = Annotated[str, Field(min_length=1, max_length=500), STORABLE]
Answer = Annotated[str, Field(min_length=1, max_length=200), STORABLE]


class SourceKind(StrEnum):
    TEACHER = "teacher"
    """Her own words."""
    SETTINGS = "settings"
    """`settings.questions` of the request."""
    TEXT = "text"
    """A text that she gave."""
    RULE = "rule"
    """Computed: arithmetic, times tables, capitals."""
    TOPIC = "topic"
    """A topic pack."""
    MODEL = "model"
    """A language model asserts it."""


class LessonSource(Entry):
    kind: SourceKind = Field(description="Who or what says it")
    name: Text | None = Field(default=None, max_length=200, description="Of the topic, rule, text or model")
    page: int | None = Field(default=None, strict=True, ge=1, description="Of the text, counted from 1")
    start: int | None = Field(
        default=None, strict=True, ge=0, description="Of what it rests on: a character of the page"
    )
    end: int | None = Field(default=None, strict=True, ge=0, description="The first character after it")
    is_read: bool = Field(
        default=True, strict=True, description="False: a model asserts it, and no teacher has looked at it yet"
    )


TEACHER: Final = LessonSource(kind=SourceKind.TEACHER)


class Sourced(Entry):
    id: Id = Field(description="Unique in the lesson")
    source: LessonSource = Field(description="Where it comes from")


class LessonFact(Sourced):
    says: Said = Field(description="A sentence that is true without its neighbours")


class LessonTerm(Sourced):
    term: Answer = Field(description="The word")
    means: Said = Field(description="What it means")


class Asked(Sourced):
    """What every question has."""

    prompt: Said = Field(description="What is asked")
    fact: Id | None = Field(default=None, description="The fact that answers it, which players meet before")


class ChoiceQuestion(Asked):
    kind: Literal["choice"] = Field(description="How it is asked")
    choices: tuple[Answer, ...] = Field(min_length=2, max_length=4, description="The answers to choose from")
    answer: int = Field(strict=True, ge=0, description="Which of the choices is right, counted from 0")

    @model_validator(mode="after")
    def answer_is_a_choice(self) -> Self:
        if self.answer >= len(self.choices):
            raise ValueError(f"answer must be below {len(self.choices)}, the number of choices")
        return self


class TrueFalseQuestion(Asked):
    kind: Literal["true_false"] = Field(description="How it is asked")
    answer: bool = Field(strict=True, description="Whether the prompt is true")


class OrderQuestion(Asked):
    kind: Literal["order"] = Field(description="How it is asked")
    items: tuple[Answer, ...] = Field(min_length=2, max_length=MAX_ITEMS, description="In the right order")


class MatchPair(Entry):
    left: Answer = Field(description="What is given")
    right: Answer = Field(description="What belongs to it")


class MatchQuestion(Asked):
    kind: Literal["match"] = Field(description="How it is asked")
    pairs: tuple[MatchPair, ...] = Field(min_length=2, max_length=MAX_PAIRS, description="What belongs together")


class SortQuestion(Asked):
    kind: Literal["sort"] = Field(description="How it is asked")
    pairs: tuple[MatchPair, ...] = Field(
        min_length=2, max_length=MAX_PAIRS, description="What is sorted, and into what: two to eight that come again"
    )

    @model_validator(mode="after")
    def there_are_bins(self) -> Self:
        if not 2 <= len({one.right for one in self.pairs}) <= MAX_BINS:
            raise ValueError(f"there must be 2 to {MAX_BINS} into which things are sorted")
        return self


class NumberQuestion(Asked):
    kind: Literal["number"] = Field(description="How it is asked")
    answer: float = Field(ge=-LARGEST, le=LARGEST, description="What is to be typed in")
    tolerance: float = Field(default=0, ge=0, le=LARGEST, description="As far off as still counts as right")
    unit: Text | None = Field(default=None, max_length=40, description="Of the number: `cm`")


Question = Annotated[
    ChoiceQuestion | TrueFalseQuestion | OrderQuestion | MatchQuestion | SortQuestion | NumberQuestion,
    Field(discriminator="kind"),
]


class Lesson(Entry):
    title: Said | None = Field(default=None, description="What it is about: `Photosynthesis`")
    goal: Said | None = Field(default=None, description="What pupils can do afterwards")
    subject: Text | None = Field(default=None, max_length=80, description="As the teacher says it")
    band: Band | None = Field(default=None, description="Grades that it is for")
    topic: Text | None = Field(default=None, max_length=80, description="Id of the topic pack that it draws on")
    facts: tuple[LessonFact, ...] = Field(default=(), max_length=MAX_FACTS, description="That are shown and said")
    terms: tuple[LessonTerm, ...] = Field(default=(), max_length=MAX_TERMS, description="Words with their meanings")
    questions: tuple[Question, ...] = Field(default=(), max_length=MAX_QUESTIONS, description="With their answers")


NO_LESSON: Final = Lesson()
