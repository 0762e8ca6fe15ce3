"""A model's proposal without what it doubts on a second look: that is neither taught nor told."""

from dataclasses import replace
from typing import Final

from worlds.language_model.proposal import Proposal
from worlds.lesson.lesson import Lesson, Question, Sourced, SourceKind
from worlds.notice import Notice
from worlds.teaching.retelling import retold

MOST_TOLD: Final = 5
LONGEST: Final = 80
"""Characters of an entry by which it is called."""


def without_doubted(proposal: Proposal) -> Proposal:
    before = proposal.lesson
    doubted = {one.id: one.why for one in proposal.doubts}
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
    called = [f"{name} ({doubted[key]})" for key, name in names_in(before).items() if key in doubted]
    if not called:
        return proposal
    words = f"The model doubted on a second look, so it is left out: {'; '.join(called[:MOST_TOLD])}."
    notices = (*proposal.untaught, Notice("question_left_out", words))
    return replace(proposal, lesson=after, plan=retold(proposal.plan, before, after), untaught=notices)


def is_doubted(entry: Sourced, doubted: dict[str, str]) -> bool:
    """The teacher's own words and what was checked are nothing that a model may take back."""
    return entry.source.kind is SourceKind.MODEL and entry.id in doubted


def asked_still(question: Question, doubted: dict[str, str], lost: set[str]) -> Question | None:
    if is_doubted(question, doubted):
        return None
    if question.fact not in lost:
        return question
    return None if question.source.kind is SourceKind.MODEL else question.model_copy(update={"fact": None})


def names_in(lesson: Lesson) -> dict[str, str]:
    """Of what the model asserts, by id."""
    named = (
        *((one, one.says) for one in lesson.facts),
        *((one, one.term) for one in lesson.terms),
        *((one, one.prompt) for one in lesson.questions),
    )
    return {one.id: words[:LONGEST] for one, words in named if one.source.kind is SourceKind.MODEL}
