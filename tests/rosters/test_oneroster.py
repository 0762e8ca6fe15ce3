"""OneRoster files as they come: what is taken of them, and what is said of the rest."""

import zipfile
from datetime import date
from typing import Any

import pytest

from blockyard.rosters.reading.faults import Faults, Unreadable
from blockyard.rosters.reading.oneroster import read_oneroster
from blockyard.rosters.reading.rows import Said
from blockyard.rosters.states import Mode, RowKind
from tests.rosters.files import (
    HEADERS,
    TERM,
    enrolled,
    manifest,
    oneroster,
    oneroster_1_1,
    role,
    school_class,
    small_school,
    table,
    user,
    zipped,
)

TODAY = date(2026, 11, 30)


def read(content: bytes) -> tuple[Said, list[tuple[Any, ...]]]:
    """What it says, and (code, file, line, column) of each fault."""
    faults = Faults()
    return read_oneroster(content, TODAY, faults), places(faults)


def places(faults: Faults) -> list[tuple[Any, ...]]:
    return [(one.code, one.file, one.line, one.column) for one in faults.kept]


def refused(content: bytes) -> list[tuple[Any, ...]]:
    faults = Faults()
    with pytest.raises(Unreadable):
        read_oneroster(content, TODAY, faults)
    return places(faults)


def names(said: Said) -> dict[str, str]:
    return {id: one.display_name for id, one in said.students.items()}


def test_a_small_school() -> None:
    said, faults = read(oneroster(**small_school("Mary@School.example")))
    assert faults == []
    assert names(said) == {"u1": "Ada", "u2": "Gracie"}
    assert (said.students["u2"].given_name, said.students["u2"].family_name) == ("Gracie", "Hopper")
    assert [one.grades for one in said.students.values()] == [(5,), (5,)]
    science, art = said.classes["c1"], said.classes["c2"]
    assert (science.name, science.subject, science.grades, science.room) == (
        "Science 5b",
        "Natural science",
        (5,),
        "B 12",
    )
    assert (art.subject, art.grades, art.room, art.term_ids) == ("Arts", (), None, ("t1",))
    (teacher,) = science.teachers
    assert (teacher.email, teacher.is_primary, art.teachers) == ("mary@school.example", True, [])
    term = said.terms["t1"]
    assert (term.name, term.kind, term.starts_on, term.ends_on) == ("Autumn", "semester", "2026-08-31", "2027-01-31")
    assert [(one.class_id, one.student_id, one.line) for one in said.enrollments] == [
        ("c1", "u1", 2),
        ("c1", "u2", 3),
        ("c2", "u1", 4),
    ]
    assert set(said.modes.values()) == {Mode.BULK}


def test_roles_are_columns_in_1_1() -> None:
    users = [
        user("u1", "Ada", "Lovelace", role="student"),
        user("t", "Mary", "Shelley", role="teacher", email="m@x.example"),
        user("p", "Anne", "Byron", role="parent"),
    ]
    attended = [enrolled("c1", "u1")]
    said, faults = read(oneroster_1_1(users=users, classes=[school_class("c1", "A")], enrollments=attended))
    assert (names(said), faults) == ({"u1": "Ada"}, [])


def test_nothing_of_a_childs_addresses_is_kept() -> None:
    said, _ = read(oneroster(**small_school()))
    assert "school.example" not in repr(said.students)
    assert "secret" not in repr(said.students)


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_and_ends_of_lines(encoding: str, line_end: str) -> None:
    header = "sourcedId,givenName,familyName,grades"
    text = line_end.join([header, 'u1,Zoë,"van\nBeek",KG', "", "u2,Ada,Lovelace,12", ""])
    modes = {"users": "bulk", "roles": "bulk"}
    roles = table(HEADERS["roles"], [role("u1"), role("u2")])
    files: dict[str, str | bytes] = {"manifest.csv": manifest("1.2", modes), "roles.csv": roles}
    files["users.csv"] = text.encode(encoding)
    said, faults = read(zipped(files))
    assert faults == []
    assert names(said) == {"u1": "Zoë v.", "u2": "Ada L."}
    assert (said.students["u1"].family_name, said.students["u2"].line) == ("van Beek", 5)
    assert [one.grades for one in said.students.values()] == [(0,), (12,)]


