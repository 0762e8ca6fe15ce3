"""A language model that proposes the plan, and what is taught. It sees the description as data and can answer in one form
only."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any, Final

from httpx2 import AsyncClient
from pydantic_ai import Agent
from pydantic_ai.exceptions import ContentFilterError, ModelAPIError, ModelHTTPError, UserError
from pydantic_ai.models import Model, infer_model
from pydantic_ai.providers import Provider, infer_provider_class
from pydantic_ai.providers.openai import OpenAIProvider
from pydantic_ai.settings import ModelSettings

from worlds.language_model.answer import Answer
from worlds.language_model.bounded import bounded_client
from worlds.language_model.choice import TIME_LIMIT_SECONDS, ModelChoice
from worlds.language_model.failure import AnswerTooLarge, ModelFailed, Why
from worlds.language_model.instructions import INSTRUCTIONS, question
from worlds.language_model.lesson_form import LessonForm, lesson_of
from worlds.language_model.proposal import Doubted, Proposal
from worlds.language_model.quoted import is_quoted, spoken_in
from worlds.language_model.second_look import look_again
from worlds.lesson.lesson import NO_LESSON, Lesson
from worlds.notice import Notice
from worlds.request import DesignRequest

RETRIES: Final = 2
"""How often a model is told what is wrong with its answer, and asked again."""
MAX_TOKENS: Final = 32_000
"""Of an answer."""


async def ask(choice: ModelChoice, request: DesignRequest, found: Lesson = NO_LESSON) -> Proposal:
    """`found`: what the rules found that it teaches. Raises ModelFailed."""
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(bounded_client()) if choice.url is not None else None
        return await propose(request, found, model_of(choice, client), choice.name, choice.seconds)


async def propose(
    request: DesignRequest, found: Lesson, model: Model, name: str, seconds: float = TIME_LIMIT_SECONDS
) -> Proposal:
    """Within so many seconds. `name`: as whose what it asserts is marked. Raises ModelFailed."""
    try:
        agent: Agent[None, Answer] = Agent(
            model,
            output_type=Answer,
            instructions=INSTRUCTIONS,
            retries=RETRIES,
            model_settings=ModelSettings(temperature=0.0, max_tokens=MAX_TOKENS),
        )
        async with asyncio.timeout(seconds) as limit:
            answered = await agent.run(question(request, found))
    except TimeoutError as error:
        raise ModelFailed(Why.SLOW, f"no answer within {seconds:g} s") from error
    except Exception as error:  # an odd answer breaks the code of providers anywhere; the parser can still read
        raise ModelFailed(why_of(error), f"{type(error).__name__}: {error}") from error
    proposal = proposal_of(answered.output, name, answered.usage.requests, request.description, found)
    return replace(proposal, doubts=await doubts_of(proposal, model, request.description, limit.when()))


async def doubts_of(proposal: Proposal, model: Model, description: str, until: float | None) -> tuple[Doubted, ...]:
    """What it asserts stays unread in either case: without an answer by then nothing is doubted."""
    try:
        async with asyncio.timeout_at(until):
            return await look_again(model, proposal, description)
    except Exception:
        return ()


def proposal_of(answer: Answer, name: str, answers: int, description: str = "", found: Lesson = NO_LESSON) -> Proposal:
    form, words = answer.lesson or LessonForm(), spoken_in(description)
    lesson, untaught = lesson_of(form, name, words, found)
    told = tuple(Notice("not_played", sentence) for sentence in answer.cannot)
    quotes = {
        **{one.id: one.quote for one in form.facts},
        **{one.id: one.quote for one in form.terms},
        **{one.id: one.quote for one in form.questions},
    }
    quoted = frozenset(name for name, quote in quotes.items() if is_quoted(quote, words))
    taken = len([one for one in (*lesson.facts, *lesson.terms, *lesson.questions) if one.id in quotes])
    return Proposal(
        answer.plan,
        lesson,
        (*answer.left_out, *told),
        untaught,
        form.kept is not None,
        quoted=quoted,
        answers=answers,
        refused=answer.refused + form.given - taken,
    )


def why_of(error: BaseException) -> Why:
    causes = [*causes_of(error)]
    if any(isinstance(one, AnswerTooLarge) for one in causes):
        return Why.TOO_LARGE
    if isinstance(error, ContentFilterError):
        return Why.DECLINED
    if isinstance(error, ModelHTTPError):
        return Why.ERROR
    return Why.UNREACHABLE if isinstance(error, ModelAPIError) else Why.NO_PLAN


def causes_of(error: BaseException) -> Iterator[BaseException]:
    """It, and what led to it."""
    at: BaseException | None = error
    while at is not None:
        yield at
        at = at.__cause__ or at.__context__


def model_of(choice: ModelChoice, client: AsyncClient | None = None) -> Model:
    """`client` asks a server of one's own; providers bring theirs. Raises ModelFailed."""
    name, url, key = choice.name, choice.url, choice.key

    def provider(provider_name: str) -> Provider[Any]:
        if url is not None:
            return OpenAIProvider(base_url=url, api_key=key or "none", http_client=client)
        arguments: dict[str, Any] = {"api_key": key} if key else {}
        return infer_provider_class(provider_name)(**arguments)

    try:
        return infer_model(f"openai-chat:{name.removeprefix('openai:')}" if url else name, provider)
    except (UserError, ImportError, TypeError, ValueError) as error:
        raise ModelFailed(Why.CANNOT_BE_USED, f"{type(error).__name__}: {error}") from error
