"""The simple CSV, as people type and save it."""

import time
from collections import Counter
from typing import Any

import pytest

from blockyard.rosters.reading.column_names import NAMES, field_of, letters_of
from blockyard.rosters.reading.faults import Faults, Unreadable
from blockyard.rosters.reading.rows import Said
from blockyard.rosters.reading.simple import read_simple
from blockyard.rosters.states import Mode, RowKind


def read(content: str | bytes, mode: Mode = Mode.BULK) -> tuple[Said, list[tuple[Any, ...]]]:
    faults = Faults()
    said = read_simple(content.encode() if isinstance(content, str) else content, mode, faults)
    return said, [(one.code, one.line, one.column) for one in faults.kept]


def refused(content: str) -> list[tuple[Any, ...]]:
    faults = Faults()
    with pytest.raises(Unreadable):
        read_simple(content.encode(), Mode.BULK, faults)
    return [(one.code, one.line, one.column) for one in faults.kept]


def attends(said: Said) -> set[tuple[str, str]]:
    """Name and class of each enrollment."""
    return {(said.students[one.student_id].display_name, said.classes[one.class_id].name) for one in said.enrollments}


ROWS = [["Ada Lovelace", "5", "5b"], ["Zoë van Beek", "KG", "Art"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("header", [["name", "grade", "class"], ["STUDENT NAME", "Grade_Level", "Klasse"]])
def test_headers_delimiters_and_encodings(header: list[str], delimiter: str, encoding: str) -> None:
    text = "\r\n".join(delimiter.join(row) for row in [header, *ROWS])
    said, faults = read(text.encode(encoding))
    assert faults == []
    assert attends(said) == {("Ada Lovelace", "5b"), ("Zoë van Beek", "Art")}
    assert [one.grades for one in said.students.values()] == [(5,), (0,)]
    assert [one.grades for one in said.classes.values()] == [(5,), (0,)]


def test_columns_in_another_order_and_those_that_are_not_imported() -> None:
    said, faults = read("Klasse;E-Mail;Nachname;Vorname\n5b;ada@x.example;Lovelace;Ada\n5b;eve@x.example;Ono;Ada\n")
    assert faults == [("column_not_imported", 1, "E-Mail")]
    assert attends(said) == {("Ada L.", "5b"), ("Ada O.", "5b")}
    assert "x.example" not in repr(said)


def test_what_excel_says_first_and_last_name_in_one() -> None:
    said, faults = read('sep=;\nname;class\n"Lovelace, Ada";5b\n\n')
    assert (faults, attends(said)) == ([], {("Ada", "5b")})
    (student,) = said.students.values()
    assert (student.given_name, student.family_name, student.line) == ("Ada", "Lovelace", 3)


def test_a_class_that_a_spreadsheet_took_for_a_date() -> None:
    classes = ["5-Jan", "Mai 01", "1. Mrz", "01.05.2026", "2026-05-01", "5-1b", "5b", "Art 2026"]
    _, faults = read("name,class\n" + "".join(f"A{number},{name}\n" for number, name in enumerate(classes)))
    assert faults == [("looks_like_a_date", line, "class") for line in (2, 3, 4, 5, 6)]


def test_who_is_one_student() -> None:
    said, faults = read("name,grade,class\nAda,5,5b\nada,5,Art\nAda,5,5b\nEve,5,5b\nEve,6,6a\n")
    assert len(said.students) == 3
    assert attends(said) == {("Ada", "5b"), ("Ada", "Art"), ("Eve", "5b"), ("Eve", "6a")}
    assert faults == [
        ("same_name", 3, "name"),
        ("same_name", 4, "name"),
        ("row_twice", 4, "name"),
        ("same_name_by_grade", 5, "name"),
        ("same_name_by_grade", 6, "name"),
    ]
    said, faults = read("id,name,grade,class\n1,Ada,5,5b\n2,Ada,5,Art\n1,Ada,5,Art\n")
    assert (len(said.students), len(said.enrollments), faults) == (2, 3, [])


def test_grades() -> None:
    said_of = {
        **{"KG": (0,), "k": (0,), "PK": (None,), "UG": (None,), "13": (None,), "01": (1,), "12": (12,), "5th": (5,)},
        **{
            "Grade 5": (5,),
            "7. Klasse": (7,),
            "5.0": (5,),
            "": (),
            "99": (),
            "x": (),
            "5/6": (),
            "5-6": (),
            "J1": (),
            "Primary 3": (),
        },
        **{"Year 4": (4,), "6b": (6,), "3º curso": (3,), "Klassenstufe 8": (8,), "2e": (2,), "10ème": (10,), "0": (0,)},
    }
    for word, grades in said_of.items():
        said, faults = read(f"name,grade,class\nAda,{word},5b\n")
        assert [one.grades for one in said.students.values()] == [grades], word
        assert faults == ([("grade_unknown", 2, "grade")] if word and not grades else []), word


def test_a_bad_row_may_mean_anybody() -> None:
    said, faults = read("name,class\n,5b\nLovelace, Ada,5b\nEve,\nMax,5b\n")
    assert faults == [("field_missing", 2, "name"), ("too_many_fields", 3, None), ("field_missing", 4, "class")]
    assert attends(said) == {("Max", "5b")}
    assert RowKind.STUDENT in said.blind


def test_who_teaches() -> None:
    said, _ = read("name,class,teacher e-mail\nAda,5b,M@x.example\nEve,5b,n@x.example\nMax,5b,m@X.example\n")
    (found,) = said.classes.values()
    assert [(one.email, one.is_primary) for one in found.teachers] == [("m@x.example", True), ("n@x.example", False)]


def test_what_is_no_roster() -> None:
    assert refused("Ada,5,5b\n") == [("header_missing", 1, None)]
    assert refused("") == [("header_missing", 1, None)]
    assert refused("grade,class\n5,5b\n") == [("name_column_missing", 1, None)]
    assert refused("name,class,Class\nAda,5b,5c\n") == [("column_twice", 1, "class")]
    assert refused('name,class\n"Ada,5b\n') == [("broken_quotes", 2, None)]


def test_names_are_mended() -> None:
    said, _ = read("name,class\n \u202eAda\u200b  Lovelace ,5b\n")
    (student,) = said.students.values()
    assert student.display_name == "Ada Lovelace"


@pytest.mark.parametrize("blank", ["N/A", "n/a", "0", "00", "-", "none", "NULL", "n.a.", "#N/A", ""])
def test_what_is_no_id_makes_no_two_children_one(blank: str) -> None:
    said, faults = read(f"name,class,id\nA B,5b,{blank}\nC D,5b,{blank}\nE F,5b,7\n")
    assert attends(said) == {("A B", "5b"), ("C D", "5b"), ("E F", "5b")}
    assert faults == [("no_id", 2, "id"), ("no_id", 3, "id")]


def test_one_id_of_several_names_is_nobodys() -> None:
    said, faults = read("name,class,id\nAnna A,5b,1\nBen B,5c,1\nanna  a,5c,2\nAnna A,5d,2\nCem C,5c,1\n")
    assert faults == [("id_of_several", line, "id") for line in (2, 3, 6)]
    assert attends(said) == {("anna a", "5c"), ("anna a", "5d")}
    assert RowKind.STUDENT in said.blind, "nobody leaves by it"


def test_a_row_without_an_id_beside_those_that_have_one() -> None:
    said, faults = read("name,class,id\nAnna A,5b,1\nAnna A,Art,\nBen B,5b,2\nBen B,5c,3\nBen B,Art,-\n")
    assert faults == [("no_id", 3, "id"), ("no_id", 6, "id"), ("same_name", 3, "name"), ("id_needed", 6, "id")]
    assert attends(said) == {("Anna A", "5b"), ("Anna A", "Art"), ("Ben B", "5b"), ("Ben B", "5c")}


@pytest.mark.parametrize("blank", ["N/A", "-", "n.a.", "none", "0", "NULL"])
def test_what_is_no_class(blank: str) -> None:
    said, faults = read(f"name,class\nAda,{blank}\nEve,5b\n")
    assert (faults, attends(said)) == ([("field_missing", 2, "class")], {("Eve", "5b")})


def test_a_status_says_who_has_left() -> None:
    rows = (
        "name,class,id,status\nAda,5b,1,tobedeleted\nEve,5b,2,active\nMax,5b,3,left\nMax,Art,3,\nZoë,5b,4,abgemeldet\n"
    )
    said, faults = read(rows + "Kim,5b,5,sick\n", Mode.DELTA)
    assert faults == [("status_not_read", 7, "status")]
    assert said.ended[RowKind.STUDENT] == {"csv:id:1", "csv:id:4"}
    assert [
        (one.student_id, one.class_id, one.is_over) for one in said.enrollments if one.student_id == "csv:id:3"
    ] == [
        ("csv:id:3", "csv:class:art", False),
        ("csv:id:3", "csv:class:5b", True),
    ]
    said, faults = read(rows)
    assert faults == [("left_by_status", 2, "status"), ("left_by_status", 6, "status")]
    assert list(said.students) == ["csv:id:2", "csv:id:3"]


def test_who_is_no_student() -> None:
    said, faults = read("name,class,profile\nAda,5b,Student\nMary S,5b,Teacher\nTotal,2,\n")
    assert faults == [("not_a_student", 3, "role"), ("not_a_student", 4, "name")]
    assert attends(said) == {("Ada", "5b")}


def test_the_family_name_beside_the_given_one() -> None:
    for rows in ("Name;Vorname;Klasse\nMüller;Zoë;5b\n", "Nom;Prénom;Classe\nMüller;Zoë;5b\n"):
        (student,) = read(rows)[0].students.values()
        assert (student.given_name, student.family_name) == ("Zoë", "Müller")
    (student,) = read("name,first name,class\nZoë Müller,Zoë,5b\n")[0].students.values()
    assert student.given_name == "Zoë"


def test_a_section_of_a_number_is_of_its_course() -> None:
    said, _ = read("name,course,section\nAda,Math 7,1\nEve,Art,1\nMax,Art,7A\n")
    assert attends(said) == {("Ada", "Math 7 1"), ("Eve", "Art 1"), ("Max", "7A")}


def test_teachers_by_their_addresses_alone() -> None:
    said, faults = read("name,class,teacher\nAda,5b,M. Durand\nEve,5b,M. Durand\nMax,5c,a@x.example; B@x.example\n")
    assert faults == [("teacher_no_address", 2, "teacher")]
    assert [[one.email for one in found.teachers] for found in said.classes.values()] == [
        [],
        ["a@x.example", "b@x.example"],
    ]


def test_a_header_below_a_title() -> None:
    said, faults = read(",,\nClass list 2026/27,,\n\nName,Class,Notes\nAda,5b,\n,,\n")
    assert (faults, attends(said)) == ([("column_not_imported", 4, "Notes")], {("Ada", "5b")})


def test_two_columns_for_one_thing() -> None:
    clever = "School_id,Student_id,Student_number,Last_name,First_name,Grade,Homeroom\n1,S1,0001,Doe,Jane,5,5b\n"
    said, faults = read(clever)
    assert list(said.students) == ["csv:id:S1"]
    assert faults == [("column_not_imported", 1, "School_id"), ("column_beside", 1, "Student_number")]
    said, faults = read("name,section,class\nAda,1,5b\n")
    assert (faults, attends(said)) == ([("column_beside", 1, "section")], {("Ada", "5b")})


def test_a_file_without_classes_is_told() -> None:
    said, faults = read("name,grade\nAda,5\n")
    assert faults == [("class_column_missing", 1, None)]
    assert said.modes[RowKind.CLASS] == Mode.ABSENT


def test_a_file_without_rows() -> None:
    assert refused("name,class\n") == [("roster_empty", None, None)]
    assert refused("name,class\n,,\n\n  \n") == [("roster_empty", None, None)]
    assert refused("PK\3\4") == [("zip_sent_as_csv", None, None)]


def test_many_empty_lines_are_quickly_refused() -> None:
    begun = time.process_time()
    assert refused("\n" * 20_000_000) == [("header_missing", 1, None)]
    assert refused("name,class\nAda,5b\n" + "\n" * 20_000_000)[0][0] == "too_many_rows"
    assert time.process_time() - begun < 10


@pytest.mark.parametrize(("field", "name"), [(field, name) for field, names in NAMES.items() for name in names])
def test_each_name_of_a_column_is_understood(field: str, name: str) -> None:
    for said in (name, name.upper(), name.replace(" ", "_"), f" {name} [Required]", f"student.{letters_of(name)}"):
        assert (field_of(said) or ("",))[0] == field, said


def test_no_name_means_two_columns() -> None:
    names = [letters_of(name) for names in NAMES.values() for name in names]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_other_tables_names_are_no_students() -> None:
    header = (
        "SCHOOLS.Name,TEACHERS.Last_Name,STUDENTS.Last_Name,STUDENTS.First_Name,COURSES.Course_Name,CC.Section_Number"
    )
    said, faults = read(f"{header},TEACHERS.Email_Addr\nOak,Reed,Doe,Jane,Math,1,R@x.example\n")
    (student,) = said.students.values()
    assert (student.given_name, student.family_name) == ("Jane", "Doe")
    assert faults == [("column_not_imported", 1, "SCHOOLS.Name"), ("column_not_imported", 1, "TEACHERS.Last_Name")]
    (found,) = said.classes.values()
    assert (found.name, [one.email for one in found.teachers]) == ("Math 1", ["r@x.example"])


def test_names_with_commas_between_semicolons() -> None:
    said, faults = read('Alumno/a;Unidad;Nº Id. Escolar\n"García, Zoé";5A;123\n')
    assert (attends(said), faults) == ({("Zoé", "5A")}, [])
