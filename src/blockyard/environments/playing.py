"""What pupils answer in a play, judged. Nothing is kept of it."""

from typing import Any, Final
from uuid import UUID

from pydantic import TypeAdapter
from starlette.types import Scope

from blockyard.base.errors import NotFound, Unprocessable
from blockyard.environments import service
from blockyard.environments.files import NO_PLAY, NoPlay, get_ready_version
from blockyard.environments.models import Environment
from blockyard.environments.play_schemas import AnswerCreate, VerdictRead
from blockyard.environments.service import NotReady
from blockyard.environments.settings import EnvironmentSettings
from blockyard.tenancy.session import TenantSession
from blockyard.web.limits import RateLimiter
from worlds.browser.answers import Judges

JUDGES: Final = TypeAdapter(Judges)


class NoSuchChoice(Unprocessable):
    code = "no_such_choice"


class AnswerLimit:
    """A part of every process: how many answers a minute an account may give in one environment."""

    def __init__(self, settings: EnvironmentSettings) -> None:
        self.limiter = RateLimiter("player", settings.answers_per_minute)

    def check(self, user_id: UUID, environment: Environment, scope: Scope) -> None:
        """Raises TooManyRequests."""
        self.limiter.check(f"{user_id}:{environment.id}", scope)


async def judge_answer(
    db: TenantSession, limit: AnswerLimit, user_id: UUID, scope: Scope, name: str, activity: str, body: AnswerCreate
) -> VerdictRead:
    """The same answer gets the same verdict. Raises NotFound, TooManyRequests, NotReady, NoSuchVersion, NoPlay,
    NoSuchChoice."""
    environment = await service.get_environment(db, name)
    limit.check(user_id, environment, scope)
    wanted = body.version or environment.ready_version
    if wanted is None:
        raise NotReady("No version of this environment is ready yet. See its status.")
    version = await get_ready_version(db, environment, wanted)
    if version.play_answers is None:
        raise NoPlay(NO_PLAY)
    return VerdictRead(right=judge(version.play_answers, activity, body.question, body.answer))


def judge(play_answers: dict[str, Any], activity: str, question: str, answer: float) -> bool:
    """Whether an answer is right, by what a version keeps for it. Raises NotFound, NoSuchChoice."""
    asked = JUDGES.validate_python(play_answers).get(activity)
    if asked is None:
        raise NotFound("activity with questions in this environment")
    found = asked.get(question)
    if found is None:
        raise NotFound("question of this activity")
    if not found.can_be(answer):
        raise NoSuchChoice(
            f"This question has {found.choices} choices: send a whole number from 0 to {found.choices - 1}."
        )
    return found.is_right(answer)
