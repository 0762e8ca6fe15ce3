"""Who reads the description: the model, if one is configured, else the parser. Whoever does, the same rules check it."""

from typing import Final

from blockyard.base.logs import get_logger
from blockyard.base.settings import reveal
from blockyard.environments.settings import EnvironmentSettings
from worlds.brief.brief import Brief, Doubt
from worlds.brief.model_choice import ModelChoice
from worlds.request import DesignRequest

PARSER: Final = "parser"
PLAN: Final = "plan"
"""Nobody read anything: a plan was given."""

log = get_logger(__name__)


def model_choice(settings: EnvironmentSettings) -> ModelChoice | None:
    """None: the parser reads."""
    if settings.model is None:
        return None
    key = settings.model_api_key
    return ModelChoice(settings.model, settings.model_url, reveal(key) if key is not None else None)


async def ask_model(settings: EnvironmentSettings, request: DesignRequest) -> tuple[Brief | None, list[Doubt], str]:
    """The model's brief, if one is configured and answers; else what the parser's brief must say, too. And who reads."""
    if request.plan is not None:
        return None, [], PLAN
    choice = model_choice(settings)
    if choice is None:
        return None, [], PARSER
    proposed = await proposed_by_model(choice, request)
    if proposed is not None:
        return proposed, [], choice.name
    words = "The model did not answer, so the description was read by the simpler parser. Check the picture."
    return None, [Doubt(code="model_failed", detail=words)], PARSER


async def proposed_by_model(choice: ModelChoice, request: DesignRequest) -> Brief | None:
    """None: it failed."""
    # Imported here: it takes a second, and an installation without a model never needs it.
    from worlds.brief.model import ModelFailed, model_of, propose

    try:
        return await propose(request.description, model_of(choice), subject=request.subject)
    except ModelFailed as error:
        log.warning("model_failed", model=choice.name, why=str(error))
        return None
