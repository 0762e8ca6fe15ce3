"""The simple CSV, as people type and save it."""

from typing import Any

import pytest

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
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
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
    assert faults == [("same_name", 3, "name"), ("same_name", 4, "name"), ("row_twice", 4, "name")]
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
        said, faults = read(f"name,grade\nAda,{word}\n")
        assert [one.grades for one in said.students.values()] == [grades], word
        assert faults == ([("grade_unknown", 2, "grade")] if word and not grades else []), word
    assert said.modes[RowKind.CLASS] == Mode.ABSENT


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
    assert refused("grade,class\n5,5b\n") == [("column_missing", 1, "name")]
    assert refused("name,class,Klasse\nAda,5b,5c\n") == [("column_twice", 1, "class")]
    assert refused('name,class\n"Ada,5b\n') == [("broken_quotes", 2, None)]


def test_names_are_mended() -> None:
    said, _ = read("name,class\n \u202eAda\u200b  Lovelace ,5b\n")
    (student,) = said.students.values()
    assert student.display_name == "Ada Lovelace"