def test_columns_in_other_capitals_are_taken_and_told() -> None:
    users = "SourcedID,givenname,FamilyName\r\nu1,Ada,Lovelace\r\n"
    modes = {"users": "bulk", "roles": "bulk"}
    roles = table(HEADERS["roles"], [role("u1")])
    said, faults = read(zipped({"manifest.csv": manifest("1.2", modes), "users.csv": users, "roles.csv": roles}))
    assert names(said) == {"u1": "Ada L."}
    assert faults == [
        ("column_case", "users.csv", 1, "sourcedId"),
        ("column_case", "users.csv", 1, "givenName"),
        ("column_case", "users.csv", 1, "familyName"),
    ]


def test_what_is_wrong_in_rows() -> None:
    school = small_school(
        users=[
            user("u1", "Ada", "Lovelace"),
            user("u1", "Another", "One"),
            user("", "No", "Id"),
            user("1.23457E+11", "Rounded", "Number"),
            user("u3", "", ""),
            user("u4", "x" * 101, "Long"),
            user("u5", "Wrong", "Status", status="gone"),
            user("u6", "Old", "Grade", grades="Quidditch"),
            user("u7", "Of no", "Role"),
        ],
        roles=[role(f"u{number}") for number in range(1, 7)],
        enrollments=[],
    )
    said, faults = read(oneroster(**school))
    assert faults == [
        ("file_without_rows", "enrollments.csv", None, None),
        ("id_twice", "users.csv", 3, "sourcedId"),
        ("id_missing", "users.csv", 4, "sourcedId"),
        ("spreadsheet_number", "users.csv", 5, "sourcedId"),
        ("field_missing", "users.csv", 6, "givenName"),
        ("too_long", "users.csv", 7, "givenName"),
        ("status_unknown", "users.csv", 8, "status"),
        ("grade_unknown", "users.csv", 9, "grades"),
    ]
    assert said.unsure[RowKind.STUDENT] == {"u1", "u3", "u4", "u5"}
    assert said.blind == {RowKind.STUDENT, RowKind.ENROLLMENT}
    assert {id: one.is_surely_one for id, one in said.students.items()} == {"u1": True, "u6": True, "u7": False}


def test_dates_that_a_spreadsheet_changed() -> None:
    terms = [
        TERM | {"sourcedId": "t1", "startDate": "8/5/2026"},
        TERM | {"sourcedId": "t2", "endDate": "46264"},
        TERM | {"sourcedId": "t3", "endDate": "2026-02-30"},
        TERM | {"sourcedId": "t4", "endDate": "2026-08-31"},
        TERM | {"sourcedId": "t5", "type": "holidays"},
        TERM | {"sourcedId": "t6", "type": "SchoolYear"},
    ]
    said, faults = read(oneroster(academicSessions=terms))
    file = "academicSessions.csv"
    assert faults == [
        ("not_a_date", file, 2, "startDate"),
        ("not_a_date", file, 3, "endDate"),
        ("not_a_date", file, 4, "endDate"),
        ("dates_cross", file, 5, "endDate"),
        ("type_unknown", file, 6, "type"),
    ]
    assert {id: one.kind for id, one in said.terms.items()} == {"t6": "school_year"}


def test_a_comma_without_quotes_is_no_other_column() -> None:
    modes = {"users": "bulk"}
    users = "sourcedId,givenName,familyName,role\nu1,Ada,Lovelace, Countess,student\nu2,Grace,Hopper,student\n"
    said, faults = read(zipped({"manifest.csv": manifest("1.1", modes), "users.csv": users}))
    assert faults == [("too_many_fields", "users.csv", 2, None)]
    assert (list(said.students), said.unsure[RowKind.STUDENT]) == (["u2"], {"u1"})


