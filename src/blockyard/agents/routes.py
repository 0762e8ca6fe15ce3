"""/agents/instances."""

from typing import Annotated
from uuid import UUID

from fastapi import Path as PathParameter
from fastapi import Response

from blockyard.agents import executions, queries, service
from blockyard.agents.lists import EXECUTIONS, INSTANCES
from blockyard.agents.permissions import (
    AGENTS_CREATE,
    AGENTS_DELETE,
    AGENTS_READ,
    AGENTS_UPDATE,
    EXECUTIONS_CANCEL,
    EXECUTIONS_CREATE,
    EXECUTIONS_READ,
)
from blockyard.agents.schemas import (
    AgentInstanceCreate,
    AgentInstancePage,
    AgentInstanceRead,
    AgentInstanceUpdate,
    AgentMetrics,
    ExecutionCreate,
    ExecutionRead,
)
from blockyard.base.errors import NotFound
from blockyard.identity.access import ProcessQuota, Session, requires
from blockyard.tenancy.reads import read_json
from blockyard.tenancy.text_keys import text_key
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/agents/instances", tags=["agents"])

AgentIdPath = Annotated[str, PathParameter(max_length=64, examples=["content-gen-001"])]


def json(body: bytes, tag: str | None = None) -> Response:
    return Response(body, media_type="application/json", headers={"ETag": tag} if tag else None)


@router.get(
    "",
    summary="List agent instances",
    response_model=AgentInstancePage,
    dependencies=[requires(AGENTS_READ)],
)
async def list_agent_instances(
    db: Session,
    asked: Annotated[Asked, asked_of(INSTANCES)],
) -> Response:
    body = await read_json(
        db,
        queries.INSTANCE_PAGES[asked.sort],
        page=asked.page,
        page_size=asked.limit,
        stamp=asked.stamp,
        cursor=asked.after and asked.after.id,
        cursor_key=asked.after and asked.after.key,
        **asked.values,
    )
    assert body is not None
    return json(body)


@router.post(
    "",
    summary="Create an agent instance",
    status_code=201,
    response_model=AgentInstanceRead,
    dependencies=[requires(AGENTS_CREATE)],
)
async def create_agent_instance(
    db: Session,
    body: AgentInstanceCreate,
) -> AgentInstanceRead:
    return await service.create_instance(db, body)


@router.get(
    "/{agent_id}",
    summary="Get an agent instance",
    response_model=AgentInstanceRead,
    dependencies=[requires(AGENTS_READ)],
)
async def get_agent_instance(db: Session, agent_id: AgentIdPath) -> Response:
    agent_id_key = text_key(db.context.organization_id, agent_id)
    body = await read_json(db, queries.INSTANCE_BY_AGENT_ID, agent_id=agent_id, agent_id_key=agent_id_key)
    if body is None:
        raise NotFound(service.THING)
    instance = AgentInstanceRead.model_validate_json(body)
    return json(instance.model_dump_json().encode(), instance.tag)  # byte for byte what PUT answers, as the tag says


@router.put(
    "/{agent_id}",
    summary="Change an agent instance's status or configuration",
    response_model=AgentInstanceRead,
    dependencies=[requires(AGENTS_UPDATE)],
)
async def update_agent_instance(
    db: Session,
    agent_id: AgentIdPath,
    body: AgentInstanceUpdate,
    expected: IfMatch,
) -> AgentInstanceRead:
    return await service.update_instance(db, agent_id, body, expected)


@router.delete(
    "/{agent_id}",
    summary="Delete an agent instance and its executions",
    status_code=204,
    dependencies=[requires(AGENTS_DELETE)],
)
async def delete_agent_instance(db: Session, agent_id: AgentIdPath, expected: IfMatch) -> None:
    await service.delete_instance(db, agent_id, expected)


@router.get(
    "/{agent_id}/metrics",
    summary="How an agent instance does",
    response_model=AgentMetrics,
    dependencies=[requires(AGENTS_READ)],
)
async def get_agent_metrics(db: Session, agent_id: AgentIdPath) -> AgentMetrics:
    return await service.instance_metrics(db, agent_id)


@router.get(
    "/{agent_id}/executions",
    summary="List an agent instance's executions",
    response_model=Page[ExecutionRead],
    dependencies=[requires(EXECUTIONS_READ)],
)
async def list_executions(
    db: Session, agent_id: AgentIdPath, asked: Annotated[Asked, asked_of(EXECUTIONS)]
) -> Page[ExecutionRead]:
    statement = queries.executions_of(await service.get_instance(db, agent_id))
    return await page_of(db, statement, asked, ExecutionRead.model_validate)


@router.post(
    "/{agent_id}/executions",
    summary="Ask an agent to work",
    status_code=202,
    response_model=ExecutionRead,
    dependencies=[requires(EXECUTIONS_CREATE)],
    openapi_extra={"x-problems": [402]},
)
async def create_execution(
    db: Session,
    quota: ProcessQuota,
    agent_id: AgentIdPath,
    body: ExecutionCreate,
) -> ExecutionRead:
    return await executions.enqueue_execution(db, quota, agent_id, body)


@router.get(
    "/{agent_id}/executions/{execution_id}",
    summary="Get an execution",
    response_model=ExecutionRead,
    dependencies=[requires(EXECUTIONS_READ)],
)
async def get_execution(db: Session, agent_id: AgentIdPath, execution_id: UUID) -> ExecutionRead:
    return ExecutionRead.model_validate(await executions.get_execution(db, agent_id, execution_id))


@router.post(
    "/{agent_id}/executions/{execution_id}/cancel",
    summary="Stop an execution",
    status_code=202,
    response_model=ExecutionRead,
    dependencies=[requires(EXECUTIONS_CANCEL)],
    openapi_extra={"x-location": "/agents/instances/{agent_id}/executions/{execution_id}"},
)
async def cancel_execution(db: Session, agent_id: AgentIdPath, execution_id: UUID) -> ExecutionRead:
    return await executions.cancel_execution(db, agent_id, execution_id)
