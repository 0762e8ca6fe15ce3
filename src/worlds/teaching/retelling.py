"""A plan in which a lesson stands already, when the lesson is edited: boards and persons say what it says now."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from worlds.entry import LONGEST_WORDS
from worlds.lesson.lesson import Lesson
from worlds.plan.activity import Activity
from worlds.plan.plan import Plan, Thing
from worlds.plan.tree import with_things
from worlds.teaching.stations import with_corner

Texts = Mapping[str, str | None]
GONE: Final = None


def retold(plan: Plan, before: Lesson, after: Lesson) -> Plan:
    """What was told of a fact or a word is told anew, or not any more; what is asked no more is asked by no activity. New
    facts that questions rest on get boards."""
    told = told_anew(plan, before, after)
    asked = {one.id for one in after.questions}
    activities = tuple(found for one in told.activities if (found := asking(one, asked)) is not None)
    made = told.model_copy(update={"activities": activities})
    new = {one.id for one in after.facts} - {one.id for one in before.facts}
    resting = tuple(one for one in after.questions if one.fact in new)
    return with_corner(made, after.model_copy(update={"questions": resting}), ())


def told_anew(plan: Plan, before: Lesson, after: Lesson) -> Plan:
    """It asks what it asked."""
    texts = dict(changes(before, after))
    world = with_things(plan.world, lambda one: labelled(one, texts))
    activities = tuple(found for one in plan.activities if (found := saying(one, texts)) is not None)
    return plan.model_copy(update={"world": world, "activities": activities})


def changes(before: Lesson, after: Lesson) -> Iterator[tuple[str, str | None]]:
    """What stood there, and what stands there instead."""
    facts = {one.id: one.says for one in after.facts}
    for fact in before.facts:
        if facts.get(fact.id) != fact.says:
            yield fact.says[:LONGEST_WORDS], facts[fact.id][:LONGEST_WORDS] if fact.id in facts else GONE
    terms = {one.id: one for one in after.terms}
    for term in before.terms:
        now = terms.get(term.id)
        if now is None or (now.term, now.means) != (term.term, term.means):
            yield (
                f"{term.term}: {term.means}"[:LONGEST_WORDS],
                f"{now.term}: {now.means}"[:LONGEST_WORDS] if now else GONE,
            )
            board = f"{now.term.capitalize()}: {now.means}"[:LONGEST_WORDS] if now else GONE
            yield f"{term.term.capitalize()}: {term.means}"[:LONGEST_WORDS], board


def labelled(thing: Thing, texts: Texts) -> Thing | None:
    """None: it only said what is not told any more."""
    words = rewritten(thing.texts, texts)
    return None if thing.texts and not words else thing.model_copy(update={"texts": words})


def saying(activity: Activity, texts: Texts) -> Activity | None:
    """None: it has nothing to say any more."""
    lines = rewritten(activity.lines, texts)
    return None if activity.lines and not lines else activity.model_copy(update={"lines": lines})


def asking(activity: Activity, asked: set[str]) -> Activity | None:
    """None: it has nothing to ask any more."""
    questions = tuple(one for one in activity.questions if one in asked)
    return None if activity.questions and not questions else activity.model_copy(update={"questions": questions})


def rewritten(said: Sequence[str], texts: Texts) -> tuple[str, ...]:
    return tuple(new for one in said if (new := texts.get(one, one)) is not None)
