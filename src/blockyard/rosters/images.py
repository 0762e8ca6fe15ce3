"""What a row of the school's is made of, as far as imports change it: as JSON, and back again.

`before` and `after` of a change hold some of it. Rows are found by the ids in pages of changes, and by no join: the planner
knows nothing of how many rows a school has (docs/tenancy.md), and takes a loop in a loop for cheap.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from blockyard.classes.archiving import set_archived
from blockyard.classes.models import Enrollment, SchoolClass, Term
from blockyard.classes.states import EnrollmentState
from blockyard.rosters import queries
from blockyard.rosters.models import RosterChange
from blockyard.rosters.states import RowAction, RowKind
from blockyard.students.models import Student
from blockyard.tenancy.session import TenantSession

PAGE: Final = 2_000
READ: Final[dict[str, Any]] = {
    "starts_on": date.fromisoformat,
    "ends_on": date.fromisoformat,
    "term_id": UUID,
    "teacher_id": UUID,
    "class_id": UUID,
    "student_id": UUID,
}
"""How a value is made of its JSON, where that is another."""


@dataclass(frozen=True, slots=True)
class Image:
    """`changed` are columns that imports change, `fixed` those that they only fill in new rows. `ends_at` says when a row
    ended, and `ended` is the word of JSON for whether it has."""

    model: type[Any]
    changed: tuple[str, ...]
    fixed: tuple[str, ...] = ()
    ends_at: str | None = None
    ended: str = "archived"

    def of(self, row: Any) -> dict[str, Any]:
        """All of it, of the row as it is now."""
        told = {name: plain(getattr(row, name)) for name in (*self.changed, *self.fixed)}
        if self.ends_at is not None and self.ended == "archived":
            told[self.ended] = getattr(row, self.ends_at) is not None
        return told

    def before(self, row: Any, after: Mapping[str, Any]) -> dict[str, Any]:
        """What `after` will change of the row, as it is now; of one that has ended, when."""
        now = self.of(row)
        told = {name: now[name] for name in after}
        if self.ends_at is not None and self.ended in after and getattr(row, self.ends_at) is not None:
            told[self.ends_at] = plain(getattr(row, self.ends_at))
        return told

    def write(self, row: Any, told: Mapping[str, Any], now: datetime) -> None:
        """Gives the row what `told` says."""
        for name in told:
            if name in self.changed:
                setattr(row, name, read(name, told[name]))
        if self.ends_at is not None and self.ended in told:
            is_over = told[self.ended] in (True, EnrollmentState.DROPPED)
            moment = datetime.fromisoformat(told[self.ends_at]) if self.ends_at in told else now
            if isinstance(row, SchoolClass):
                set_archived(row, moment if is_over else None, now)
            else:
                setattr(row, self.ends_at, moment if is_over else None)

    def new_row(self, change: RosterChange) -> dict[str, Any]:
        """As its table takes it. All rows of a kind have the same columns."""
        row = {name: read(name, change.after.get(name)) for name in (*self.changed, *self.fixed)}
        return row | {"id": change.target_id}


IMAGES: Final = {
    RowKind.TERM: Image(Term, ("name", "kind", "starts_on", "ends_on"), ("sourced_id",)),
    RowKind.CLASS: Image(
        SchoolClass,
        ("name", "subject", "grade_level", "room", "term_id", "school_sourced_id", "teacher_id"),
        ("sourced_id", "max_students"),
        ends_at="archived_at",
    ),
    RowKind.STUDENT: Image(
        Student, ("display_name", "given_name", "family_name", "grade_level", "sourced_id"), ends_at="archived_at"
    ),
    RowKind.ENROLLMENT: Image(
        Enrollment, ("status", "sourced_id"), ("class_id", "student_id"), ends_at="dropped_at", ended="status"
    ),
}
"""In the order in which new rows are made: each may be of one before."""


def plain(value: Any) -> Any:
    """As JSON has it."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def read(name: str, told: Any) -> Any:
    return told if told is None or name not in READ else READ[name](told)


async def pages(
    db: TenantSession, import_id: UUID, kind: RowKind, *actions: RowAction
) -> AsyncIterator[Sequence[RosterChange]]:
    """The changes in the order of the file. What the session holds of a page is forgotten with the next one."""
    after = None
    while True:
        found = (await db.execute(queries.changes_after(import_id, kind, actions, after, PAGE))).scalars().all()
        if found:
            yield found
        if len(found) < PAGE:
            return
        after = found[-1].id
        await db.flush()
        db.expunge_all()


async def targets(db: TenantSession, kind: RowKind, changes: Sequence[RosterChange]) -> list[tuple[RosterChange, Any]]:
    """Each change with its row, locked; without those whose row is gone."""
    model = IMAGES[kind].model
    ids = [change.target_id for change in changes]
    rows = (await db.execute(select(model).where(model.id.in_(ids)).with_for_update())).scalars()
    by_id = {row.id: row for row in rows}
    return [(change, by_id[change.target_id]) for change in changes if change.target_id in by_id]
