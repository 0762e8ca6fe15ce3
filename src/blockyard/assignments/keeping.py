"""The results of a student who is erased stay without a name, where the school says so: copies of her attempts, of what
happened in them and of what was decided hang on an entry that is nobody's.

Nothing in the copies is found anywhere else: ids are drawn at random, also those of senders' events; times are those of the
day, so that no line of the trail is of the same moment; each class gets an entry of its own, so that nobody tells by the
classes who it was; feedback is a text that may name her, and goes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import insert, select

from blockyard.assignments.figure_queries import told_at
from blockyard.assignments.models import AssignmentTarget, Attempt, ProgressEvent, Result
from blockyard.classes.models import Enrollment
from blockyard.classes.states import EnrollmentState
from blockyard.students.models import Student
from blockyard.tenancy.session import TenantSession

NOBODY: Final = "Erased student"
"""As gradebooks call it."""
BATCH: Final = 2_000
"""Events that are copied at a time."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a student did in one class."""

    attempts: Sequence[Attempt]
    results: Sequence[Result]
    targets: Sequence[AssignmentTarget]

    @property
    def last_day(self) -> datetime:
        return day_of(max([one.last_seen_at for one in self.attempts] + [one.decided_at for one in self.results]))


async def keep_without_name(db: TenantSession, student_id: UUID) -> None:
    """Her entry is locked, and goes afterwards."""
    enrollments = {row.class_id: row for row in await rows_of(db, Enrollment, student_id)}
    for class_id, work in (await work_by_class(db, student_id)).items():
        nobody = Student(
            id=uuid4(), display_name=NOBODY, anonymous=True, archived_at=work.last_day, **times(work.last_day)
        )
        db.add(nobody)
        await db.flush()
        if class_id in enrollments:
            db.add(enrollment_of(nobody.id, enrollments[class_id], work.last_day))
        for target in work.targets:
            db.add(AssignmentTarget(**of_nobody(nobody.id, target), **times(work.last_day)))
        for result in work.results:
            db.add(result_of(nobody.id, result))
        await db.flush()
        for number, attempt in enumerate(sorted(work.attempts, key=begin_of), 1):
            await copy_attempt(db, nobody.id, attempt, number)


async def work_by_class(db: TenantSession, student_id: UUID) -> Mapping[UUID, Work]:
    """Of the classes in which she has an attempt or a result. What was withdrawn is no result."""
    found, results, targets = [await rows_of(db, model, student_id) for model in (Attempt, Result, AssignmentTarget)]
    attempts = [one for one in found if one.withdrawn_at is None]
    return {
        class_id: Work(*([row for row in rows if row.class_id == class_id] for rows in (attempts, results, targets)))
        for class_id in {row.class_id for row in [*attempts, *results]}
    }


async def rows_of(db: TenantSession, model: type[Any], student_id: UUID) -> Sequence[Any]:
    return (await db.execute(select(model).where(model.student_id == student_id))).scalars().all()


def day_of(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def times(day: datetime) -> dict[str, datetime]:
    """When a copy was made would tell when she was erased."""
    return {"created_at": day, "updated_at": day}


def of_nobody(nobody_id: UUID, row: Attempt | Result | AssignmentTarget) -> dict[str, UUID]:
    return {"id": uuid4(), "class_id": row.class_id, "assignment_id": row.assignment_id, "student_id": nobody_id}


def enrollment_of(nobody_id: UUID, row: Enrollment, day: datetime) -> Enrollment:
    """She is in the gradebook if she was before, and attends no class."""
    dropped = row.status == EnrollmentState.DROPPED
    return Enrollment(
        id=uuid4(),
        class_id=row.class_id,
        student_id=nobody_id,
        status=EnrollmentState.DROPPED if dropped else EnrollmentState.COMPLETED,
        enrolled_at=day,
        dropped_at=day if dropped else None,
        **times(day),
    )


def result_of(nobody_id: UUID, row: Result) -> Result:
    day = day_of(row.decided_at)
    decided = {"score": row.score, "status": row.status, "decided_by_id": row.decided_by_id, "decided_at": day}
    return Result(**of_nobody(nobody_id, row), **decided, **times(day))


def begin_of(row: Attempt) -> tuple[UUID, datetime, int]:
    """Copies of a day begin at the same moment, so their numbers say which was the last."""
    return row.assignment_id, row.started_at, row.number


async def copy_attempt(db: TenantSession, nobody_id: UUID, row: Attempt, number: int) -> None:
    """Its times are moved together, so that it lasts as long as it did."""
    moved = row.started_at - day_of(row.started_at)
    copy = Attempt(
        **of_nobody(nobody_id, row),
        number=number,
        via=row.via,
        started_at=row.started_at - moved,
        last_seen_at=row.last_seen_at - moved,
        progressed_at=row.progressed_at and row.progressed_at - moved,
        completed_at=row.completed_at and row.completed_at - moved,
        done_at=row.done_at and row.done_at - moved,
        answered=row.answered,
        answered_right=row.answered_right,
        score=row.score,
        seconds_active=row.seconds_active,
        place=row.place,
    )
    db.add(copy)
    await db.flush()
    await copy_events(db, copy, row.id, moved)


async def copy_events(db: TenantSession, copy: Attempt, attempt_id: UUID, moved: timedelta) -> None:
    in_order = told_at(ProgressEvent), ProgressEvent.happened_at, ProgressEvent.event_id
    statement = select(ProgressEvent).where(ProgressEvent.attempt_id == attempt_id).order_by(*in_order)
    events = (await db.execute(statement)).scalars().all()
    rows = [event_of(copy, event, moved, place) for place, event in enumerate(events)]
    for start in range(0, len(rows), BATCH):
        await db.execute(insert(ProgressEvent).returning(ProgressEvent.id), rows[start : start + BATCH])


def event_of(copy: Attempt, event: ProgressEvent, moved: timedelta, place: int) -> dict[str, Any]:
    """Parts of a second would tell who compares it with an export of before. What came first still does: `place`."""
    told = event.received_at if event.place_key_id is None else event.happened_at
    return {
        "id": uuid4(),
        "class_id": copy.class_id,
        "attempt_id": copy.id,
        "student_id": copy.student_id,
        "event_id": uuid4(),
        "type": event.type,
        "data": event.data,
        "happened_at": second_of(event.happened_at - moved),
        "received_at": second_of(told - moved) + timedelta(microseconds=place),
    }


def second_of(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
