"""Who reads the description: the model, if one is configured, else the parser. Whoever does, the same rules check it."""

import asyncio
from typing import Final

from pydantic_ai.models import Model

from blockyard.environments.brief.brief import Brief, Doubt
from blockyard.environments.brief.model import ModelFailed, model_of, propose
from blockyard.environments.brief.parse import parse
from blockyard.environments.design import Design, design_from
from blockyard.environments.request import DesignRequest
from blockyard.logs import get_logger
from blockyard.settings import Settings

PARSER: Final = "parser"

log = get_logger(__name__)


async def brief_for(settings: Settings, request: DesignRequest) -> tuple[Brief, str]:
    """The brief, and who made it. A model that fails is replaced by the parser, and the teacher is told."""
    if settings.model is not None:
        try:
            return await propose(request.description, configured(settings), subject=request.subject), settings.model
        except ModelFailed as error:
            log.warning("model_failed", model=settings.model, why=str(error))
            brief = await asyncio.to_thread(parse, request.description, subject=request.subject)
            words = "The model did not answer, so the description was read by the simpler parser. Check the picture."
            return brief.model_copy(
                update={"doubts": [*brief.doubts, Doubt(code="model_failed", detail=words)]}
            ), PARSER
    return await asyncio.to_thread(parse, request.description, subject=request.subject), PARSER


def configured(settings: Settings) -> Model:
    """Raises ModelFailed."""
    assert settings.model is not None
    key = settings.model_api_key
    return model_of(settings.model, settings.model_url, key.get_secret_value() if key else None)


async def designed(request: DesignRequest, brief: Brief) -> Design:
    """In a thread, so that the event loop goes on."""
    return await asyncio.to_thread(design_from, request, brief)
