"""The README.txt of an export: what is in it, for people who have never seen our database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from blockyard.base.zones import local
from blockyard.identity.models import Organization
from blockyard.student_records import StudentRecords

TEXT: Final = """\
{title}
{line}

Written on {moment} ({zone}) for {school}.

Each kind of records is in two files with the same content: a table (.csv), which spreadsheet programs open, and the same
for programs (.json). Times are UTC. An id stands for the same thing in every file: student_id is the id in students.csv.
In a table, a text that a spreadsheet would take for a formula begins with an apostrophe.

What is in it
{kinds}
What is not in it
{left_out}
- Who signs in with which secret is kept so that nobody can read it, and is not in it.
- Backups of the service hold the same records until they are deleted themselves.

Keep this file as carefully as the records: who has it has read them. Delete it when it has served its purpose.
"""


def write_readme(title: str, school: Organization, records: Sequence[StudentRecords], moment: datetime) -> str:
    kinds = "".join(f"- {one.name}.csv, {one.name}.json: {one.holds}.\n" for one in records)
    left_out = [f"- {name} of {one.name}: {why}." for one in records for name, why in one.left_out.items()]
    return TEXT.format(
        title=title,
        line="=" * len(title),
        moment=local(school.time_zone, moment).strftime("%Y-%m-%d %H:%M"),
        zone=school.time_zone,
        school=school.name,
        kinds=kinds,
        left_out="\n".join(left_out),
    )
