"""What a class's teacher reads of its week."""

import csv
import io
import json
from typing import Any

from blockyard.base.cells import BOM
from tests.lifecycle.week.school import School, body_of


def gradebook_of(school: School) -> dict[str, dict[str, Any]]:
    """The cell of each student by name, of the class's one assignment."""
    found = body_of(school.teacher.get(f"{school.class_path}/gradebook"))
    assert [one["id"] for one in found["assignments"]] == [school.ids["assignment"]]
    cells = {}
    for student in found["students"]:
        (cell,) = student["cells"]
        assert cell.pop("assignment_id") == school.ids["assignment"]
        cells[student["display_name"]] = cell
    return cells


def table_of(school: School) -> list[list[str]]:
    """The rows of the CSV."""
    answer = school.teacher.get(f"{school.class_path}/gradebook.csv")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    return [*csv.reader(io.StringIO(answer.text.removeprefix(BOM), newline=""))]


def live_of(school: School) -> dict[str, dict[str, Any]]:
    """The stream's first event, by name."""
    with school.teacher.stream("GET", f"{school.class_path}/live") as stream:
        assert stream.status_code == 200
        line = next(line for line in stream.iter_lines() if line.startswith("data: "))
    return {one["display_name"]: one for one in json.loads(line.removeprefix("data: "))["students"]}


def items_of(school: School) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = body_of(school.teacher.get(f"{school.assignment_path}/items"))["items"]
    return sorted(items, key=lambda one: str(one["question"]))
