"""Faults of a file as a whole by their codes: an error or a notice, what is wrong, and what to do."""

from typing import Final

OF_FILES: Final = {
    "not_a_zip": (
        "error",
        "This is no zip file, or it is damaged.",
        "Export it again, and send the zip as it is; send a CSV with Content-Type: text/csv.",
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
    "spreadsheet_sent": (
        "error",
        "This is a spreadsheet, such as an .xlsx, and no zip of OneRoster.",
        "Save it as CSV in UTF-8, and send that with Content-Type: text/csv.",
    ),
    "file_twice": (
        "error",
        "Two files in the zip have this name, so nobody knows which counts.",
        "Make the zip again, with each file once.",
    ),
    "roster_empty": (
        "error",
        "There is no row with a student in it, so nothing says who is here.",
        "Export it again, and look whether there are rows below the names of the columns.",
    ),
    "file_without_rows": (
        "notice",
        "The file has no rows, though it is to name all there are. By it nobody leaves.",
        "Export again with its rows, or write absent for it in the manifest.",
    ),
    "folder_in_zip": (
        "error",
        "The files are in a folder inside the zip.",
        "Mark the files themselves, not their folder, and make a zip of these.",
    ),
    "manifest_missing": (
        "error",
        "There is no manifest.csv, so nothing says what the other files tell of.",
        "Export as OneRoster 1.1 or 1.2 CSV with its manifest, and not in Clever's own files; or send one CSV with a row for"
        " each student in each class.",
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
        "The file has more than a roster: 300,000 rows of 200 columns at most, and a million lines with the empty ones.",
        "Send the rows of this school year alone, without empty lines.",
    ),
    "too_large_to_read": (
        "error",
        "To read this file takes more memory than an import may have.",
        "Send less at once: a file for each school, say, or as delta.",
    ),
    "rows_missed": (
        "notice",
        "Some rows were not written, for somebody erased them, or made the same by hand, since the file was read. `missed`"
        " in `counts` says how many of each kind.",
        "Send the file again, to see what it still changes.",
    ),
    "column_not_imported": (
        "notice",
        "This column is not imported: of a child is kept what a class needs, and no address.",
        "You can leave it out next time.",
    ),
}
