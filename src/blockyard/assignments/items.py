"""What the questions of an assignment were like: too easy, misleading, slow."""

from collections import defaultdict
from typing import Any, Final
from uuid import UUID

import orjson
from anyio import to_thread

from blockyard.assignments import item_queries
from blockyard.assignments.item_queries import FEWEST
from blockyard.assignments.item_schemas import ItemAnswerRead, ItemRead
from blockyard.assignments.service import get_assignment
from blockyard.environments.files import path_in
from blockyard.environments.states import FileKind
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import FileMissing, Files
from blockyard.web.schemas import Page

MOST_ANSWERS: Final = 10

Key = tuple[str, str]
"""Activity and question."""


async def read_items(db: TenantSession, files: Files, assignment_id: UUID) -> Page[ItemRead]:
    """What they ask is read from the world's file, when the transaction is over. Raises NotFound."""
    assignment = await get_assignment(db, assignment_id)
    items = (await db.execute(item_queries.items_of(assignment_id))).all()
    given: dict[Key, list[Any]] = defaultdict(list)
    for row in await db.execute(item_queries.answers_to(assignment_id)):
        given[row.activity, row.question].append(row)
    path = path_in(assignment.environment_id, assignment.version or 0, FileKind.PLAY)
    await db.commit()
    asked = await read_questions(files, path) if items else {}
    return Page.whole([present_item(row, given[row.activity, row.question], asked.get(row.question)) for row in items])


async def read_questions(files: Files, path: str) -> dict[str, Any]:
    """By id. None where the file is gone."""
    try:
        content = await files.read(path)
    except FileMissing:
        return {}
    play = await to_thread.run_sync(orjson.loads, content)
    return {one["id"]: one for one in play["questions"]}


def present_item(row: Any, given: list[Any], asked: dict[str, Any] | None) -> ItemRead:
    """Of rows of items_of and answers_to, and a question of the play."""
    too_few = row.n < FEWEST
    choices = asked["choices"] if asked else []
    return ItemRead(
        activity=row.activity,
        question=row.question,
        prompt=asked["prompt"] if asked else None,
        n=row.n,
        too_few=too_few,
        difficulty=None if too_few else row.difficulty,
        discrimination=None if too_few else row.discrimination,
        median_seconds=None if too_few else row.median_seconds,
        answers=[] if too_few else [present_answer(one, choices) for one in given[:MOST_ANSWERS]],
    )


def present_answer(row: Any, choices: list[str]) -> ItemAnswerRead:
    choice = choices[int(row.answer)] if 0 <= row.answer < len(choices) else None
    return ItemAnswerRead(answer=row.answer, choice=choice, right=row.correct, count=row.count)