def test_delta_ends_what_it_says_and_no_more() -> None:
    school = small_school(
        users=[user("u1", "", "", status="tobedeleted"), user("u2", "Grace", "Hopper", status="active")],
        enrollments=[enrolled("c1", "u1", status="tobedeleted"), enrolled("c1", "u2", status="active")],
        classes=[],
    )
    said, faults = read(oneroster("delta", **school))
    assert faults == []
    assert said.ended[RowKind.STUDENT] == {"u1"}
    assert said.ended[RowKind.ENROLLMENT] == {"e-c1-u1"}
    assert [(one.student_id, one.is_over) for one in said.enrollments] == [("u1", True), ("u2", False)]
    assert names(said) == {"u2": "Grace H."}, "nobody knows who else is in the class"


def test_bulk_with_a_status_is_told() -> None:
    users = [user("u1", "Ada", "Lovelace", status="tobedeleted"), user("u2", "Grace", "Hopper", status="active")]
    said, faults = read(oneroster(**small_school(users=users, enrollments=[])))
    assert faults == [
        ("file_without_rows", "enrollments.csv", None, None),
        ("left_by_status", "users.csv", 2, "status"),
    ]
    assert (list(said.students), said.unsure[RowKind.STUDENT]) == (["u2"], set())


def test_an_enrollment_that_is_over() -> None:
    days = {"u1": "2026-11-30", "u2": "2026-12-01"}
    enrollments = [enrolled("c1", id, endDate=day) for id, day in days.items()]
    said, _ = read(oneroster(**small_school(enrollments=enrollments)))
    assert [(one.student_id, one.is_over) for one in said.enrollments] == [("u1", True), ("u2", False)]


def test_two_of_one_name_in_one_class() -> None:
    people = {"u1": "Lovelace", "u2": "Larsson", "u3": "Byron", "u4": "Lovelace"}
    users = [user(id, "Ada", family) for id, family in people.items()] + [user("u5", "Eve", "Ono")]
    enrollments = [enrolled("c1", id) for id in ("u1", "u2", "u3", "u5")] + [enrolled("c2", id) for id in ("u4", "u5")]
    roles = [role(one["sourcedId"]) for one in users]
    said, _ = read(oneroster(**small_school(users=users, roles=roles, enrollments=enrollments)))
    assert names(said) == {"u1": "Ada Lovelace", "u2": "Ada Larsson", "u3": "Ada B.", "u4": "Ada", "u5": "Eve"}


def test_what_is_no_roster() -> None:
    users = table(HEADERS["users"], [user("u1", "Ada", "Lovelace")])
    ours = {"manifest.csv": manifest("1.2", {"users": "bulk"}), "users.csv": users}
    assert refused(b"PK not a zip") == [("not_a_zip", "", None, None)]
    assert refused(zipped(ours)[:-10]) == [("not_a_zip", "", None, None)]
    assert refused(zipped({f"school/{name}": text for name, text in ours.items()})) == [
        ("folder_in_zip", "school/manifest.csv", None, None)
    ]
    assert refused(zipped({"users.csv": ours["users.csv"]})) == [("manifest_missing", "manifest.csv", None, None)]
    assert refused(zipped({"manifest.csv": ours["manifest.csv"]})) == [("file_missing", "users.csv", None, None)]
    assert refused(zipped(ours | {"manifest.csv": manifest("2.0", {})})) == [
        ("version_unknown", "manifest.csv", 3, "value")
    ]
    assert refused(zipped(ours | {"manifest.csv": manifest("1.2", {"users": "some"})})) == [
        ("mode_unknown", "manifest.csv", 8, "value")
    ]
    assert refused(zipped(ours | {"manifest.csv": manifest("1.2", {})})) == [
        ("file_not_in_manifest", "users.csv", None, None),
        ("nothing_to_read", "manifest.csv", None, None),
    ]
    assert refused(zipped(ours | {"users.csv": "sourcedId,givenName\n"})) == [
        ("column_missing", "users.csv", 1, "familyName")
    ]
    assert refused(zipped(ours | {"users.csv": "sourcedId;givenName;familyName\n"})) == [
        ("not_separated_by_commas", "users.csv", 1, None)
    ]
    assert refused(zipped(ours | {"users.csv": ""})) == [("header_missing", "users.csv", 1, None)]
    assert refused(zipped(ours | {"users.csv": 'sourcedId,givenName,familyName\nu1,"Ada,Lovelace\n'})) == [
        ("broken_quotes", "users.csv", 2, None)
    ]
    assert refused(zipped(ours | {"users.csv": "sourcedId,givenName,familyName\nu1,Ada," + "x" * 10_001})) == [
        ("broken_quotes", "users.csv", 2, None)
    ]
    assert refused(zipped(ours | {"users.csv": b"\x00\x01\x02\x03 \x81"})) == [("not_text", "users.csv", None, None)]
    said, faults = read(zipped(ours | {"__MACOSX/._users.csv": b"\x00", ".DS_Store": b"\x00"}))
    assert (list(said.students), faults) == (["u1"], [])


