"""How long a school keeps what it has of students, and what the next sweep would delete."""

from datetime import datetime, timedelta
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.zones import local
from blockyard.children import queries
from blockyard.children.models import RetentionSettings
from blockyard.children.schemas import RetentionPreview, RetentionRead, RetentionUpdate, RuleCount
from blockyard.children.states import DEFAULT_DAYS, ErasedResults
from blockyard.identity.organizations import read_time_zone, take_turn
from blockyard.student_records import HeldOfStudents, RetentionRule
from blockyard.students.models import Student
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected

AT_ONCE = 5_000
"""Students whose rows are counted by one statement."""


async def read_retention(db: TenantSession) -> RetentionRead:
    return present_retention(await find_settings(db))


async def find_settings(db: TenantSession) -> RetentionSettings | None:
    """None: nobody has set anything, and no sweep came yet."""
    return (await db.execute(queries.settings())).scalar_one_or_none()


async def update_retention(db: TenantSession, body: RetentionUpdate, expected: Expected) -> RetentionRead:
    """Raises PreconditionFailed."""
    await take_turn(db)
    found = (await db.execute(queries.settings().with_for_update())).scalar_one_or_none()
    before = present_retention(found)
    expected.require(before)
    after = before.model_copy(update=body.model_dump(exclude_none=True))
    if after == before:
        return before
    if found is None:
        found = RetentionSettings(id=db.context.organization_id)
        db.add(found)
    found.student_data_days, found.erased_results = after.student_data_days, after.results_of_erased
    details = {"from": before.model_dump(mode="json"), "to": after.model_dump(mode="json")}
    record(db, "retention.updated", "organization", db.context.organization_id, details)
    await db.flush()
    return after


def present_retention(found: RetentionSettings | None) -> RetentionRead:
    if found is None:
        return RetentionRead(student_data_days=DEFAULT_DAYS, results_of_erased=ErasedResults.ERASE)
    return RetentionRead(
        student_data_days=found.student_data_days, results_of_erased=ErasedResults(found.erased_results)
    )


async def preview_sweep(db: TenantSession, held: HeldOfStudents, days: int | None) -> RetentionPreview:
    """As if the organization kept what it has for `days`. None: for as long as it does."""
    days = days or (await read_retention(db)).student_data_days
    now = clock.now()
    before = local(await read_time_zone(db), now - timedelta(days=days))
    leaving: list[UUID] = []
    rules = []
    for rule in held.rules:
        if rule.model is Student:
            ids = [*(await db.execute(queries.outdated(rule, now, before))).scalars()]
            counts = await count_students(db, held, ids)
            leaving += ids
        else:
            counts = await count_others(db, held, rule, now, before, leaving)
        if any(counts.values()):
            rules.append(RuleCount(rule=rule.name, words=rule.words, counts=counts))
    return RetentionPreview(student_data_days=days, older_than=before, rules=rules)


async def count_students(
    db: TenantSession, held: HeldOfStudents, ids: list[UUID], *, results_stay: bool = False
) -> dict[str, int]:
    """How many rows go with these students' entries, by kind; none of those that stay."""
    counts: dict[str, int] = {}
    for records in held.records:
        if records.is_erased and not (results_stay and records.may_stay):
            for begin in range(0, len(ids), AT_ONCE):
                about = records.about(ids[begin : begin + AT_ONCE])
                found = (await db.execute(queries.count_where(records.model, about))).scalar_one()
                counts[records.name] = counts.get(records.name, 0) + found
    return {name: count for name, count in counts.items() if count}


async def count_others(
    db: TenantSession, held: HeldOfStudents, rule: RetentionRule, now: datetime, before: datetime, leaving: list[UUID]
) -> dict[str, int]:
    """Rows that a rule takes beside those of students who go whole."""
    student = next((one.student for one in held.records if one.model is rule.model), None)
    found = queries.outdated(rule, now, before)
    if student is not None and leaving:
        found = found.where(student.not_in(leaving))
    ids = [*(await db.execute(found)).scalars()]
    return await count_with(db, rule, ids)


async def count_with(db: TenantSession, rule: RetentionRule, ids: list[UUID]) -> dict[str, int]:
    """These rows, and those that go with them, by kind."""
    counts = {name_of(rule): len(ids)}
    for column in rule.goes_with_it:
        for begin in range(0, len(ids), AT_ONCE):
            found = queries.count_beside(column, ids[begin : begin + AT_ONCE])
            name = column.class_.__tablename__
            counts[name] = counts.get(name, 0) + (await db.execute(found)).scalar_one()
    return {name: count for name, count in counts.items() if count}


def name_of(rule: RetentionRule) -> str:
    name: str = rule.model.__tablename__  # type: ignore[attr-defined]  # each model has one
    return name
