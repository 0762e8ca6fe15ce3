"""A school as its people use it: the admin who brings the roster, and the teacher of its class."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx

from tests.api.steps import ACCEPT, DETAILS, INVITATIONS, LOGIN, VERIFY, bearer, mails_to, token_in
from tests.lifecycle.processes import Running
from tests.lifecycle.test_crash import subscribe
from tests.lifecycle.test_up import register
from tests.rosters.files import TERM, enrolled, oneroster, role, school_class, user
from tests.waiting import ANSWER_SECONDS

IMPORTS: Final = "/api/v1/rosters/imports"
ENVIRONMENTS: Final = "/api/v1/roblox/environment"
WORLD: Final = "Leaf Lab"
CLASS: Final = "Science 5b"
GIVEN: Final = (
    *("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gül", "Hana", "Ivo", "Jana", "Kofi", "Lea", "Max", "Nora", "Oskar"),
    *(
        "Pia",
        "Quentin",
        "Rosa",
        "Sami",
        "Tove",
        "Uma",
        "Vera",
        "Wim",
        "Xenia",
        "Yusuf",
        "Zoë",
        "Anton",
        "Berta",
        "Carl",
    ),
    "Dora",
)


@dataclass
class School:
    running: Running
    name: str
    """In addresses; all that the school itself is called is the same in every school."""
    admin: httpx.Client
    teacher: httpx.Client
    id: str
    ids: dict[str, str] = field(default_factory=dict)
    """Of what was made here, by what it is."""

    def bring_roster(self) -> None:
        """Sent, compared, confirmed, applied."""
        sent = self.admin.post(
            f"{IMPORTS}?name=Autumn", headers={"Content-Type": "application/zip"}, content=roster(self.teacher_email)
        )
        self.ids["import"] = body_of(sent, 202)["id"]
        found = self.wait_for_import("staged")
        new = {kind: found["counts"][kind]["new"] for kind in ("classes", "students", "enrollments")}
        assert (new, found["faults"]) == ({"classes": 1, "students": 30, "enrollments": 30}, [])
        changes = body_of(self.admin.get(f"{self.import_path}/changes?kind=student&action=new&limit=100"))
        assert sorted(one["name"] for one in changes["items"]) == sorted(GIVEN)
        body_of(self.admin.post(f"{self.import_path}/apply", json={"confirm_removals": False}), 202)
        assert self.wait_for_import("applied")["error"] is None
        (found_class,) = body_of(self.teacher.get("/api/v1/classes"))["items"]
        assert found_class["name"] == CLASS
        self.ids["class"] = found_class["id"]

    @property
    def teacher_email(self) -> str:
        return teacher_of(self.name)

    @property
    def import_path(self) -> str:
        return f"{IMPORTS}/{self.ids['import']}"

    @property
    def class_path(self) -> str:
        return f"/api/v1/classes/{self.ids['class']}"

    @property
    def assignment_path(self) -> str:
        return f"/api/v1/assignments/{self.ids['assignment']}"

    @property
    def places_path(self) -> str:
        return f"{ENVIRONMENTS}/{WORLD}/place-keys"

    def paths(self) -> dict[str, str]:
        """Of what has an id here."""
        student = next(iter(self.students().values()))
        return {
            "import": self.import_path,
            "class": self.class_path,
            "code": f"{self.class_path}/claim-codes",
            "gradebook": f"{self.class_path}/gradebook",
            "assignment": self.assignment_path,
            "result": f"{self.assignment_path}/results/{student}",
            "items": f"{self.assignment_path}/items",
            "student": f"/api/v1/students/{student}",
            "card": f"/api/v1/students/{student}/login/card",
            "place": f"{self.places_path}/{self.ids['place']}",
        }

    def wait_for_import(self, state: str) -> dict[str, Any]:
        self.running.wait_until(
            lambda: bool(body_of(self.admin.get(self.import_path))["state"] == state), f"an import that is {state}"
        )
        return body_of(self.admin.get(self.import_path))

    def students(self) -> dict[str, str]:
        """Ids by names."""
        found = body_of(self.teacher.get(f"{self.class_path}/students?limit=100"))["items"]
        return {one["display_name"]: one["id"] for one in found}

    def make_world(self, description: str, questions: list[dict[str, Any]]) -> dict[str, Any]:
        """The environment, when the worker has built it."""
        wish = {"name": WORLD, "description": description, "settings": {"questions": questions}}
        body_of(self.teacher.post(f"{ENVIRONMENTS}/create", json=wish), 202)

        def is_ready() -> bool:
            found = body_of(self.teacher.get(f"{ENVIRONMENTS}/status/{WORLD}"))
            assert found["status"] != "failed", found
            return bool(found["status"] == "ready")

        self.running.wait_until(is_ready, "the world")
        return wish

    def assign(self, title: str, due_at: str, max_score: int) -> None:
        body = {"environment": WORLD, "title": title, "due_at": due_at, "max_score": max_score}
        self.ids["assignment"] = body_of(self.teacher.post(f"{self.class_path}/assignments", json=body), 201)["id"]
        assert body_of(self.teacher.post(f"{self.assignment_path}/publish"))["state"] == "published"

    def make_place(self) -> str:
        """The key of a place on the push road."""
        made = body_of(self.teacher.post(self.places_path, json={"title": CLASS}), 201)
        self.ids["place"] = made["id"]
        return str(made["key"])

    def sign_in_again(self) -> None:
        """A member's token is good for a quarter of an hour."""
        for person, email in ((self.admin, admin_of(self.name)), (self.teacher, teacher_of(self.name))):
            password = "a long enough one" if person is self.admin else DETAILS["password"]
            answer = person.post(LOGIN, json={"email": email, "password": password})
            person.headers.update(bearer(body_of(answer)))


