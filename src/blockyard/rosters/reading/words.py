"""Faults of files by their codes: an error or a notice, what is wrong, and what to do."""

from typing import Final

OF_FILES: Final = {
    "not_a_zip": (
        "error",
        "This is no zip file, or it is damaged.",
        "Export it again, and send the zip as it is.",
    ),
    "zip_too_large": (
        "error",
        "What is in the zip is larger than a roster, or there are too many files.",
        "Send OneRoster's files alone: 100 at most, of 64 MiB each and 128 MiB together.",
    ),
    "zip_not_plain": (
        "error",
        "A file in the zip has a password, or is packed in a way that is not read here.",
        "Make the zip without a password, with the usual compression (deflate).",
    ),
    "folder_in_zip": (
        "error",
        "The files are in a folder inside the zip.",
        "Mark the files themselves, not their folder, and make a zip of these.",
    ),
    "manifest_missing": (
        "error",
        "There is no manifest.csv, so nothing says what the other files tell of.",
        "Export as OneRoster 1.1 or 1.2 CSV with its manifest.",
    ),
    "version_unknown": (
        "error",
        "The manifest says another version of OneRoster than 1.1 or 1.2.",
        "Export as OneRoster 1.1 or 1.2 CSV.",
    ),
    "mode_unknown": (
        "error",
        "The manifest says of a file neither bulk, delta nor absent.",
        "Write one of these three words.",
    ),
    "file_missing": (
        "error",
        "The manifest names this file, and it is not in the zip.",
        "Put it in, or write absent for it in the manifest.",
    ),
    "file_not_in_manifest": (
        "notice",
        "The manifest does not name this file, so it was not read.",
        "Name it in the manifest: bulk or delta.",
    ),
    "nothing_to_read": (
        "error",
        "No file of it tells of students, classes, enrollments or terms.",
        "Export users, classes and enrollments, too.",
    ),
    "not_text": (
        "error",
        "This is no text in UTF-8, UTF-16 or Windows-1252.",
        "Save it as CSV in UTF-8.",
    ),
    "header_missing": (
        "error",
        "The first line does not name the columns.",
        "Begin the file with the names of its columns.",
    ),
    "column_missing": (
        "error",
        "There is no such column, and the rows mean nothing without it.",
        "Add the column, with this name in the first line.",
    ),
    "column_twice": (
        "error",
        "Two columns have this name, so nobody knows which is meant.",
        "Take one of them out, or give it another name.",
    ),
    "column_case": (
        "notice",
        "The name of this column has other capitals than OneRoster's.",
        "It was taken all the same; other programs may refuse it.",
    ),
    "not_separated_by_commas": (
        "error",
        "The columns are not separated by commas, as OneRoster's are.",
        "Save the file with commas.",
    ),
    "broken_quotes": (
        "error",
        "A quotation mark is opened here, and not closed as it should be; or a field is over 10,000 characters.",
        'Write "" for a quotation mark inside a quoted field, and close each.',
    ),
    "too_many_rows": (
        "error",
        "The file has more rows than a roster: 300,000 at most.",
        "Send the rows of this school year alone.",
    ),
    "too_large_to_read": (
        "error",
        "To read this file takes more memory than an import may have.",
        "Send less at once: a file for each school, say, or as delta.",
    ),
    "column_not_imported": (
        "notice",
        "This column is not imported: of a child is kept what a class needs, and no address.",
        "You can leave it out next time.",
    ),
}

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
        "This is no date as OneRoster writes it. A spreadsheet may have changed it.",
        "Write the year first: 2026-08-31.",
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
    "teacher_no_member": (
        "notice",
        "No owner, admin or teacher here has this teacher's e-mail address. Where it is the class's own teacher, the class "
        "is yours if it is new.",
        "Invite the teacher with this address, and import the file again.",
    ),
    "looks_like_a_date": (
        "notice",
        "This looks like a date that a spreadsheet made of a class such as 5-1.",
        "If so, mark the column as text, and type it again.",
    ),
    "same_name": (
        "notice",
        "This name stands in several classes. It was taken for one student who attends them all.",
        "If there are two, add a column id with a number for each student.",
    ),
    "row_twice": (
        "notice",
        "The same student stands in the same class before.",
        "If there are two, add a column id with a number for each student.",
    ),
    "left_by_status": (
        "notice",
        "A bulk file says that this is to be deleted. It was taken for one that is not in the file.",
        "Nothing needs to be done.",
    ),
}
WORDS: Final = OF_FILES | OF_ROWS
