"""Who reads the description: the model, if one is configured, else the parser. Whoever does, the same rules check it."""

import asyncio
from typing import Final

from blockyard.base.logs import get_logger
from blockyard.environments.settings import EnvironmentSettings
from worlds.brief.brief import Brief, Doubt
from worlds.brief.parse import parse
from worlds.design import Design, design_from
from worlds.request import DesignRequest

PARSER: Final = "parser"

log = get_logger(__name__)


async def brief_for(settings: EnvironmentSettings, request: DesignRequest) -> tuple[Brief, str]:
    """The brief, and who made it. A model that fails is replaced by the parser, and the teacher is told."""
    if settings.model is not None:
        proposed = await asked_of_model(settings, settings.model, request)
        if proposed is not None:
            return proposed, settings.model
    brief = await asyncio.to_thread(parse, request.description, subject=request.subject)
    if settings.model is None:
        return brief, PARSER
    words = "The model did not answer, so the description was read by the simpler parser. Check the picture."
    doubts = [*brief.doubts, Doubt(code="model_failed", detail=words)]
    return brief.model_copy(update={"doubts": doubts}), PARSER


async def asked_of_model(settings: EnvironmentSettings, name: str, request: DesignRequest) -> Brief | None:
    """None: it failed."""
    # Imported here: it takes a second, and an installation without a model never needs it.
    from worlds.brief.model import ModelFailed, model_of, propose

    try:
        return await propose(request.description, model_of(settings, name), subject=request.subject)
    except ModelFailed as error:
        log.warning("model_failed", model=name, why=str(error))
        return None


async def designed(request: DesignRequest, brief: Brief) -> Design:
    """In a thread, so that the event loop goes on."""
    return await asyncio.to_thread(design_from, request, brief)