def test_a_zip_that_grows_too_much() -> None:
    modes = {"users": "bulk"}
    grown = zipped({"manifest.csv": manifest("1.2", modes), "users.csv": b"0" * 50_000_000})
    assert len(grown) < 100_000
    assert refused(grown) == [("zip_too_large", "users.csv", None, None)]
    many = zipped({"manifest.csv": manifest("1.2", modes)} | {f"{number}.csv": "" for number in range(100)})
    assert refused(many) == [("zip_too_large", "", None, None)]


def test_a_zip_that_lies_about_its_size() -> None:
    content = zipped({"manifest.csv": manifest("1.2", {"users": "bulk"}), "users.csv": "0" * 60_000})
    told = (60_000).to_bytes(4, "little")
    assert content.count(told) == 2
    assert refused(content.replace(told, (600).to_bytes(4, "little"))) == [("not_a_zip", "users.csv", None, None)]


def test_faults_are_counted_and_the_first_kept() -> None:
    faults = Faults()
    users = [user("u1", "Ada", "Lovelace")] * 500
    read_oneroster(oneroster(**small_school(users=users)), TODAY, faults)
    assert (faults.counts["error"], len(faults.kept)) == (499, 200)


def days(*words: str) -> tuple[list[bool], list[tuple[Any, ...]]]:
    """Whether enrollments are over that end so, and what is told."""
    enrollments = [enrolled(f"c{number}", "u1", endDate=word) for number, word in enumerate(words)]
    said, faults = read(oneroster(**small_school(enrollments=enrollments)))
    return [one.is_over for one in said.enrollments], faults


def test_days_that_can_be_read_in_one_way_are() -> None:
    past: tuple[str, ...] = (
        "8/15/2026",
        "15/8/2026",
        "2026-08-15T00:00:00.000Z",
        "2026-08-15 00:00:00",
        "20260815",
        "2026/8/15",
    )
    past += ("15.08.2026", "15. 8. 2026", "8/8/2026", "2026-08-15Z", "8/15/2026 12:00:00 AM", "8-15-2026")
    assert days(*past) == ([True] * len(past), [])
    assert days("20270615", "6/15/2027", "2027-06-15T23:59:59+02:00") == ([False] * 3, [])


def test_a_day_that_cannot_be_read_costs_no_child_her_class() -> None:
    nothing = ("N/A", "NULL", "null", "-", "n.a.", "0000-00-00", "")
    assert days(*nothing) == ([False] * len(nothing), [])
    unreadable = ("8/5/2026", "46264", "soon", "2026-02-30", "2026-13-01")
    is_over, faults = days(*unreadable)
    assert is_over == [False] * len(unreadable)
    assert faults == [("date_not_read", "enrollments.csv", line, "endDate") for line in range(2, 7)]


