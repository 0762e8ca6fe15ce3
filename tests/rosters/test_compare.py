"""What a file would change of what is here."""

from datetime import date
from typing import Any
from uuid import UUID

from blockyard.base.ids import new_id
from blockyard.rosters.reading.changes import Change
from blockyard.rosters.reading.faults import Faults
from blockyard.rosters.reading.known import (
    Known,
    KnownClass,
    KnownEnrollment,
    KnownHelper,
    KnownMember,
    KnownStudent,
    KnownTerm,
)
from blockyard.rosters.reading_child import Staged, compared
from blockyard.rosters.states import Mode, RosterFormat, RowAction, RowKind
from tests.rosters.files import Rows, enrolled, oneroster, role, school_class, small_school, user

ME, MARY, NINA = new_id(), new_id(), new_id()
MEMBERS = [KnownMember(MARY, "mary@x.example"), KnownMember(NINA, "nina@x.example")]
NOTHING = Known(ME, [], [], [], [], [], MEMBERS)


def compare(
    content: bytes, known: Known, format: RosterFormat = RosterFormat.ONEROSTER, mode: Mode = Mode.BULK
) -> Staged:
    return compared(content, format, mode, date(2026, 11, 30), known, Faults())


def after(known: Known, staged: Staged) -> Known:
    """What is here once it was applied, as far as these tests need it."""
    made = {
        kind: [one for one in staged.changes if one.kind is kind and one.action is RowAction.NEW] for kind in RowKind
    }
    terms = [KnownTerm(one.target_id, one.after["sourced_id"], *values(one, 4)) for one in made[RowKind.TERM]]
    classes = [
        KnownClass(
            one.target_id,
            one.after["sourced_id"],
            one.after["name"],
            one.after["subject"],
            one.after.get("grade_level"),
            one.after.get("room"),
            UUID(one.after["term_id"]) if "term_id" in one.after else None,
            one.after.get("school_sourced_id"),
            UUID(one.after["teacher_id"]),
            False,
        )
        for one in made[RowKind.CLASS]
    ]
    students = [
        KnownStudent(
            one.target_id,
            one.after["sourced_id"],
            one.after["display_name"],
            one.after["given_name"],
            one.after["family_name"],
            one.after.get("grade_level"),
            False,
        )
        for one in made[RowKind.STUDENT]
    ]
    enrollments = [
        KnownEnrollment(
            one.target_id, UUID(one.after["class_id"]), UUID(one.after["student_id"]), "active", one.after["sourced_id"]
        )
        for one in made[RowKind.ENROLLMENT]
    ]
    return Known(
        ME,
        known.terms + terms,
        known.classes + classes,
        known.students + students,
        known.enrollments + enrollments,
        known.helpers,
        MEMBERS,
    )


def values(change: Change, count: int) -> list[Any]:
    return list(change.after.values())[:count]


def told(staged: Staged) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.action.value, one.name) for one in staged.changes]


def codes(staged: Staged) -> list[tuple[str, int | None]]:
    return [(one["code"], one["line"]) for one in staged.faults]


def school(teacher_email: str = "Mary@x.example", /, **changes: Rows) -> bytes:
    return oneroster(**small_school(teacher_email, **changes))


def count(staged: Staged, kind: str) -> tuple[int, ...]:
    """New, changed, unchanged, leaving, here."""
    return tuple(staged.counts[kind][word] for word in ("new", "changed", "unchanged", "leaving", "here"))


def known_school() -> Known:
    return after(NOTHING, compare(school(), NOTHING))


