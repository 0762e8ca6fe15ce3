"""All that is kept of one student, in a file: what the law lets parents ask the school for."""

from collections.abc import AsyncIterator
from tempfile import SpooledTemporaryFile
from typing import Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.children import queries
from blockyard.children.archive import Rows, write_archive
from blockyard.children.readme import write_readme
from blockyard.identity.organizations import get_organization
from blockyard.student_records import HeldOfStudents, StudentRecords
from blockyard.students.service import read_student
from blockyard.tenancy.session import TenantSession

PAGE: Final = 2_000
IN_MEMORY: Final = 8 * 1024 * 1024


async def export_student(db: TenantSession, held: HeldOfStudents, student_id: UUID) -> bytes:
    """A zip. Raises NotFound."""
    await read_student(db, student_id)
    school, now = await get_organization(db), clock.now()
    record(db, "student.exported", "student", student_id)
    await db.flush()  # the trail in the file tells of it, too

    async def pages(records: StudentRecords) -> AsyncIterator[Rows]:
        after = None
        while True:
            rows = (await db.execute(queries.page_of_records(records, [student_id], after, PAGE))).all()
            if rows:
                yield rows
            if len(rows) < PAGE:
                return
            after = rows[-1].id

    readme = write_readme("All records of one student", school, held.records, now)
    with SpooledTemporaryFile(max_size=IN_MEMORY) as sink:
        await write_archive(sink, readme, held.records, pages, now)
        sink.seek(0)
        return sink.read()
