"""The commands of docs/classes.md are typed into a shell, in their order, against a real Blockyard."""

import csv
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import openpyxl
import pypdfium2
import pytest

from tests.api.steps import bearer
from tests.lifecycle.processes import Running, environment
from tests.lifecycle.test_crash import subscribe
from tests.lifecycle.test_documents import ROOT
from tests.lifecycle.test_up import register
from tests.lifecycle.week.school import body_of, confirm, invited
from tests.rosters.files import enrolled, oneroster, role, school_class, user
from tests.waiting import ANSWER_SECONDS, run_to_end

PAGE: Final = ROOT / "docs/classes.md"
BLOCK: Final = re.compile(r"```console\n(.*?)```\n", re.DOTALL)
INVENTED: Final = '"class_code": "BCDF-GHJK"'
"""The one command that cannot be typed: nobody has this card."""
FAILS: Final = 'set -e\ncurl() { command curl --silent --show-error --fail-with-body "$@"; }\n'
"""A command that fails ends the shell."""


def commands_in(page: str) -> list[str]:
    """Of all `console` blocks. What a command goes on with is indented."""
    commands: list[str] = []
    for line in "".join(BLOCK.findall(page)).splitlines():
        if line.startswith("$ "):
            commands.append(line.removeprefix("$ "))
        elif line.startswith("    "):
            commands[-1] += f"\n{line}"
    return commands


@pytest.fixture
def variables(running: Running) -> Iterator[dict[str, str]]:
    """What the page takes as given, in a school of its own."""
    owner = register(running.url, "page@school.example")
    subscribe(Path(running.ready["data_dir"]), owner["organization"]["id"])
    with httpx.Client(base_url=running.url, headers=bearer(owner), timeout=ANSWER_SECONDS) as client:
        confirm(running, client, "page@school.example")

        def made(path: str, **body: Any) -> Any:
            return body_of(client.post(f"/api/v1/{path}", json=body), 201)

        term = made("terms", name="Spring", starts_on="2027-02-01", ends_on="2027-07-01")
        class_id = made("classes", name="Art", subject="Art")["id"]
        student_id = made(f"classes/{class_id}/students", display_name="Ola")["id"]
        body_of(client.put(f"/api/v1/students/{student_id}/login", json={"method": "pictures"}))
        badge = body_of(client.get(f"/api/v1/students/{student_id}/login/card"))["badge"]
        signed_in = body_of(client.post("/api/v1/student/sign-in", json={"badge": badge}))
        colleague = invited(running, client, "colleague@school.example")
        yield {
            "TOKEN": owner["access_token"],
            "ADMIN_TOKEN": owner["access_token"],
            "CLASS_ID": class_id,
            "USER_ID": colleague["user"]["id"],
            "TERM_ID": term["id"],
            "STUDENT_TOKEN": signed_in["access_token"],
        }


@pytest.mark.slow
def test_every_command(running: Running, variables: dict[str, str], tmp_path: Path) -> None:
    pupils = {"u1": "Ada", "u2": "Zoë"}
    content = oneroster(
        classes=[school_class("c1", "Science 6a", grades="06", subjects="Science")],
        users=[user(id, name, "Smith", grades="06") for id, name in pupils.items()],
        roles=[role(id) for id in pupils],
        enrollments=[enrolled("c1", id) for id in pupils],
    )
    (tmp_path / "oneroster.zip").write_bytes(content)
    commands = commands_in(PAGE.read_text())
    typed = [command for command in commands if INVENTED not in command]
    assert len(commands) - len(typed) == 1
    script = FAILS + "\n".join(typed).replace("localhost:8000", running.url) + "\necho all\n"
    done = run_to_end(["bash", "-c", script], environment() | variables, tmp_path)
    assert (done.returncode, done.stdout[-4:]) == (0, "all\n"), done.stdout[-2000:] + done.stderr
    assert {"new Ada", "new Zoë"} <= {*done.stdout.splitlines()}
    what_was_downloaded(tmp_path)


def what_was_downloaded(folder: Path) -> None:
    for name in ("cards.pdf", "codes.pdf"):
        assert "Ada" in pypdfium2.PdfDocument(folder / name)[0].get_textpage().get_text_range()
    assert b"blockyard_place_key" in (folder / "place.rbxlx").read_bytes()
    titles, *rows = csv.reader((folder / "gradebook.csv").read_text("utf-8-sig").splitlines())
    assert (titles[1], titles[-2]) == ("student", "The gases of leaves (of 20)")
    assert [(row[1], row[-2]) for row in rows] == [("Ada", "20.0"), ("Zoë", "")]
    sheet = openpyxl.load_workbook(folder / "gradebook.xlsx")["Gradebook"]
    assert [row[-2] for row in sheet.iter_rows(values_only=True)] == [titles[-2], 20, None]
    assert zipfile.ZipFile(folder / "student.zip").testzip() is None
