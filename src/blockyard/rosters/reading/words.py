"""Faults of files by their codes: an error or a notice, what is wrong, and what to do."""

from typing import Final

from blockyard.rosters.reading.csv_words import OF_CSV
from blockyard.rosters.reading.file_words import OF_FILES

OF_ROWS: Final = {
    "id_missing": (
        "error",
        "The row has no id, so nobody knows whom it means. By this file nobody of its kind leaves.",
        "Give each row its sourcedId.",
    ),
    "spreadsheet_number": (
        "error",
        "A spreadsheet made a rounded number of this id. By this file nobody of its kind leaves.",
        "Export again, and do not open the file with a spreadsheet; or import the column as text there.",
    ),
    "id_twice": (
        "error",
        "A row before has this id. The first one counts.",
        "Take one of them out, or give it an id of its own.",
    ),
    "field_missing": (
        "error",
        "This field is empty, and the row means nothing without it.",
        "Fill it in.",
    ),
    "too_long": ("error", "This is longer than what can be kept here.", "Make it shorter."),
    "too_many_fields": (
        "error",
        "The row has more fields than the first line has columns.",
        "Quote each field that has a comma in it.",
    ),
    "status_unknown": (
        "error",
        "The status is neither active nor tobedeleted.",
        "Write one of these; in a bulk file leave it empty.",
    ),
    "not_a_date": (
        "error",
        "This is no date that can be read in one way only, and the row means nothing without it.",
        "Write the year first: 2026-08-31.",
    ),
    "date_not_read": (
        "notice",
        "This is no date that can be read in one way only. The row was taken as if nothing stood here.",
        "Write the year first: 2026-08-31.",
    ),
    "begins_later": (
        "notice",
        "This enrollment begins on a later day, and maybe others on the same one. They are made at once.",
        "If that is too early, apply the file on that day.",
    ),
    "user_disabled": (
        "notice",
        "The file says that this user may not sign in there. The student is here all the same, and signs in with her card.",
        "If she has left, leave her out of the file; if she is not to sign in, take her login away.",
    ),
    "zeros_lost": (
        "notice",
        "The zeros before this number are others than before. All else is the same, so it was taken for the same.",
        "Do not save the file with a spreadsheet, or import the column as text there.",
    ),
    "zeros_differ": (
        "notice",
        "Something here has this id but for the zeros before it, and another name. It was taken for another one.",
        "If it is the same, put the zeros back, and import the column as text if you open the file with a spreadsheet.",
    ),
    "dates_cross": ("error", "It ends before it begins, or on the same day.", "Put the dates right."),
    "type_unknown": (
        "error",
        "This is no type of a session that OneRoster knows.",
        "Write gradingPeriod, semester, schoolYear or term.",
    ),
    "role_missing": (
        "error",
        "Nothing says whether this is a student or a teacher.",
        "Add a row to roles.csv (1.2), or fill in role (1.1).",
    ),
    "role_over": (
        "notice",
        "All roles of this user have ended by their endDate. If this was a student, she has left.",
        "If that is wrong, put the endDate in roles.csv right.",
    ),
    "class_unknown": (
        "error",
        "No class has this id, neither in the file nor here.",
        "Add the class to classes.csv, or take the row out.",
    ),
    "student_unknown": (
        "error",
        "No student has this id, neither in the file nor here.",
        "Add the student to users.csv, or take the row out.",
    ),
    "enrolled_twice": (
        "notice",
        "A row before enrolls the same student in the same class.",
        "Nothing needs to be done.",
    ),
    "enrolled_by_hand": (
        "notice",
        "Somebody here made this enrollment by hand and ended it. It stays as it is.",
        "Enroll the student in the class by hand, if that is wrong.",
    ),
    "term_unknown": (
        "notice",
        "No term has this id, neither in the file nor here. The class comes without it.",
        "Add it to academicSessions.csv.",
    ),
    "grade_unknown": (
        "notice",
        "This is no grade that is known here, so none is kept.",
        "Write KG or a number up to 12.",
    ),
    "teacher_replaced": (
        "notice",
        "The class goes to another teacher. Who had it stays as a co-teacher.",
        "If she is not to teach it any more, take her out of the class.",
    ),
    "teacher_left_out": (
        "notice",
        "The file tells who teaches a class, and not of the class. Its teachers stay as they are.",
        "Add the class to classes.csv.",
    ),
    "teacher_no_member": (
        "notice",
        "No owner, admin or teacher here has this teacher's e-mail address. Where it is the class's own teacher, the class "
        "is yours if it is new.",
        "Invite the teacher with this address, and import the file again.",
    ),
    "left_by_status": (
        "notice",
        "A bulk file says that this is to be deleted. It was taken for one that is not in the file.",
        "Nothing needs to be done.",
    ),
}
WORDS: Final = OF_FILES | OF_ROWS | OF_CSV
