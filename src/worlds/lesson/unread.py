"""What a model asserts, and whether anybody has read it."""

from collections.abc import Sequence

from worlds.lesson.lesson import Lesson, Sourced, SourceKind
from worlds.notice import Notice


def is_asserted(lesson: Lesson) -> bool:
    """By a model, at least in part."""
    return any(one.source.kind is SourceKind.MODEL for one in (*lesson.facts, *lesson.terms, *lesson.questions))


def unread(lesson: Lesson) -> list[Notice]:
    """One notice of all that nobody has read, if there is any."""
    lists = ((lesson.facts, "fact"), (lesson.terms, "word"), (lesson.questions, "question"))
    counts = [(len(unread_of(entries)), noun) for entries, noun in lists]
    names = {one.source.name for one in unread_of((*lesson.facts, *lesson.terms, *lesson.questions))}
    said = [f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count]
    if not said:
        return []
    model = f" ({', '.join(sorted(filter(None, names)))})" if any(names) else ""
    words = (
        f"Nobody has read what a language model{model} asserts here: {', '.join(said)}. Read the lesson, mend what is "
        "wrong, and say that it is read: the edit `mark_read`."
    )
    return [Notice("unread", words)]


def unread_of(entries: Sequence[Sourced]) -> list[Sourced]:
    return [one for one in entries if not one.source.is_read]
