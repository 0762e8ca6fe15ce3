"""A lesson as it is answered: that of worlds/lesson/lesson.py, open to what a later release adds; and edits of one."""

from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from blockyard.environments.notice_schemas import NoticeRead
from blockyard.environments.states import VersionStatus
from blockyard.web.etags import Editable
from blockyard.web.schemas import RequestModel
from worlds.lesson.edit import MAX_EDITS, Edit
from worlds.lesson.lesson import (
    ChoiceQuestion,
    Lesson,
    LessonFact,
    LessonSource,
    LessonTerm,
    MatchPair,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    SortQuestion,
    TrueFalseQuestion,
)

OPEN = ConfigDict(extra="ignore")


class LessonSourceRead(LessonSource):
    model_config = OPEN


class LessonFactRead(LessonFact):
    model_config = OPEN

    source: LessonSourceRead = Field(description="Where it comes from")


class LessonTermRead(LessonTerm):
    model_config = OPEN

    source: LessonSourceRead = Field(description="Where it comes from")


class ChoiceQuestionRead(ChoiceQuestion):
    model_config = OPEN

    source: LessonSourceRead = Field(description="Where it comes from")


class TrueFalseQuestionRead(TrueFalseQuestion):
    model_config = OPEN

    source: LessonSourceRead = Field(description="Where it comes from")


class OrderQuestionRead(OrderQuestion):
    model_config = OPEN

    source: LessonSourceRead = Field(description="Where it comes from")


class MatchPairRead(MatchPair):
    model_config = OPEN


class MatchQuestionRead(MatchQuestion):
    model_config = OPEN

    pairs: tuple[MatchPairRead, ...] = Field(description="What belongs together")
    source: LessonSourceRead = Field(description="Where it comes from")


class SortQuestionRead(SortQuestion):
    model_config = OPEN

    pairs: tuple[MatchPairRead, ...] = Field(description="What is sorted, and into what")
    source: LessonSourceRead = Field(description="Where it comes from")


class NumberQuestionRead(NumberQuestion):
    model_config = OPEN

    source: LessonSourceRead = Field(description="Where it comes from")


LessonQuestionRead = Annotated[
    ChoiceQuestionRead
    | TrueFalseQuestionRead
    | OrderQuestionRead
    | MatchQuestionRead
    | SortQuestionRead
    | NumberQuestionRead,
    Field(discriminator="kind"),
]


class LessonRead(Lesson):
    """What a world teaches."""

    model_config = OPEN

    facts: tuple[LessonFactRead, ...] = Field(default=(), description="That are shown and said")
    terms: tuple[LessonTermRead, ...] = Field(default=(), description="Words with their meanings")
    questions: tuple[LessonQuestionRead, ...] = Field(default=(), description="With their answers")


class EnvironmentLessonRead(Editable):
    """The lesson of a version, checked and mended."""

    changes_by_itself: ClassVar = frozenset({"notices", "status"})

    version: int = Field(description="Whose lesson it is")
    status: VersionStatus = Field(description="How far that version is")
    lesson: LessonRead = Field(description="What it teaches")
    notices: list[NoticeRead] = Field(description="What the teacher should know of it")


class LessonEdits(RequestModel):
    edits: Annotated[
        list[Edit],
        Field(
            min_length=1,
            max_length=MAX_EDITS,
            description="Done one after the other, all or none",
            examples=[[{"op": "set_lesson", "goal": "Say what plants need to make sugar"}]],
        ),
    ]
