"""A real Blockyard that listens, and a class of it whose pupils have cards."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import uvicorn

from blockyard.app.api import create_app
from blockyard.app.settings import Settings
from tests.world import Person

CLASS_NAME = "Science 6a"


@dataclass(frozen=True, slots=True)
class Card:
    """What a pupil signs in with. `secret`: pictures or words, parted by hyphens or spaces."""

    student_id: str
    username: str
    secret: str
    badge: str


@dataclass(frozen=True, slots=True)
class Classroom:
    """A class with a code."""

    page: str
    """Where all pupils sign in; theirs is below it."""
    teacher: httpx.Client
    """Signed in as who teaches it."""
    id: str
    code: str

    @property
    def address(self) -> str:
        return f"{self.page}/{self.code}"

    def enter(self, name: str, **login: Any) -> Card:
        """A new pupil, who signs in by `login`."""
        student_id = self.ask("POST", f"classes/{self.id}/students", display_name=name)["id"]
        self.ask("PUT", f"students/{student_id}/login", **login)
        card = self.ask("GET", f"students/{student_id}/login/card")
        return Card(student_id, card["username"], card["secret"] or login["password"], card["badge"])

    def change(self, **fields: Any) -> None:
        self.ask("PUT", f"classes/{self.id}", **fields)

    def who_asks(self) -> list[str]:
        return [one["display_name"] for one in self.ask("GET", f"classes/{self.id}/join-requests")["items"]]

    def ask(self, method: str, path: str, /, **body: Any) -> dict[str, Any]:
        return asked(self.teacher, method, path, **body)


def asked(client: httpx.Client, method: str, path: str, /, **body: Any) -> dict[str, Any]:
    answer = client.request(method, f"/api/v1/{path}", json=body or None)
    assert answer.is_success, answer.text
    told: dict[str, Any] = answer.json() if answer.content else {}
    return told


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """The address of the application, served as it is."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(settings), log_config=None, access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listener.close()


@contextmanager
def classroom(url: str, teacher: Person) -> Iterator[Classroom]:
    with httpx.Client(base_url=url, headers=teacher.headers) as client:
        made = asked(client, "POST", "classes", name=CLASS_NAME, subject="Science")
        code = asked(client, "POST", f"classes/{made['id']}/code")["code"]
        yield Classroom(f"{url}/student", client, made["id"], code)
