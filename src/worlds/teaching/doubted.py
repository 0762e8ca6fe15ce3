"""A model's proposal after its second look: what it put right is taught so, and what it only doubts is neither taught nor
told. What is sorted, matched or put in order stays, for what is done in the world hangs on it; who reads the lesson is told
what the doubt is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeVar, cast

from worlds.language_model.lesson_form import DONE_WITH_THINGS
from worlds.language_model.proposal import Doubted, Proposal
from worlds.lesson.lesson import Lesson, Question, Sourced, SourceKind
from worlds.notice import Notice
from worlds.teaching.retelling import told_anew

LEFT: Final = "The model doubted on a second look, so it is left out"
KEPT: Final = "The model is not sure of this: read it"
MOST_TOLD: Final = 5
LONGEST: Final = 80
"""Characters of an entry by which it is called."""
Entries = TypeVar("Entries", bound=Sourced)
Doubts = Mapping[str, Doubted]
"""By the id of what is doubted."""


def without_doubted(proposal: Proposal) -> Proposal:
    before = proposal.lesson
    doubts = {one.id: one for one in proposal.doubts if one.id not in proposal.quoted}
    facts = tuple(still_taught(before.facts, doubts))
    lost = {one.id for one in before.facts} - {one.id for one in facts}
    questions = tuple(without_lost(still_taught(before.questions, doubts), lost))
    terms = tuple(still_taught(before.terms, doubts))
    after = before.model_copy(update={"facts": facts, "terms": terms, "questions": questions})
    there = {one.id for one in (*facts, *terms, *questions)}
    names = {key: f"{name} ({doubts[key].why})" for key, name in names_in(before, doubts).items()}
    left = [name for key, name in names.items() if key not in there]
    unsure = [name for key, name in names.items() if key in there and doubts[key].right is None]
    notices = (*told("question_left_out", LEFT, left), *told("unread", KEPT, unsure))
    plan = told_anew(proposal.plan, before, after)  # what asks nothing any more is left out later: see asserted.py
    return replace(proposal, lesson=after, plan=plan, untaught=(*proposal.untaught, *notices))


def still_taught(entries: tuple[Entries, ...], doubts: Doubts) -> Iterator[Entries]:
    """The teacher's own words and what was checked are nothing that a model may take back."""
    for one in entries:
        doubt = doubts.get(one.id) if one.source.kind is SourceKind.MODEL else None
        if doubt is None or (doubt.right is None and isinstance(one, DONE_WITH_THINGS)):
            yield one
        elif doubt.right is not None:
            yield cast(Entries, doubt.right)  # of the same sort: see language_model/correction.py


def without_lost(questions: Iterable[Question], lost: set[str]) -> Iterator[Question]:
    """What the model asserts is not asked without the fact that answers it."""
    for one in questions:
        if one.fact not in lost:
            yield one
        elif one.source.kind is not SourceKind.MODEL:
            yield one.model_copy(update={"fact": None})


def told(code: str, words: str, names: list[str]) -> tuple[Notice, ...]:
    return (Notice(code, f"{words}: {'; '.join(names[:MOST_TOLD])}."),) if names else ()


def names_in(lesson: Lesson, doubts: Doubts) -> dict[str, str]:
    """Of what the model doubts of its own, by id."""
    named = (
        *((one, one.says) for one in lesson.facts),
        *((one, one.term) for one in lesson.terms),
        *((one, one.prompt) for one in lesson.questions),
    )
    return {one.id: words[:LONGEST] for one, words in named if one.source.kind is SourceKind.MODEL and one.id in doubts}
