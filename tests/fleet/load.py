"""What schools do all night, and a ledger of what was acknowledged.

Who writes sends the same request with the same Idempotency-Key until it is acknowledged, as docs/idempotency.md says. So in
the end everything is there once: what was sent is what was made.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx

from tests.fleet.fleet import Fleet
from tests.fleet.school import INSTANCES, WORLDS, School
from tests.waiting import ANSWER_SECONDS

EXECUTIONS = f"{INSTANCES}/quiz-1/executions"
INVITATIONS = "/api/v1/organizations/current/invitations"
ME, REFRESH = "/api/v1/auth/me", "/api/v1/auth/refresh"
PASSING = (429, 502, 503, 504)
"""What an answer may be while something is away. Anything else is an answer to the request itself."""
PAUSE_SECONDS = {"execution": 0.5, "read": 0.5, "sign-in": 1.0, "invitation": 5.0, "world": 3.0}
AGAIN_SECONDS = 0.5


@dataclass(frozen=True)
class Entry:
    """Something that was acknowledged. `tries`: how often it was sent. `request_id`: of the answer."""

    school: School
    kind: str
    id: str
    tries: int
    request_id: str


@dataclass
class Load:
    fleet: Fleet
    schools: list[School]
    entries: list[Entry] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    """Answers that no fault explains."""
    met: list[str] = field(default_factory=list)
    """Tries that met something that was away."""
    ended_sign_ins: int = 0
    """Access tokens that were refused before their time, and refreshed."""
    ending: threading.Event = field(default_factory=threading.Event)

    def start(self) -> None:
        work = [self.execute, self.read, self.stay_signed_in, self.invite, self.change_a_world]
        self.pool = ThreadPoolExecutor(len(work) * len(self.schools))
        self.working = [self.pool.submit(one, school) for school in self.schools for one in work]

    def end(self) -> None:
        """Whatever was begun is sent until it is acknowledged: everything must be well again."""
        self.ending.set()
        self.pool.shutdown()
        for one in self.working:
            one.result()

    @property
    def passing(self) -> int:
        return len(self.met)

    def acknowledged(self, kind: str) -> int:
        return sum(entry.kind == kind for entry in self.entries)

    def of(self, school: School, kind: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.school is school and entry.kind == kind]

    def repeat(self, kind: str, do: Callable[[int], None]) -> None:
        number = 0
        while not self.ending.is_set():
            number += 1
            do(number)
            self.ending.wait(PAUSE_SECONDS[kind])

    def execute(self, school: School) -> None:
        with self.client(school) as client:

            def one(number: int) -> None:
                text = f"Photosynthesis is the process by which plants make sugar from light. Leaf {number} is green."
                body = {"input": {"text": text, "question_count": 1}}
                self.write(client, school, "execution", "POST", EXECUTIONS, body)

            self.repeat("execution", one)

    def invite(self, school: School) -> None:
        with self.client(school) as client:

            def one(number: int) -> None:
                body = {"email": f"pupil-{number}@{school.id}.example", "role": "student"}
                self.write(client, school, "invitation", "POST", INVITATIONS, body)

            self.repeat("invitation", one)

    def change_a_world(self, school: School) -> None:
        """Each change is a version, whose files are built. Who makes it waits until they are."""
        with self.client(school) as client:

            def one(number: int) -> None:
                if number > 1 and self.send(client, "GET", f"{WORLDS}/Meadow")[0].json()["status"] != "ready":
                    return
                description = f"A meadow with {number % 50 + 1} trees and a pond"
                if number == 1:
                    body = {"name": "Meadow", "description": description}
                    self.write(client, school, "world", "POST", f"{WORLDS}/create", body)
                else:
                    self.write(client, school, "world", "PATCH", f"{WORLDS}/Meadow", {"description": description})

            self.repeat("world", one)

    def read(self, school: School) -> None:
        """What was acknowledged last is there, from whichever node the answer comes."""
        with self.client(school) as client:

            def one(number: int) -> None:
                written = self.of(school, "execution")
                path = f"{EXECUTIONS}/{written[-1].id}" if written else EXECUTIONS
                self.send(client, "GET", path)

            self.repeat("read", one)

    def stay_signed_in(self, school: School) -> None:
        """A person's token is good at both nodes, whichever issued it; one that was retired is refreshed."""
        with httpx.Client(base_url=self.fleet.url, timeout=ANSWER_SECONDS) as client:
            pair = school.person

            def one(number: int) -> None:
                nonlocal pair
                headers = {"Authorization": f"Bearer {pair['access_token']}"}
                answer, _ = self.send(client, "GET", ME, headers=headers, allowed=(401,))
                if answer.status_code == 401:
                    self.ended_sign_ins += 1
                if answer.status_code == 401 or number % 20 == 0:
                    body = {"refresh_token": pair["refresh_token"]}
                    pair = self.send(client, "POST", REFRESH, body=body)[0].json()

            self.repeat("sign-in", one)

    def client(self, school: School) -> httpx.Client:
        headers = {"Authorization": f"Bearer {school.key}"}
        return httpx.Client(base_url=self.fleet.url, headers=headers, timeout=ANSWER_SECONDS)

    def write(
        self, client: httpx.Client, school: School, kind: str, method: str, path: str, body: dict[str, Any]
    ) -> None:
        """Enters it into the ledger once it is acknowledged."""
        answer, tries = self.send(client, method, path, body=body, headers={"Idempotency-Key": str(uuid4())})
        if answer.is_success:
            made = str(answer.json()["id"])
            self.entries.append(Entry(school, kind, made, tries, answer.headers["X-Request-Id"]))

    def send(
        self,
        client: httpx.Client,
        method: str,
        path: str,
        *,
        body: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        allowed: tuple[int, ...] = (),
    ) -> tuple[httpx.Response, int]:
        """Until there is an answer to the request itself, and how often it was sent."""
        tries = 0
        while True:
            tries += 1
            try:
                answer = client.request(method, path, json=body, headers=headers)
            except httpx.TransportError as error:
                met = repr(error)
            else:
                met = f"{answer.status_code} {answer.text[:500]}"
                if answer.status_code not in PASSING:
                    if not answer.is_success and answer.status_code not in allowed:
                        self.refusals.append(f"{method} {path}, try {tries}: {met}")
                    return answer, tries
            self.met.append(f"{time.strftime('%X')} {method} {path}, try {tries}: {met}")
            threading.Event().wait(AGAIN_SECONDS)
