"""Rows that are here under another id than the file's: nobody loses what she did, and nobody gets what another one did."""

from uuid import UUID

from blockyard.rosters.reading.known import Known
from blockyard.rosters.reading_child import Staged
from blockyard.rosters.states import Mode, RosterFormat, RowKind
from tests.rosters.files import enrolled, oneroster, role, school_class, user
from tests.rosters.test_compare import NOTHING, after, codes, compare, count, told


def csv(text: str, known: Known, mode: Mode = Mode.BULK) -> Staged:
    return compare(text.encode(), known, RosterFormat.CSV, mode)


def here(text: str) -> Known:
    return after(NOTHING, csv(text, NOTHING))


def ids(staged: Staged) -> list[tuple[UUID, str | None]]:
    """Of students that change: which row, and the id that it gets."""
    return [(one.target_id, one.after.get("sourced_id")) for one in staged.changes if one.kind is RowKind.STUDENT]


NAMES = "name,class\nAnna A,5b\nBen B,5b\n"
"""No ids."""


def test_who_gets_an_id_keeps_her_entry() -> None:
    known = here(NAMES)
    staged = csv("name,class,id\nAnna A,5b,1\nBen B,5b,2\n", known)
    assert count(staged, "students") == (0, 2, 0, 0, 2)
    assert count(staged, "enrollments") == (0, 2, 0, 0, 2)
    assert ids(staged) == [(known.students[0].id, "csv:id:1"), (known.students[1].id, "csv:id:2")]
    assert staged.faults == []


def test_a_file_without_ids_after_one_with_them() -> None:
    known = here("name,class,id\nAnna A,5b,1\nBen B,5b,2\n")
    staged = csv("name,class\nAnna A,5b\nBen B,5b\nCem C,5b\n", known)
    assert [one for one in told(staged) if one[0] == "student"] == [("student", "new", "Cem C")]
    assert count(staged, "students") == (1, 0, 2, 0, 2)


def test_first_and_last_name_in_columns_of_their_own() -> None:
    staged = csv("first name,last name,class,id\nAnna,A,5b,1\nBen,B,5b,2\n", here(NAMES))
    assert count(staged, "students") == (0, 2, 0, 0, 2)


def test_who_may_be_another_one_is_left_out_and_nobody_leaves() -> None:
    in_another_class = csv("name,class,id\nAnna A,6b,1\nBen B,5b,2\n", here(NAMES))
    assert [one for one in told(in_another_class) if one[0] != "class"] == [
        ("student", "changed", "Ben B"),
        ("enrollment", "changed", "Ben B, 5b"),
    ]
    assert codes(in_another_class) == [("student_ambiguous", 2)]
    two = here("name,class,id\nAnna A,5b,1\nAnna A,5b,2\nBen B,5b,3\n")
    staged = csv("name,class\nAnna A,5b\nBen B,5b\n", two)
    assert (count(staged, "students"), codes(staged)) == ((0, 0, 1, 0, 3), [("student_ambiguous", 2)])
    assert [one for one in told(staged) if one[1] == "leaving"] == []


def test_two_of_one_name_in_their_own_classes() -> None:
    known = here("name,grade,class\nEve E,5,5b\n")
    with_another = csv("name,grade,class\nEve E,5,5b\nEve E,6,6a\n", known)
    assert count(with_another, "students") == (1, 1, 0, 0, 1)
    assert ids(with_another)[0] == (known.students[0].id, "csv:name:eve e 5")
    with_ids = csv(
        "name,grade,class,id\nEve E,6,6a,9\nEve E,5,5b,8\n", here("name,grade,class\nEve E,5,5b\nEve E,6,6a\n")
    )
    assert count(with_ids, "students") == (0, 2, 0, 0, 2)
    assert [id for _, id in ids(with_ids)] == ["csv:id:9", "csv:id:8"]


def test_a_year_later_nobody_is_taken_for_whom_her_grade_meant_before() -> None:
    known = here("name,grade,class\nEve E,5,5b\nEve E,6,6a\n")
    staged = csv("name,grade,class\nEve E,6,6b\nEve E,7,7a\n", known)
    assert count(staged, "students") == (0, 0, 0, 0, 2)
    assert [code for code, _ in codes(staged) if code == "student_ambiguous"] == ["student_ambiguous"] * 2
    same = csv("name,grade,class\nEve E,5,5b\nEve E,6,6a\n", known)
    assert (told(same), count(same, "students")) == ([], (0, 0, 2, 0, 2))


