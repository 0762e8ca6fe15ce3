"""A model's proposal without what it doubts on a second look: that is neither taught nor told. What is sorted, matched or
put in order stays, for what is done in the world hangs on it; who reads the lesson is told what the doubt is."""

from dataclasses import replace
from typing import Final

from worlds.language_model.lesson_form import DONE_WITH_THINGS
from worlds.language_model.proposal import Proposal
from worlds.lesson.lesson import Lesson, Question, Sourced, SourceKind
from worlds.notice import Notice
from worlds.teaching.retelling import retold

LEFT: Final = "The model doubted on a second look, so it is left out"
KEPT: Final = "The model is not sure of this: read it"
MOST_TOLD: Final = 5
LONGEST: Final = 80
"""Characters of an entry by which it is called."""


def without_doubted(proposal: Proposal) -> Proposal:
    before = proposal.lesson
    doubted = {one.id: one.why for one in proposal.doubts if one.id not in proposal.quoted}
    facts = tuple(one for one in before.facts if not is_doubted(one, doubted))
    lost = {one.id for one in before.facts} - {one.id for one in facts}
    after = before.model_copy(
        update={
            "facts": facts,
            "terms": tuple(one for one in before.terms if not is_doubted(one, doubted)),
            "questions": tuple(
                kept for one in before.questions if (kept := asked_still(one, doubted, lost)) is not None
            ),
        }
    )
    names = {
        key: f"{name} ({doubted[key]})" for key, name in names_in(before, proposal.quoted).items() if key in doubted
    }
    there = {one.id for one in (*after.facts, *after.terms, *after.questions)}
    left = [name for key, name in names.items() if key not in there]
    unsure = [name for key, name in names.items() if key in there]
    notices = (*told("question_left_out", LEFT, left), *told("unread", KEPT, unsure))
    plan = retold(proposal.plan, before, after) if left else proposal.plan
    return replace(proposal, lesson=after, plan=plan, untaught=(*proposal.untaught, *notices))


def told(code: str, words: str, names: list[str]) -> tuple[Notice, ...]:
    return (Notice(code, f"{words}: {'; '.join(names[:MOST_TOLD])}."),) if names else ()


def is_doubted(entry: Sourced, doubted: dict[str, str]) -> bool:
    """The teacher's own words and what was checked are nothing that a model may take back."""
    is_asserted = entry.source.kind is SourceKind.MODEL and entry.id in doubted
    return is_asserted and not isinstance(entry, DONE_WITH_THINGS)


def asked_still(question: Question, doubted: dict[str, str], lost: set[str]) -> Question | None:
    if is_doubted(question, doubted):
        return None
    if question.fact not in lost:
        return question
    return None if question.source.kind is SourceKind.MODEL else question.model_copy(update={"fact": None})


def names_in(lesson: Lesson, quoted: frozenset[str]) -> dict[str, str]:
    """Of what the model asserts by itself, by id."""
    named = (
        *((one, one.says) for one in lesson.facts),
        *((one, one.term) for one in lesson.terms),
        *((one, one.prompt) for one in lesson.questions),
    )
    return {
        one.id: words[:LONGEST] for one, words in named if one.source.kind is SourceKind.MODEL and one.id not in quoted
    }
