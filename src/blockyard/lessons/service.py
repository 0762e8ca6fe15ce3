"""Decisions about what becomes of a lesson that was sent."""

import re
from itertools import count
from pathlib import PurePath
from typing import Final
from uuid import UUID

from blockyard.agents.executions import enqueue_execution
from blockyard.agents.schemas import AgentInstanceCreate, ExecutionCreate, ExecutionRead
from blockyard.agents.service import create_instance
from blockyard.agents.states import AgentType
from blockyard.environments.names import LONGEST, own_name
from blockyard.environments.of_uploads import create_environment
from blockyard.environments.schemas import EnvironmentCreate, EnvironmentRead
from blockyard.lessons import queries
from blockyard.lessons.schemas import UploadLessonCreate, UploadLessonRead, UploadUseRead
from blockyard.quota import Quota
from blockyard.tenancy.session import TenantSession
from blockyard.uploads.models import Upload, UploadUse
from blockyard.uploads.service import get_upload
from blockyard.web.listing import Asked
from blockyard.web.names import mend_name
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

API: Final = "/api/v1"
NO_NAME: Final = re.compile(r"[/\\]|^\W+")
UNNAMED: Final = "Lesson"
MOST_OF_ONE_NAME: Final = 1_000
OWN_AGENT: Final = "quiz"


async def create_lesson(db: TenantSession, quota: Quota, upload_id: UUID, body: UploadLessonCreate) -> UploadLessonRead:
    """All of it or nothing. Raises NotFound, AlreadyExists, PlanLimitReached, and what uploads' `take_text` does."""
    upload = await get_upload(db, upload_id)
    environment = await make_world(db, quota, upload, body) if "world" in body.make else None
    agent_id = (body.agent_id or await agent_for_quizzes(db)) if "quiz" in body.make else None
    execution = await make_quiz(db, quota, upload, agent_id, body) if agent_id is not None else None
    links = {
        "environment": environment and environment.links["status"],
        "execution": execution and link_of_execution(agent_id or "", execution.id),
    }
    return UploadLessonRead(
        environment=environment, execution=execution, links={name: link for name, link in links.items() if link}
    )


async def make_world(db: TenantSession, quota: Quota, upload: Upload, body: UploadLessonCreate) -> EnvironmentRead:
    wish = {"name": body.name or await free_name(db, upload), "upload_id": upload.id, "upload_pages": body.pages}
    if body.description is not None:
        wish["description"] = body.description
    return await create_environment(db, quota, EnvironmentCreate.model_validate(wish))


async def free_name(db: TenantSession, upload: Upload) -> str:
    """What the upload is called, and a number behind it where a world is called so."""
    called = mend_name(upload.title or PurePath(upload.name).stem)
    wanted = NO_NAME.sub(" ", called).strip()[: LONGEST - len(f" {MOST_OF_ONE_NAME}")].strip() or UNNAMED
    try:
        wanted = own_name(wanted)
    except ValueError:
        wanted = UNNAMED
    taken = {*(await db.execute(queries.names_of_environments())).scalars()}
    names = (wanted if number == 1 else f"{wanted} {number}" for number in range(1, MOST_OF_ONE_NAME + 1))
    return next((name for name in names if name not in taken), wanted)


async def agent_for_quizzes(db: TenantSession) -> str:
    """One that takes work; made where the school has none, so that a teacher's first quiz asks nothing else of her."""
    found = (await db.execute(queries.quiz_generators())).scalar_one_or_none()
    if found is not None:
        return found
    names = {*(await db.execute(queries.names_of_agents())).scalars()}
    agent_id = next(name for number in count(1) if (name := f"{OWN_AGENT}-{number}") not in names)
    made = await create_instance(db, AgentInstanceCreate(agent_id=agent_id, agent_type=AgentType.QUIZ_GENERATOR))
    return made.agent_id


async def make_quiz(
    db: TenantSession, quota: Quota, upload: Upload, agent_id: str, body: UploadLessonCreate
) -> ExecutionRead:
    work = {"upload_id": str(upload.id), "question_count": body.question_count}
    if body.pages is not None:
        work["pages"] = body.pages
    return await enqueue_execution(db, quota, agent_id, ExecutionCreate(input=work))


async def list_uses(db: TenantSession, upload_id: UUID, asked: Asked) -> Page[UploadUseRead]:
    """Raises NotFound."""
    upload = await get_upload(db, upload_id)
    page = await page_of(db, queries.uses_of(upload.id), asked, lambda use: use)
    agent_ids = await queries.agent_ids_of(db, [use.execution_id for use in page.items if use.execution_id])
    items = [present_use(use, agent_ids) for use in page.items]
    return Page(items=items, next_cursor=page.next_cursor, has_more=page.has_more)


def present_use(use: UploadUse, agent_ids: dict[UUID, str]) -> UploadUseRead:
    links = {
        "environment": use.environment_id and f"{API}/roblox/environment/{use.environment_id}",
        "execution": use.execution_id and link_of_execution(agent_ids[use.execution_id], use.execution_id),
        "roster_import": use.roster_import_id and f"{API}/rosters/imports/{use.roster_import_id}",
    }
    return UploadUseRead(
        id=use.id,
        environment_id=use.environment_id,
        execution_id=use.execution_id,
        roster_import_id=use.roster_import_id,
        pages=use.pages,
        links={name: link for name, link in links.items() if link},
        created_by_id=use.created_by_id,
        created_at=use.created_at,
    )


def link_of_execution(agent_id: str, execution_id: UUID) -> str:
    return f"{API}/agents/instances/{agent_id}/executions/{execution_id}"
