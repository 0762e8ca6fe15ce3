"""The sweep of an organization: what is older than it keeps goes, a bounded batch in each transaction, with its report.

It can end anywhere: what went is told, what did not go the next run finds.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.base.zones import local
from blockyard.children import queries
from blockyard.children.deleting import delete_students
from blockyard.children.exports import folder_of
from blockyard.children.models import DeletionReport
from blockyard.children.retention import count_students, count_with, read_retention
from blockyard.identity.organizations import read_time_zone
from blockyard.jobs.tasks import TenantJob
from blockyard.student_records import HeldOfStudents, RetentionRule
from blockyard.students.models import Student
from blockyard.tenancy.session import TenantSession

log = get_logger(__name__)

BATCH: Final = 200
"""Students, attempts or other rows that one transaction deletes, with what goes with them."""


async def sweep(job: TenantJob) -> None:
    held, now = job.part(HeldOfStudents), clock.now()
    for rule in held.rules:
        while await sweep_batch(job, held, rule, now):
            pass
    await forget_files(job, now)


async def sweep_batch(job: TenantJob, held: HeldOfStudents, rule: RetentionRule, now: datetime) -> bool:
    """Whether there was anything. How long things are kept is read each time: who lengthens it meanwhile keeps the rest."""
    async with job.session() as db:
        days = (await read_retention(db)).student_data_days
        before = local(await read_time_zone(db), now - timedelta(days=days))
        ids = await lock_outdated(db, rule, now, before)
        if not ids:
            return False
        if rule.model is Student:
            counts = await count_students(db, held, ids)
            await delete_students(db, held, ids)
        else:
            counts = await count_with(db, rule, ids)
            await delete_others(db, rule, ids)
        db.add(DeletionReport(rule=rule.name, counts=counts, student_data_days=days, older_than=before))
    log.info("student_data_deleted", rule=rule.name, counts=counts)
    return True


async def delete_others(db: TenantSession, rule: RetentionRule, ids: Sequence[UUID]) -> None:
    if rule.delete is None:
        await db.execute(queries.delete_with(rule.model, ids))
    else:
        await rule.delete(db, ids)


async def lock_outdated(db: TenantSession, rule: RetentionRule, now: datetime, before: datetime) -> list[UUID]:
    """Asked again once they are locked: somebody may have enrolled one of them just before."""
    found = [*(await db.execute(queries.some_outdated(rule, now, before, BATCH))).scalars()]
    if not found:
        return []
    return [*(await db.execute(queries.still_outdated(rule, now, before, found))).scalars()]


async def forget_files(job: TenantJob, now: datetime) -> None:
    """Exports that are over: first the file, then the row by which it is found."""
    files = job.process.storage.files_of(job.context)
    async with job.session(read_only=True) as db:
        over = (await db.execute(queries.over(now))).scalars().all()
    for export in over:
        await files.delete_under(folder_of(export.id))
        async with job.session() as db:
            await db.execute(queries.delete_with(type(export), [export.id]))