def test_all_is_new_and_then_nothing_is() -> None:
    first = compare(school(), NOTHING)
    assert told(first) == [
        ("term", "new", "Autumn"),
        ("class", "new", "Science 5b"),
        ("class", "new", "Art"),
        ("student", "new", "Ada"),
        ("student", "new", "Gracie"),
        ("enrollment", "new", "Ada, Science 5b"),
        ("enrollment", "new", "Gracie, Science 5b"),
        ("enrollment", "new", "Ada, Art"),
    ]
    teachers = [one.after["teacher_id"] for one in first.changes if one.kind is RowKind.CLASS]
    assert teachers == [str(MARY), str(ME)]
    assert first.counts["teachers"] == {"found": 1, "unknown": 0}
    again = compare(school(), after(NOTHING, first))
    assert (told(again), again.faults) == ([], [])
    assert {kind: count(again, kind) for kind in ("terms", "classes", "students", "enrollments")} == {
        "terms": (0, 0, 1, 0, 0),
        "classes": (0, 0, 2, 0, 2),
        "students": (0, 0, 2, 0, 2),
        "enrollments": (0, 0, 3, 0, 3),
    }


def test_what_differs_is_told_and_no_more() -> None:
    classes = [school_class("c1", "Science 6b", grades="06", subjects="Biology"), school_class("c2", "Art")]
    staged = compare(school(classes=classes), known_school())
    (changed,) = staged.changes
    assert (changed.kind, changed.action) == (RowKind.CLASS, RowAction.CHANGED)
    assert changed.before == {"name": "Science 5b", "subject": "Natural science", "grade_level": 5}
    assert changed.after == {"name": "Science 6b", "subject": "Biology", "grade_level": 6}


def test_who_is_missing_in_bulk_has_left() -> None:
    gone = {"users": [user("u2", "Grace", "Hopper", preferredGivenName="Gracie", grades="05")], "roles": [role("u2")]}
    staged = compare(
        school(**gone, classes=small_school()["classes"][:1], enrollments=[enrolled("c1", "u2")]), known_school()
    )
    assert told(staged) == [
        ("class", "leaving", "Art"),
        ("student", "leaving", "Ada"),
        ("enrollment", "leaving", "Ada, Science 5b"),
        ("enrollment", "leaving", "Ada, Art"),
    ]
    assert (count(staged, "students"), count(staged, "enrollments")) == ((0, 0, 1, 1, 2), (0, 0, 1, 2, 3))


def test_who_comes_back_is_restored() -> None:
    known = known_school()
    known.students[0] = known.students[0]._replace(archived=True)
    known.classes[0] = known.classes[0]._replace(archived=True)
    known.enrollments[0] = known.enrollments[0]._replace(status="dropped")
    staged = compare(school(), known)
    assert [(one.kind.value, one.action.value, one.before, one.after) for one in staged.changes] == [
        ("class", "changed", {"archived": True}, {"archived": False}),
        ("student", "changed", {"archived": True}, {"archived": False}),
        ("enrollment", "changed", {"status": "dropped"}, {"status": "active"}),
    ]


def test_an_invalid_row_has_not_left() -> None:
    users = [user("u1", "", ""), *small_school("mary@x.example")["users"][1:]]
    staged = compare(school(users=users), known_school())
    assert (told(staged), codes(staged)) == ([], [("field_missing", 2)])


def test_a_row_without_an_id_may_be_anybodys() -> None:
    users = [user("", "Ada", "Lovelace"), *small_school("mary@x.example")["users"][1:]]
    staged = compare(school(users=users), known_school())
    assert (told(staged), codes(staged)) == ([], [("id_missing", 2)])


def test_delta_changes_what_it_names() -> None:
    gone = user("u1", "", "", status="tobedeleted")
    another = user("u2", "Grace", "Murray", preferredGivenName="Gracie", status="active")
    staged = compare(
        oneroster("delta", users=[gone, another], roles=[role("u2") | {"status": "active"}]), known_school()
    )
    assert told(staged) == [
        ("student", "changed", "Gracie M."),
        ("student", "leaving", "Ada"),
        ("enrollment", "leaving", "Ada, Science 5b"),
        ("enrollment", "leaving", "Ada, Art"),
    ]
    assert staged.changes[0].after == {"family_name": "Murray", "display_name": "Gracie M."}


def test_a_delta_of_enrollments() -> None:
    enrollments = [
        enrolled("c1", "u1", status="tobedeleted"),
        enrolled("c2", "u2", status="active"),
        enrolled("c2", "nobody", status="active"),
        enrolled("nothing", "u2", status="active"),
    ]
    staged = compare(oneroster("delta", enrollments=enrollments), known_school())
    assert told(staged) == [("enrollment", "new", "u2, c2"), ("enrollment", "leaving", "Ada, Science 5b")]
    assert codes(staged) == [("student_unknown", 4), ("class_unknown", 5)]


