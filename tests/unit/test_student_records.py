"""No table with students' data is forgotten: each is named by the room that has it, and goes with the student's entry."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlalchemy import Table

from blockyard.app.process import held_of_students
from blockyard.app.rooms import ROOMS, metadata_of, tables_of
from blockyard.room import Room

STUDENTS = "blockyard.students"
COLUMN = "student_id"


def unnamed(rooms: Iterable[Room], tables: Iterable[Table]) -> Iterator[str]:
    named = {str(records.model.__table__) for room in rooms for records in room.student_records}
    for table in tables:
        if COLUMN in table.c and str(table) not in named:
            yield (
                f"{table} has a {COLUMN}, and no room says what it holds of students: name it in STUDENT_RECORDS of the "
                "room's student_records.py, and that in `student_records` of its room.py"
            )


def staying(tables: Iterable[Table]) -> Iterator[str]:
    """What would outlive the student whom it is about."""
    for table in tables:
        if COLUMN in table.c and not any(
            key.referred_table.fullname == STUDENTS and key.ondelete == "CASCADE" and COLUMN in key.column_keys
            for key in table.foreign_key_constraints
        ):
            yield f'{table} has a {COLUMN} that is no key: add belongs_to("students", "{COLUMN}"), so that erasing erases'


def without_records(name: str) -> list[Room]:
    return [replace(room, student_records=()) if room.name == name else room for room in ROOMS]


def test_each_table_with_a_student_is_named() -> None:
    assert [*unnamed(ROOMS, metadata_of(ROOMS).tables.values())] == []


def test_a_table_that_nobody_names_is_told() -> None:
    tables = [table for room in ROOMS if room.name == "rosters" for table in tables_of(room)]
    (told,) = unnamed(without_records("rosters"), tables)
    assert told.startswith("blockyard.roster_changes has a student_id, and no room says")


def test_all_goes_with_the_entry() -> None:
    """An event goes with its attempt."""
    told = [*staying(metadata_of(ROOMS).tables.values())]
    assert [line.split()[0] for line in told] == ["blockyard.progress_events"]
    assert told[0].endswith("so that erasing erases")


def test_each_is_named_once_and_says_what_it_holds() -> None:
    held = held_of_students(ROOMS)
    assert [name for name, count in Counter(one.name for one in held.records).items() if count > 1] == []
    assert [name for name, count in Counter(rule.name for rule in held.rules).items() if count > 1] == []
    for one in held.records:
        assert (one.student is None) is not (one.mentions is None), f"{one.name}: say one of `student` and `mentions`"
        assert set(one.left_out) <= set(one.model.__table__.c.keys()), f"{one.name}: it has no such column"
        assert not set(one.named) & set(one.model.__table__.c.keys()), f"{one.name}: a column has that name already"


def test_no_secret_is_exported() -> None:
    columns = {f"{one.name}.{column}" for one in held_of_students(ROOMS).records for column in one.columns}
    assert {name for name in columns if "hash" in name or "sealed" in name or "secret" in name} == set()
    assert {"student_logins.username", "results.feedback", "enrollments.class_name"} < columns
