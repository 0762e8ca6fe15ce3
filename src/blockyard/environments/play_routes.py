"""/roblox/environment/{name}/play: a world to play in a browser, and what is right in it."""

from typing import Annotated

from fastapi import Path, Request, Response

from blockyard.environments import playing
from blockyard.environments.addresses import PREFIX
from blockyard.environments.file_routes import EnvironmentId, send_file
from blockyard.environments.name_path import NamePath
from blockyard.environments.permissions import ENVIRONMENTS_READ
from blockyard.environments.play_schemas import AnswerCreate, PlayRead, VerdictRead
from blockyard.environments.sent_files import Version, content_of
from blockyard.environments.states import FileKind
from blockyard.identity.access import Session, SignedIn, requires
from blockyard.web.process import process_of
from blockyard.web.routing import APIRouter, without_key

router = APIRouter(prefix=PREFIX, tags=["environments"])

Activity = Annotated[str, Path(min_length=1, max_length=120, description="The machine's id", examples=["usual-quiz"])]


@router.get(
    "/{name}/play",
    summary="Get the world to play in a browser",
    response_model=PlayRead,
    responses={status: told for status, told in content_of(FileKind.PLAY).items() if status != 200},
    dependencies=[requires(ENVIRONMENTS_READ)],
)
async def get_play(
    db: Session, request: Request, name: NamePath, version: Version = None, environment: EnvironmentId = None
) -> Response:
    return await send_file(db, request, name, FileKind.PLAY, version, environment)


@router.post(
    "/{name}/play/{activity}",
    summary="Ask whether an answer is right",
    dependencies=[
        requires(ENVIRONMENTS_READ),
        without_key("the same answer gets the same verdict, and nothing is kept of it."),
    ],
)
async def judge_answer(
    current_user: SignedIn, db: Session, request: Request, name: NamePath, activity: Activity, body: AnswerCreate
) -> VerdictRead:
    limit = process_of(request).part(playing.AnswerLimit)
    return await playing.judge_answer(db, limit, current_user.id, request.scope, name, activity, body)
