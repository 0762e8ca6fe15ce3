"""Who reads the description: the model, if one is configured, else the parser. Whoever does, the same rules check it."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from blockyard.base.children import ChildDied, run_in_child
from blockyard.base.logs import get_logger
from blockyard.base.settings import reveal
from blockyard.environments.finding_child import find_lesson
from blockyard.environments.settings import EnvironmentSettings
from worlds.language_model.choice import ModelChoice
from worlds.language_model.failure import ModelFailed
from worlds.language_model.proposal import Proposal
from worlds.lesson.lesson import NO_LESSON, Lesson
from worlds.notice import Notice
from worlds.request import DesignRequest

PARSER: Final = "parser"
PLAN: Final = "plan"
"""Nobody read anything: a plan was given."""
FINDING_SECONDS: Final = 30.0
"""For what the rules find; then the model is asked without it."""

log = get_logger(__name__)


def model_choice(settings: EnvironmentSettings) -> ModelChoice | None:
    """None: the parser reads."""
    if settings.model is None:
        return None
    key = settings.model_api_key
    key_value = reveal(key) if key is not None else None
    return ModelChoice(settings.model, settings.model_url, key_value, settings.model_seconds)


async def ask_model(
    settings: EnvironmentSettings, request: DesignRequest, find: Callable[[], Awaitable[Lesson]]
) -> tuple[Proposal | None, list[Notice], str]:
    """What the model proposes, if one is configured and answers; what must be told beside it, or beside what the parser
    reads; and who reads. `find`: what the rules find that is taught. Raises what it raises."""
    if request.plan is not None:
        return None, [], PLAN
    choice = model_choice(settings)
    if choice is None:
        return None, [], PARSER
    # Imported here: it takes a second, and an installation without a model never needs it.
    from worlds.language_model.propose import ask

    found = await find()
    try:
        proposal = await ask(choice, request, found)
    except ModelFailed as error:
        log.warning("model_failed", model=choice.name, why=str(error))
        words = f"{error.why}, so the description was read by the simpler parser. Check the picture."
        return None, [Notice("model_failed", words)], PARSER
    return proposal, [*proposal.notices], choice.name


async def find_in_child(request: DesignRequest, nice: int) -> Lesson:
    """What the rules find that the words teach; nothing where the child ends before. `nice`: how far the children of this
    process step back."""
    try:
        return await run_in_child(partial(find_lesson, request, nice, FINDING_SECONDS))
    except ChildDied as error:
        log.warning("finding_process_broken", exc_info=error)
        return NO_LESSON