def admin_of(name: str) -> str:
    return f"office@{name}.school.example"


def teacher_of(name: str) -> str:
    return f"mary@{name}.school.example"


def body_of(answer: httpx.Response, status: int = 200) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    body: dict[str, Any] = answer.json()
    return body


def roster(teacher_email: str) -> bytes:
    """OneRoster 1.2: thirty pupils, one class, its teacher."""
    ids = {f"u{number}": name for number, name in enumerate(GIVEN)}
    return oneroster(
        academicSessions=[TERM],
        classes=[school_class("c1", CLASS, grades="05", subjects="Science", termSourcedIds="t1")],
        users=[
            *(user(id, name, "Smith", grades="05") for id, name in ids.items()),
            user("t", "Mary", "S", email=teacher_email),
        ],
        roles=[*(role(id) for id in ids), role("t", "teacher")],
        enrollments=[*(enrolled("c1", id) for id in ids), enrolled("c1", "t", "teacher", primary="true")],
    )


@contextmanager
def school(running: Running, name: str) -> Iterator[School]:
    """With a plan that has room, an owner as its admin, and a teacher who was invited."""
    person = register(running.url, admin_of(name))
    organization_id = person["organization"]["id"]
    subscribe(Path(running.ready["data_dir"]), organization_id)
    with (
        httpx.Client(base_url=running.url, headers=bearer(person), timeout=ANSWER_SECONDS) as admin,
        httpx.Client(base_url=running.url, timeout=ANSWER_SECONDS) as teacher,
    ):
        confirm(running, admin, admin_of(name))
        teacher.headers.update(bearer(invited(running, admin, teacher_of(name))))
        yield School(running, name, admin, teacher, organization_id)


def confirm(running: Running, person: httpx.Client, email: str) -> None:
    """Opens the link in the mail."""
    answer = person.post(VERIFY, json={"token": mailed(running, email)})
    assert answer.status_code == 204, answer.text


def invited(running: Running, admin: httpx.Client, email: str) -> dict[str, Any]:
    """A teacher who has accepted: the answer of her first sign-in."""
    body_of(admin.post(INVITATIONS, json={"email": email, "role": "teacher"}), 201)
    details = {"token": mailed(running, email), **DETAILS}
    return body_of(httpx.post(f"{running.url}{ACCEPT}", json=details, timeout=ANSWER_SECONDS), 201)


def mailed(running: Running, email: str) -> str:
    """The token in the first mail to this address."""
    mailbox = Path(running.ready["data_dir"], "mail")
    running.wait_until(lambda: bool(mails_to(mailbox, email)), f"the mail to {email}")
    return token_in(mails_to(mailbox, email)[0])
