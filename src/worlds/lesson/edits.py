"""Editing a lesson: a pure function from a lesson and what is asked of it to another one, which the rules then check."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from worlds.lesson.edit import Edit, MarkRead, MoveQuestion, PutFact, PutQuestion, PutTerm, RemoveFromLesson, SetLesson
from worlds.lesson.lesson import MAX_FACTS, MAX_QUESTIONS, MAX_TERMS, Lesson, Sourced
from worlds.refused import EditRefused, edited_by, require_known

Entries = TypeVar("Entries", bound=Sourced)


def edited(lesson: Lesson, edits: Iterable[Edit]) -> Lesson:
    """One after the other: a later one sees what an earlier one made. Raises UnknownIds, EditRefused."""
    return edited_by(lesson, edits, applied)


def applied(lesson: Lesson, edit: Edit) -> Lesson:
    match edit:
        case SetLesson():
            return with_values(lesson, {name: getattr(edit, name) for name in edit.model_fields_set - {"op"}})
        case PutFact():
            return with_values(lesson, {"facts": put(lesson.facts, edit.fact, MAX_FACTS, others(lesson, "facts"))})
        case PutTerm():
            return with_values(lesson, {"terms": put(lesson.terms, edit.term, MAX_TERMS, others(lesson, "terms"))})
        case PutQuestion():
            there = others(lesson, "questions")
            return with_values(lesson, {"questions": put(lesson.questions, edit.question, MAX_QUESTIONS, there)})
        case MoveQuestion():
            moved = [one for one in lesson.questions if one.id == edit.id]
            require_known({one.id for one in lesson.questions}, "question", [edit.id])
            rest = [one for one in lesson.questions if one.id != edit.id]
            return with_values(lesson, {"questions": (*rest[: edit.place], *moved, *rest[edit.place :])})
        case RemoveFromLesson():
            require_known(ids_of(lesson), "fact, term or question", [edit.id])
            return lists_with(lesson, lambda one: None if one.id == edit.id else one)
        case MarkRead():
            require_known(ids_of(lesson), "fact, term or question", edit.ids)
            return lists_with(lesson, lambda one: read(one) if not edit.ids or one.id in edit.ids else one)


def put(entries: Sequence[Entries], new: Entries, most: int, taken: set[str]) -> tuple[Entries, ...]:
    if new.id in taken:
        raise EditRefused(f"the id {new.id} is taken by something else. Choose another one.")
    if any(one.id == new.id for one in entries):
        return tuple(new if one.id == new.id else one for one in entries)
    if len(entries) >= most:
        raise EditRefused(f"a lesson holds {most} of these at most. Remove one first.")
    return (*entries, new)


def read(entry: Entries) -> Entries:
    return entry.model_copy(update={"source": entry.source.model_copy(update={"is_read": True})})


def lists_with(lesson: Lesson, change: Any) -> Lesson:
    """With each fact, term and question changed, or without it where the change gives None."""
    lists = {
        name: tuple(kept for one in getattr(lesson, name) if (kept := change(one)) is not None)
        for name in ("facts", "terms", "questions")
    }
    return with_values(lesson, lists)


def with_values(lesson: Lesson, values: dict[str, Any]) -> Lesson:
    return lesson.model_copy(update=values)


def others(lesson: Lesson, name: str) -> set[str]:
    """Ids of the lesson's other lists."""
    return {one.id for other in ("facts", "terms", "questions") if other != name for one in getattr(lesson, other)}


def ids_of(lesson: Lesson) -> set[str]:
    return {one.id for one in (*lesson.facts, *lesson.terms, *lesson.questions)}