def test_whose_account_is_disabled_is_taken_and_told() -> None:
    users = [user("u1", "Ada", "Lovelace") | {"enabledUser": "false"}, user("u2", "Grace", "Hopper")]
    said, faults = read(oneroster(**small_school(users=users)))
    assert list(said.students) == ["u1", "u2"]
    assert ("user_disabled", "users.csv", 2, "enabledUser") in faults


def test_what_begins_later_is_taken_and_each_day_told_once() -> None:
    begin = {"beginDate": "2027-01-16"}
    enrollments = [
        enrolled("c1", "u1", **begin),
        enrolled("c1", "u2", **begin),
        enrolled("c2", "u1", beginDate="2026-11-30"),
    ]
    said, faults = read(oneroster(**small_school(enrollments=enrollments)))
    assert [one.is_over for one in said.enrollments] == [False, False, False]
    assert faults == [("begins_later", "enrollments.csv", 2, "beginDate")]


def test_words_for_nothing_are_no_names_and_no_ids() -> None:
    users = [
        user("u1", "Ada", "N/A"),
        user("N/A", "Grace", "Hopper"),
        user("u3", "-", "n.a."),
        user("u4", "Ann", "Null"),
    ]
    said, faults = read(oneroster(**small_school(users=users)))
    assert [(one.given_name, one.family_name) for one in said.students.values()] == [("Ada", None), ("Ann", "Null")]
    told = [("id_missing", "users.csv", 3, "sourcedId"), ("field_missing", "users.csv", 4, "givenName")]
    assert [one for one in faults if one[1] == "users.csv"] == told
    said, faults = read(oneroster(classes=[school_class("c1", "N/A"), school_class("c2", "Art")]))
    assert (list(said.classes), faults) == (["c2"], [("field_missing", "classes.csv", 2, "title")])


def test_a_file_twice_in_a_zip() -> None:
    files = {
        "manifest.csv": manifest("1.2", {"users": "bulk"}),
        "users.csv": table(HEADERS["users"], [user("u1", "A", "B")]),
    }
    assert refused(zipped(files | {"Users.csv": files["users.csv"]})) == [("file_twice", "users.csv", None, None)]
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = zipped(files, {"users.csv": table(HEADERS["users"], [])})
    assert refused(twice) == [("file_twice", "users.csv", None, None)]
    assert list(read(zipped(files))[0].students) == ["u1"]


def test_a_spreadsheet_is_told_to_be_saved_as_csv() -> None:
    xlsx = {"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}
    assert refused(zipped(xlsx)) == [("spreadsheet_sent", "", None, None)]
    assert refused(zipped({"mimetype": "x", "content.xml": "<x/>"})) == [("spreadsheet_sent", "", None, None)]


def test_by_a_file_without_rows_nobody_leaves() -> None:
    said, faults = read(oneroster(**small_school(users=[], roles=[])))
    assert (said.blind, faults[0]) == ({RowKind.STUDENT}, ("file_without_rows", "users.csv", None, None))
    assert refused(oneroster(users=[], roles=[], classes=[], enrollments=[]))[-1] == ("roster_empty", "", None, None)
    delta, faults = read(oneroster("delta", users=[], enrollments=[enrolled("c1", "u1", status="active")]))
    assert (delta.blind, faults) == (set(), [])


def test_who_teaches_a_class_of_which_the_file_does_not_tell() -> None:
    taught = [enrolled("c9", "t", "teacher"), enrolled("c1", "u1")]
    _, faults = read(oneroster(**small_school("m@x.example", enrollments=taught)))
    assert faults == [("teacher_left_out", "enrollments.csv", 2, "classSourcedId")]


def test_many_empty_lines_are_quickly_refused() -> None:
    files: dict[str, str | bytes] = {
        "manifest.csv": manifest("1.2", {"users": "bulk"}),
        "users.csv": b"sourcedId,givenName,familyName" + b"\n" * 1_000_001,
    }
    assert refused(zipped(files, compression=zipfile.ZIP_STORED))[0][0] == "too_many_rows"