def test_grades_that_are_put_right_swap_no_ids() -> None:
    known = here("name,grade,class\nEve E,5,5b\nEve E,6,6a\n")
    staged = csv("name,grade,class\nEve E,6,5b\nEve E,7,6a\n", known)
    changed = {one.target_id: one.after for one in staged.changes if one.kind is RowKind.STUDENT}
    assert changed == {
        known.students[0].id: {"grade_level": 6},
        known.students[1].id: {"grade_level": 7, "sourced_id": "csv:name:eve e 7"},
    }


def test_ids_and_classes_after_a_file_of_names_alone() -> None:
    staged = csv("name,class,id\nAnna A,5b,1\nBen B,5b,2\n", here("name\nAnna A\nBen B\n"))
    assert (count(staged, "students"), staged.faults) == ((0, 2, 0, 0, 2), [])


def test_other_ids_are_other_students() -> None:
    staged = csv("name,class,id\nAnna A,5b,2\n", here("name,class,id\nAnna A,5b,1\n"))
    assert count(staged, "students") == (1, 0, 0, 1, 1)


def test_zeros_that_a_spreadsheet_took() -> None:
    known = here("name,class,id\nAnna A,5b,00001\nBen B,5b,00002\n")
    staged = csv("name,class,id\nAnna A,5b,1\nBen B,5b,2\n", known)
    assert count(staged, "students") == (0, 0, 2, 0, 2)
    assert codes(staged) == [("zeros_lost", 2), ("zeros_lost", 3)]
    mended = csv("name,class,id\nAnna A,5b,00001\n", here("name,class,id\nAnna A,5b,1\n"))
    assert [id for _, id in ids(mended)] == ["csv:id:00001"]
    other = csv("name,class,id\nEve E,5b,1\nBen B,5b,00002\n", known)
    assert (count(other, "students"), codes(other)) == ((1, 0, 1, 1, 2), [("zeros_differ", 2)])


def school(zeros: str, users: str | None = None) -> bytes:
    """All ids are numbers, with these zeros before them; those of users may have others."""
    of_users = zeros if users is None else users
    return oneroster(
        classes=[school_class(f"{zeros}7", "5b")],
        users=[user(f"{of_users}1", "Anna", "A"), user(f"{of_users}2", "Ben", "B")],
        roles=[role(f"{of_users}{number}") for number in (1, 2)],
        enrollments=[enrolled(f"{zeros}7", f"{zeros}{number}") for number in (1, 2)],
    )


def test_zeros_of_oneroster() -> None:
    known = after(NOTHING, compare(school("00"), NOTHING))
    staged = compare(school(""), known)
    assert {kind: count(staged, kind)[::3] for kind in ("classes", "students")} == {
        "classes": (0, 0),
        "students": (0, 0),
    }
    assert count(staged, "enrollments") == (0, 2, 0, 0, 2)
    assert [code for code, _ in codes(staged)] == ["zeros_lost"] * 3


def test_zeros_of_one_file_alone() -> None:
    staged = compare(school("00", users=""), NOTHING)
    assert (count(staged, "students")[0], count(staged, "enrollments")[0]) == (2, 2)
    assert codes(staged) == [("zeros_lost", 2), ("zeros_lost", 3)]


def test_a_delta_lets_leave_by_its_status() -> None:
    known = here(NAMES)
    left = csv("name,class,status\nAnna A,5b,tobedeleted\n", known, Mode.DELTA)
    assert told(left) == [("student", "leaving", "Anna A"), ("enrollment", "leaving", "Anna A, 5b")]
    by_id = csv("name,id,status\nAnna A,1,left\nNo One,2,left\n", known, Mode.DELTA)
    assert told(by_id)[0] == ("student", "leaving", "Anna A")
    assert ("left_unknown", 3) in codes(by_id)
    moved = csv("name,class,status\nAnna A,5b,left\nAnna A,5c,\n", known, Mode.DELTA)
    assert told(moved) == [
        ("class", "new", "5c"),
        ("enrollment", "new", "Anna A, 5c"),
        ("enrollment", "leaving", "Anna A, 5b"),
    ]


def test_by_a_file_of_one_id_for_all_nobody_leaves() -> None:
    staged = csv("name,class,id\nAnna A,5b,1\nBen B,5b,1\n", here(NAMES))
    assert (told(staged), codes(staged)) == ([], [("id_of_several", 2), ("id_of_several", 3)])
