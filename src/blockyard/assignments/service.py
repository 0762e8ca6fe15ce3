"""Decisions about assignments. Who teaches a class sees its assignments (models.py); who only assists changes none."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from blockyard.assignments import queries
from blockyard.assignments.models import Assignment
from blockyard.assignments.opening import keep_spells
from blockyard.assignments.refused import take_up_again
from blockyard.assignments.schemas import AssignmentCreate, AssignmentRead, AssignmentUpdate
from blockyard.assignments.states import AssignmentState, Scoring, ShownState
from blockyard.assignments.targets import store_targets, targets_by_assignment
from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotFound, Unprocessable
from blockyard.classes.service import lock_class, lock_taught, read_class, require_teacher
from blockyard.environments.service import get_environment
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "assignment"
NEVER_NULL: Final = ("environment", "title", "instructions", "max_score", "scoring")
OF_A_DRAFT: Final = ("environment_id", "version")
DATES: Final = ("opens_at", "due_at", "closes_at")
GIVES_MORE: Final = ("attempts_allowed", "student_ids")
"""What was refused for want of it counts, as if it had been so from the beginning."""


class DatesCross(Unprocessable):
    code = "dates_cross"


class AssignmentPublished(Conflict):
    code = "assignment_published"


class ScoresTooHigh(Conflict):
    code = "scores_too_high"


async def create_assignment(db: TenantSession, class_id: UUID, body: AssignmentCreate) -> AssignmentRead:
    """A draft. Raises NotFound, NotYourClass, DatesCross, StudentsUnknown."""
    await lock_taught(db, class_id)
    environment = await get_environment(db, body.environment)
    values = body.model_dump(exclude={"environment", "student_ids", "max_score"})
    made = Assignment(
        **values,
        class_id=class_id,
        environment_id=environment.id,
        max_score=exact(body.max_score),
        state=AssignmentState.DRAFT,
    )
    check_dates(made)
    db.add(made)
    await db.flush()
    await store_targets(db, made, body.student_ids)
    record(db, "assignment.created", "assignment", made.id, details_of(made))
    return await read_assignment(db, made.id)


async def list_assignments(db: TenantSession, class_id: UUID, asked: Asked) -> Page[AssignmentRead]:
    """Raises NotFound."""
    await read_class(db, class_id)
    page = await page_of(db, queries.assignments_of(class_id), asked, lambda row: (row[0], row[1]))
    targets = await targets_by_assignment(db, [found.id for found, _ in page.items])
    items = [present_assignment(found, name, targets[found.id]) for found, name in page.items]
    return Page(items=items, next_cursor=page.next_cursor, has_more=page.has_more)


async def read_assignment(db: TenantSession, assignment_id: UUID) -> AssignmentRead:
    """Raises NotFound."""
    statement = queries.with_environment().where(Assignment.id == assignment_id)
    row = (await db.execute(statement)).one_or_none()
    if row is None:
        raise NotFound(THING)
    targets = await targets_by_assignment(db, [assignment_id])
    return present_assignment(row[0], row[1], targets[assignment_id])


async def update_assignment(
    db: TenantSession, assignment_id: UUID, body: AssignmentUpdate, expected: Expected
) -> AssignmentRead:
    """What is the same as before is no change.

    Raises NotFound, PreconditionFailed, NotYourClass, AssignmentPublished, ScoresTooHigh, DatesCross, StudentsUnknown.
    """
    found = await lock_assignment(db, assignment_id, expected)
    sent = body.model_dump(exclude_unset=True, exclude={"student_ids"})
    sent = {name: value for name, value in sent.items() if value is not None or name not in NEVER_NULL}
    if "environment" in sent:
        sent["environment_id"] = (await get_environment(db, sent.pop("environment"))).id
    if "max_score" in sent:
        sent["max_score"] = exact(sent["max_score"])
        await require_scores_below(db, found, sent["max_score"])
    changed = [name for name, value in sent.items() if value != getattr(found, name)]
    if found.state != AssignmentState.DRAFT and set(changed) & set(OF_A_DRAFT):
        raise AssignmentPublished(
            "Students play this version already. Make another assignment for another environment or version."
        )
    if {"opens_at", "closes_at"} & set(changed):
        keep_spells(found, clock.now())
    for name in changed:
        setattr(found, name, sent[name])
    check_dates(found)
    await db.flush()
    if "student_ids" in body.model_fields_set and await store_targets(db, found, body.student_ids):
        changed.append("student_ids")
    if set(changed) & set(GIVES_MORE):
        await take_up_again(db, found)
    if changed:
        record(db, "assignment.updated", "assignment", found.id, details_of(found) | {"changed": sorted(changed)})
        await db.refresh(found)
    return await read_assignment(db, assignment_id)


async def require_scores_below(db: TenantSession, found: Assignment, max_score: Decimal) -> None:
    """Raises ScoresTooHigh."""
    count = (await db.execute(queries.decided_above(found.id, max_score))).scalar_one()
    if count:
        raise ScoresTooHigh(
            f"{count} decided scores are above {max_score:f}. Change them first: PUT /assignments/{found.id}/results/..."
        )


async def delete_assignment(db: TenantSession, assignment_id: UUID, expected: Expected) -> None:
    """With all that students did in it. Raises NotFound, PreconditionFailed, NotYourClass."""
    found = await lock_assignment(db, assignment_id, expected)
    record(db, "assignment.deleted", "assignment", found.id, details_of(found))
    await db.delete(found)


async def lock_assignment(db: TenantSession, assignment_id: UUID, expected: Expected | None = None) -> Assignment:
    """With its class, for who changes it. Raises NotFound, PreconditionFailed, NotYourClass."""
    seen = await get_assignment(db, assignment_id)
    school_class = await lock_class(db, seen.class_id)  # first, as who erases a class does
    locked = queries.assignment_with(assignment_id).with_for_update().execution_options(populate_existing=True)
    found = (await db.execute(locked)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    if expected is not None:
        expected.require(await read_assignment(db, assignment_id))
    await require_teacher(db, school_class)
    return found


async def get_assignment(db: TenantSession, assignment_id: UUID) -> Assignment:
    """Raises NotFound."""
    found = (await db.execute(queries.assignment_with(assignment_id))).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


def check_dates(found: Assignment) -> None:
    """Raises DatesCross."""
    dates = [date for name in DATES if (date := getattr(found, name)) is not None]
    if dates != sorted(dates):
        raise DatesCross("It opens first, is due then, and closes last: opens_at <= due_at <= closes_at.")


def exact(number: float) -> Decimal:
    """As it was written."""
    return Decimal(str(number))


def details_of(found: Assignment) -> dict[str, Any]:
    """What a line of the trail says of it."""
    return {"title": found.title, "class_id": str(found.class_id)}


def shown_state(found: Assignment, now: datetime) -> ShownState:
    if found.state == AssignmentState.PUBLISHED:
        if found.opens_at is not None and found.opens_at > now:
            return ShownState.SCHEDULED
        if found.closes_at is not None and found.closes_at <= now:
            return ShownState.CLOSED
    return ShownState(found.state)


def present_assignment(found: Assignment, environment: str, student_ids: list[UUID]) -> AssignmentRead:
    return AssignmentRead(
        id=found.id,
        class_id=found.class_id,
        environment_id=found.environment_id,
        environment=environment,
        version=found.version,
        question_count=found.question_count,
        title=found.title,
        instructions=found.instructions,
        opens_at=found.opens_at,
        due_at=found.due_at,
        closes_at=found.closes_at,
        max_score=float(found.max_score),
        attempts_allowed=found.attempts_allowed,
        scoring=Scoring(found.scoring),
        student_ids=student_ids if found.given_to_some else None,
        state=shown_state(found, clock.now()),
        published_at=found.published_at,
        closed_at=found.closed_at,
        created_by_id=found.created_by_id,
        created_at=found.created_at,
        updated_at=found.updated_at,
    )
