"""What teachers find out: /assignments/{assignment_id}/items and /classes/{class_id}/statements."""

from typing import Annotated
from uuid import UUID

import orjson
from fastapi import Request, Response

from blockyard.assignments import items, statements
from blockyard.assignments.item_schemas import ItemRead
from blockyard.assignments.lists import STATEMENTS
from blockyard.assignments.permissions import RESULTS_READ
from blockyard.assignments.statement_schemas import StatementRead
from blockyard.identity.access import Session, requires
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.process import process_of
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(tags=["assignments"], dependencies=[requires(RESULTS_READ)])


@router.get("/assignments/{assignment_id}/items", summary="See what the questions of an assignment were like")
async def list_items(db: Session, request: Request, assignment_id: UUID) -> Page[ItemRead]:
    return await items.read_items(db, process_of(request).storage.files_of(db.context), assignment_id)


@router.get(
    "/classes/{class_id}/statements",
    summary="Get what happened in a class as xAPI statements",
    response_model=Page[StatementRead],
    responses={200: {"headers": {"X-Experience-API-Version": {"schema": {"type": "string"}, "description": "1.0.3"}}}},
)
async def list_statements(
    db: Session, request: Request, class_id: UUID, asked: Annotated[Asked, asked_of(STATEMENTS)]
) -> Response:
    """A page's `items` are statements as a learning record store takes them. Actors are accounts of this service whose name
    is a student's id."""
    home_page = str(request.base_url).rstrip("/")
    page = await statements.list_statements(db, class_id, home_page, asked)
    told = [one.model_dump(mode="json", by_alias=True, exclude_none=True) for one in page.items]
    content = orjson.dumps({"items": told, "next_cursor": page.next_cursor, "has_more": page.has_more})
    headers = {"X-Experience-API-Version": statements.VERSION}
    return Response(content, media_type="application/json", headers=headers)