def test_absent_files_say_nothing() -> None:
    staged = compare(oneroster(classes=small_school()["classes"]), known_school())
    assert (told(staged), count(staged, "students")) == ([], (0, 0, 0, 0, 2))


def test_a_user_of_no_role_counts_if_he_is_known() -> None:
    users = [user("u1", "Ada", "King"), user("u9", "Who", "Else")]
    staged = compare(oneroster("delta", users=users), known_school())
    assert [(one.name, one.after) for one in staged.changes] == [
        ("Ada K.", {"family_name": "King", "display_name": "Ada K."})
    ]
    assert codes(staged) == [("role_missing", 3)]


def test_a_nickname_stays_while_the_name_is_the_same() -> None:
    known = known_school()
    known.students[0] = known.students[0]._replace(display_name="Countess")
    assert told(compare(school(), known)) == []
    users = [user("u1", "Augusta", "Lovelace", grades="05"), *small_school("mary@x.example")["users"][1:]]
    (changed,) = compare(school(users=users), known).changes
    assert changed.after == {"given_name": "Augusta", "display_name": "Augusta"}


def test_what_was_made_by_hand_is_left_alone() -> None:
    known = known_school()
    hand = [one._replace(sourced_id=None) for one in known.enrollments]
    hand[0] = hand[0]._replace(status="dropped")
    staged = compare(school(), Known(ME, known.terms, known.classes, known.students, hand, [], MEMBERS))
    assert (told(staged), codes(staged)) == ([], [("enrolled_by_hand", 2)])
    gone = compare(school(enrollments=[]), Known(ME, known.terms, known.classes, known.students, hand, [], MEMBERS))
    assert (told(gone), count(gone, "enrollments")) == ([], (0, 0, 0, 0, 0))


def test_enrollments_whose_ids_are_others_each_time() -> None:
    enrollments = [{**one, "sourcedId": f"x{number}"} for number, one in enumerate(small_school()["enrollments"])]
    staged = compare(school(enrollments=enrollments), known_school())
    assert {(one.action, tuple(one.after)) for one in staged.changes} == {(RowAction.CHANGED, ("sourced_id",))}
    twice = [*small_school()["enrollments"], enrolled("c1", "u1") | {"sourcedId": "again"}]
    assert codes(compare(school(enrollments=twice), known_school())) == [("enrolled_twice", 6)]


def test_teachers() -> None:
    people = [*small_school()["users"][:2], user("t", "Mary", "S", email="MARY@x.example")]
    people += [user("n", "Nina", "S", email="nina@x.example"), user("s", "A", "Stranger", email="s@x.example")]
    roles = [role("u1"), role("u2"), *(role(one, "teacher") for one in "tns")]
    rows = [
        enrolled("c1", "n", "teacher", primary="false"),
        enrolled("c1", "t", "teacher", primary="true"),
        enrolled("c2", "s", "teacher", primary="true"),
        enrolled("c2", "n", "teacher"),
        enrolled("c1", "s", "teacher"),
    ]
    staged = compare(school(users=people, roles=roles, enrollments=rows), NOTHING)
    assert [one.after["teacher_id"] for one in staged.changes if one.kind is RowKind.CLASS] == [str(MARY), str(ME)]
    helpers = [one for one in staged.changes if one.kind is RowKind.TEACHER]
    assert [(one.name, one.after["user_id"], one.after["helps_as"]) for one in helpers] == [
        ("Science 5b", str(NINA), "co_teacher"),
        ("Art", str(NINA), "co_teacher"),
    ]
    assert staged.counts["teachers"] == {"found": 2, "unknown": 1}
    assert codes(staged) == [("teacher_no_member", 6)]


