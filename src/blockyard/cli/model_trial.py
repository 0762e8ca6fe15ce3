"""What a model makes of one description, by the rules that check every plan."""

import time
from dataclasses import dataclass

from worlds.design import lesson_found_in
from worlds.language_model.choice import ModelChoice
from worlds.language_model.failure import ModelFailed
from worlds.language_model.proposal import Proposal
from worlds.language_model.propose import ask
from worlds.plan.check import repaired
from worlds.plan.resolved import resolution_of
from worlds.plan.tree import things_in, zones_in
from worlds.request import DesignRequest
from worlds.resolve.resolution import ResolvedBy


@dataclass(frozen=True, slots=True)
class Trial:
    description: str
    seconds: float
    zones: int = 0
    """Within the world."""
    things: int = 0
    """Entries of the plan."""
    resolved: int = 0
    """Of these: not plinths."""
    shapes: int = 0
    activities: int = 0
    facts: int = 0
    """Of the lesson, those that are kept, as the questions."""
    questions: int = 0
    mended: int = 0
    """What the rules changed, and said so."""
    refused: int = 0
    """Answers that were no plan, before the one that was; shapes, activities, facts, words and questions that were none."""
    failure: ModelFailed | None = None


async def try_model(choice: ModelChoice, description: str) -> Trial:
    begun = time.monotonic()
    try:
        request = DesignRequest(name="Trial", description=description)
        proposal = await ask(choice, request, lesson_found_in(request))
    except ModelFailed as error:
        return Trial(description, time.monotonic() - begun, failure=error)
    return judged(description, proposal, time.monotonic() - begun)


def judged(description: str, proposal: Proposal, seconds: float) -> Trial:
    plan, notices = repaired(proposal.plan)
    found = [resolution_of(thing, plan.shapes).by for thing in things_in(plan.world)]
    return Trial(
        description,
        seconds,
        zones=len([*zones_in(plan.world)]) - 1,
        things=len(found),
        resolved=len(found) - found.count(ResolvedBy.PLINTH),
        shapes=len(plan.shapes),
        activities=len(plan.activities),
        facts=len(proposal.lesson.facts),
        questions=len(proposal.lesson.questions),
        mended=len(notices),
        refused=proposal.answers - 1 + proposal.refused,
    )
