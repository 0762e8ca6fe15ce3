"""What may be asked of a lesson, one thing at a time. What is left out stays as it is."""

from typing import Annotated, Final, Literal

from pydantic import Field

from worlds.lesson.band import Band
from worlds.lesson.lesson import LessonFact, LessonTerm, Question, Said
from worlds.plan.plan import Entry, Id

MAX_EDITS: Final = 100


class SetLesson(Entry):
    op: Literal["set_lesson"] = Field(description="Change what the lesson says of itself; null: nothing")
    title: Said | None = Field(default=None, description="What it is about")
    goal: Said | None = Field(default=None, description="What pupils can do afterwards")
    band: Band | None = Field(default=None, description="Grades that it is for")


class PutFact(Entry):
    op: Literal["put_fact"] = Field(description="Add a fact, or replace the one with its id")
    fact: LessonFact = Field(description="The whole fact")


class PutTerm(Entry):
    op: Literal["put_term"] = Field(description="Add a term, or replace the one with its id")
    term: LessonTerm = Field(description="The whole term")


class PutQuestion(Entry):
    op: Literal["put_question"] = Field(description="Add a question as the last one, or replace the one with its id")
    question: Question = Field(description="The whole question")


class MoveQuestion(Entry):
    op: Literal["move_question"] = Field(description="Ask a question earlier or later")
    id: Id = Field(description="Of the question")
    place: int = Field(strict=True, ge=0, description="Before how many others, counted from 0")


class RemoveFromLesson(Entry):
    op: Literal["remove"] = Field(description="Take a fact, a term or a question away")
    id: Id = Field(description="Of the fact, term or question")


class MarkRead(Entry):
    op: Literal["mark_read"] = Field(description="What a model asserted was looked at, and may be taught")
    ids: tuple[Id, ...] = Field(default=(), max_length=300, description="Of facts, terms, questions; none: all of them")


Edit = Annotated[
    SetLesson | PutFact | PutTerm | PutQuestion | MoveQuestion | RemoveFromLesson | MarkRead, Field(discriminator="op")
]