def test_a_class_that_is_given_to_who_helped_in_it() -> None:
    known = known_school()
    helper = KnownHelper(new_id(), known.classes[0].id, NINA, "assistant")
    known = Known(ME, known.terms, known.classes, known.students, known.enrollments, [helper], MEMBERS)
    people = [*small_school()["users"][:2], user("t", "Nina", "S", email="nina@x.example")]
    changed, added, left = compare(school(users=people), known).changes
    assert (changed.before, changed.after) == ({"teacher_id": str(MARY)}, {"teacher_id": str(NINA)})
    assert (added.kind, added.action, added.after["user_id"]) == (RowKind.TEACHER, RowAction.NEW, str(MARY))
    assert (left.kind, left.action, left.target_id) == (RowKind.TEACHER, RowAction.LEAVING, helper.id)


def test_a_csv_and_a_zip_speak_of_their_own_rows() -> None:
    known = known_school()
    listed = b"name,grade,class\nAda,5,5b\n"
    staged = compare(listed, known, RosterFormat.CSV)
    assert told(staged) == [("class", "new", "5b"), ("student", "new", "Ada"), ("enrollment", "new", "Ada, 5b")]
    both = after(known, staged)
    assert told(compare(school(), both)) == []
    assert told(compare(b"name,grade,class\nEve,5,5b\n", both, RosterFormat.CSV)) == [
        ("student", "new", "Eve"),
        ("student", "leaving", "Ada"),
        ("enrollment", "new", "Eve, 5b"),
        ("enrollment", "leaving", "Ada, 5b"),
    ]
    some = compare(b"name,grade,class\nEve,5,5b\n", both, RosterFormat.CSV, Mode.DELTA)
    assert told(some) == [("student", "new", "Eve"), ("enrollment", "new", "Eve, 5b")]


def test_a_term_that_is_not_there_is_told() -> None:
    staged = compare(oneroster(classes=[school_class("c1", "A", termSourcedIds="t9,t8")]), NOTHING)
    assert codes(staged) == [("term_unknown", 2)]
    assert "term_id" not in staged.changes[0].after


def test_who_had_a_class_stays_in_it() -> None:
    people = [*small_school()["users"][:2], user("t", "Nina", "S", email="nina@x.example")]
    staged = compare(school(users=people), known_school())
    changed, added = staged.changes
    assert changed.after == {"teacher_id": str(NINA)}
    assert (added.action, added.after["user_id"], added.after["helps_as"]) == (RowAction.NEW, str(MARY), "co_teacher")
    assert codes(staged) == [("teacher_replaced", 2)]
    both = [
        *small_school()["enrollments"][:3],
        enrolled("c1", "n", "teacher", primary="true"),
        enrolled("c1", "t", "teacher"),
    ]
    people = [*small_school("mary@x.example")["users"], user("n", "Nina", "S", email="nina@x.example")]
    staged = compare(
        school(users=people, roles=[*small_school()["roles"], role("n", "teacher")], enrollments=both), known_school()
    )
    assert [(one.kind, one.action) for one in staged.changes] == [
        (RowKind.CLASS, RowAction.CHANGED),
        (RowKind.TEACHER, RowAction.NEW),
    ]


def test_by_an_empty_file_nobody_leaves() -> None:
    staged = compare(school(users=[], roles=[]), known_school())
    assert [one for one in told(staged) if one[1] == "leaving"] == []
    assert ("file_without_rows", None) in codes(staged)


def test_whose_role_is_over_has_left() -> None:
    roles = [role("u1") | {"endDate": "2026-11-30"}, role("u2") | {"endDate": "2026-12-01"}, role("t", "teacher")]
    enrollments = [one for one in small_school()["enrollments"] if one["userSourcedId"] != "u1"]
    staged = compare(school(roles=roles, enrollments=enrollments), known_school())
    assert [one for one in told(staged) if one[0] == "student"] == [("student", "leaving", "Ada")]
    assert codes(staged) == [("role_over", 2)]
    delta = oneroster(
        "delta", users=[user("u1", "Ada", "Lovelace", status="active")], roles=[roles[0] | {"status": "active"}]
    )
    assert told(compare(delta, known_school()))[0] == ("student", "leaving", "Ada")
