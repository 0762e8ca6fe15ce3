"""Faults of a simple CSV by their codes: an error or a notice, what is wrong, and what to do."""

from typing import Final

OF_CSV: Final = {
    "zip_sent_as_csv": (
        "error",
        "This is a zip and no CSV. A spreadsheet (.xlsx) is one, too.",
        "Save the spreadsheet as CSV in UTF-8; send OneRoster's zip with Content-Type: application/zip.",
    ),
    "name_column_missing": (
        "error",
        "No column here is called as names of students are, and the rows mean nothing without it.",
        "Call a column name, or two columns first name and last name. docs/rosters.md lists what else is understood.",
    ),
    "class_column_missing": (
        "notice",
        "No column is called as classes are, so the students come without any.",
        "Call the column with the classes class. docs/rosters.md lists what else is understood.",
    ),
    "column_beside": (
        "notice",
        "Another column of the file was taken for the same thing, so this one was not read.",
        "If this is the one to be read, take the other one out.",
    ),
    "no_id": (
        "notice",
        "This is no id. The row was taken by its name, as in a file without ids.",
        "Give each student an id of her own, the same in each file.",
    ),
    "id_of_several": (
        "error",
        "Rows of different names have this id, so nobody knows whose it is. None of them was taken, and nobody leaves by"
        " this file.",
        "Give each student an id of her own, or leave the column out.",
    ),
    "id_needed": (
        "error",
        "The row has no id, and several students of this name have one. Nobody leaves by this file.",
        "Give the row the id of whom it means.",
    ),
    "same_name": (
        "notice",
        "This name stands in several classes. It was taken for one student who attends them all.",
        "If there are two, add a column id with a number for each student.",
    ),
    "same_name_by_grade": (
        "notice",
        "Another student of this name is in the file, and only their grades tell them apart.",
        "Add a column id with a number for each student before they come into another grade.",
    ),
    "row_twice": (
        "notice",
        "The same student stands in the same class before.",
        "If there are two, add a column id with a number for each student.",
    ),
    "student_ambiguous": (
        "error",
        "A student of this name is here, and the classes do not tell whether it is the same one. The row was left out, and"
        " nobody leaves by this file.",
        "Send a file with ids in which the students are in the classes that they have here; then the one with new classes.",
    ),
    "left_unknown": (
        "notice",
        "The file says that this student has left, and nobody here has this id or name.",
        "Look whether the id and the name are those of the file that brought the student.",
    ),
    "status_not_read": (
        "notice",
        "Nobody knows this status. The row was taken as one of a student who is here.",
        "Write active or tobedeleted.",
    ),
    "not_a_student": (
        "notice",
        "The row is of somebody who is no student, or of the sum of the others. It was left out.",
        "Nothing needs to be done. Teachers are found by the column teacher email in the rows of their students.",
    ),
    "teacher_no_address": (
        "notice",
        "This is no e-mail address, and teachers are found by no other thing. The class is yours if it is new.",
        "Add a column teacher email.",
    ),
    "looks_like_a_date": (
        "notice",
        "This looks like a date that a spreadsheet made of a class such as 5-1.",
        "If so, mark the column as text, and type it again.",
    ),
}
