"""Erasing one student: with all that is kept of her, or so that her results stay without a name."""

from uuid import UUID

from blockyard.assignments.keeping import keep_without_name
from blockyard.audit.trail import record
from blockyard.children.deleting import delete_students
from blockyard.children.models import DeletionReport
from blockyard.children.retention import count_students, read_retention
from blockyard.children.states import STUDENT_ERASED, ErasedResults
from blockyard.student_records import HeldOfStudents
from blockyard.students.service import lock_student, read_student
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected


async def erase_student(
    db: TenantSession, held: HeldOfStudents, student_id: UUID, results: ErasedResults | None, expected: Expected
) -> None:
    """The report counts no results that stay: by their number one could tell whose they were.

    Raises NotFound, PreconditionFailed.
    """
    found = await lock_student(db, student_id)
    expected.require(await read_student(db, student_id))
    results = results or (await read_retention(db)).results_of_erased
    stay = results is ErasedResults.KEEP
    counts = await count_students(db, held, [student_id], results_stay=stay)
    if stay:
        await keep_without_name(db, student_id)
    record(db, "student.deleted", "student", student_id, {"results": results})
    db.add(DeletionReport(rule=STUDENT_ERASED, counts=counts))
    await delete_students(db, held, [found.id])
