"""What a model answers: a plan, and a lesson if something is taught. A shape, an activity, a fact or a question that is none
is left out and told of; for what else is wrong it is asked again."""

from typing import Any, Final

from pydantic import Field, TypeAdapter, ValidationError, model_validator
from pydantic.json_schema import SkipJsonSchema

from worlds.language_model.left_out import name_of, parted, told
from worlds.language_model.lesson_form import LessonForm
from worlds.notice import Notice
from worlds.plan.activity import MAX_ACTIVITIES, Activity
from worlds.plan.plan import Plan, Words
from worlds.plan.shape import MAX_PIECES, MAX_SHAPES, Shape

MOST_TOLD: Final = 10
WORDS: Final = TypeAdapter(Words)


class Answer(Plan):
    """A learning world as zones with things in them, and what it teaches."""

    lesson: LessonForm | None = Field(default=None, description="What pupils learn there; null: nothing is taught")
    cannot: tuple[Words, ...] = Field(
        default=(),
        max_length=MOST_TOLD,
        description="What the description asks for and this plan does not do, a sentence each",
    )
    left_out: SkipJsonSchema[tuple[Notice, ...]] = ()
    """What is wrong with the shapes and activities that are none. Never the model's own, as what follows."""
    refused: SkipJsonSchema[int] = 0
    """How many these are."""

    @model_validator(mode="before")
    @classmethod
    def leave_out_entries(cls, answered: Any) -> Any:
        if not isinstance(answered, dict):
            return answered
        shapes = parted(answered.get("shapes"), MAX_SHAPES, fault_of_shape)
        activities = parted(answered.get("activities"), MAX_ACTIVITIES, fault_of_activity)
        notices = [Notice("shape_refused", words) for words in shapes.faults]
        if shapes.over:
            words = f"A world has {MAX_SHAPES} shapes of its own at most: {shapes.over:,} more were left out."
            notices.append(Notice("shape_refused", words))
        words = "Activities that the model proposed and that cannot be played"
        notices += told("activity_left_out", words, activities.faults, activities.over)
        lesson = answered.get("lesson")
        cannot = parted(answered.get("cannot"), MOST_TOLD, fault_of_words)
        return answered | {
            "shapes": shapes.kept,
            "activities": activities.kept,
            "cannot": cannot.kept,
            "lesson": lesson if isinstance(lesson, dict) else None,
            "left_out": notices,
            "refused": shapes.refused + activities.refused,
        }

    @property
    def plan(self) -> Plan:
        return Plan(**{name: getattr(self, name) for name in Plan.model_fields})


def fault_of_shape(proposed: Any) -> str | None:
    """None: it is a shape."""
    pieces = proposed.get("pieces") if isinstance(proposed, dict) else None
    try:
        Shape.model_validate(proposed)
    except ValidationError:
        name = name_of(proposed, "noun", "a thing")
        if isinstance(pieces, list) and len(pieces) > MAX_PIECES:
            return f"The shape proposed for {name} has {len(pieces)} pieces, {MAX_PIECES} are allowed: it is not used."
        return f"The shape proposed for {name} is not one that can be built: it is not used."
    return None


def fault_of_activity(proposed: Any) -> str | None:
    """None: it has the form of one."""
    try:
        Activity.model_validate(proposed)
    except ValidationError:
        return name_of(proposed)
    return None


def fault_of_words(proposed: Any) -> str | None:
    """None: it is a sentence."""
    try:
        WORDS.validate_python(proposed)
    except ValidationError:
        return name_of(proposed)
    return None
