"""A school that works all the time, through the proxy, and keeps a ledger of all that it was promised."""

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from tests.waiting import ANSWER_SECONDS, wait_until

AGENTS: Final = "/api/v1/agents/instances"
WORLDS: Final = "/api/v1/roblox/environment"
INVITATIONS: Final = "/api/v1/organizations/current/invitations"
LISTS: Final = (AGENTS, f"{WORLDS}/list", f"{AGENTS}/quiz/executions", INVITATIONS, "/api/v1/auth/me")
LESSON: Final = "The heart is an organ that pumps blood. Arteries carry blood away from the heart. Veins carry it back."


@dataclass
class Ledger:
    """What was answered with success, and all that was not."""

    worlds: dict[str, str] = field(default_factory=dict)
    """Their descriptions, by name."""
    executions: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Their inputs, by id."""
    invitations: dict[str, str] = field(default_factory=dict)
    """Their addresses, by id."""
    reads: int = 0
    sign_ins: int = 0
    failures: list[str] = field(default_factory=list)
    slowest: float = 0.0
    """Seconds."""

    @property
    def writes(self) -> int:
        return len(self.worlds) + len(self.executions) + len(self.invitations)


@dataclass
class School:
    """Each of its steps asks once, on a connection of its own: whether a client that keeps one sees in time that it was
    closed is not what is tried here."""

    url: str
    email: str
    password: str
    token: str
    ledger: Ledger = field(default_factory=Ledger)
    numbers: Iterator[int] = field(default_factory=itertools.count)

    def ask(self, method: str, path: str, expected: int, body: dict[str, Any] | None = None) -> Any:
        """The answer, or None and a line in the ledger."""
        started = time.monotonic()
        try:
            with httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {self.token}"}) as client:
                answer = client.request(method, path, json=body, timeout=ANSWER_SECONDS)
            said = f"{answer.status_code} {answer.text[:300]}"
        except httpx.HTTPError as error:
            answer, said = None, repr(error)
        took = time.monotonic() - started
        self.ledger.slowest = max(self.ledger.slowest, took)
        if answer is not None and answer.status_code == expected:
            return answer.json() if answer.content else {}
        self.ledger.failures.append(f"{time.strftime('%X')} after {took:.2f} s: {method} {path}: {said}")
        return None

    def read(self) -> None:
        if self.ask("GET", LISTS[self.ledger.reads % len(LISTS)], 200) is not None:
            self.ledger.reads += 1

    def sign_in(self) -> None:
        if self.ask("POST", "/api/v1/auth/login", 200, {"email": self.email, "password": self.password}) is not None:
            self.ledger.sign_ins += 1

    def make_world(self) -> None:
        number = next(self.numbers)
        wish = {"name": f"World {number}", "description": f"{number % 5 + 1} houses, 6 trees and a quiz board"}
        if self.ask("POST", f"{WORLDS}/create", 202, wish) is not None:
            self.ledger.worlds[wish["name"]] = wish["description"]

    def run_agent(self) -> None:
        wish = {"text": LESSON, "seed": next(self.numbers)}
        made = self.ask("POST", f"{AGENTS}/quiz/executions", 202, {"input": wish})
        if made is not None:
            self.ledger.executions[made["id"]] = wish

    def invite(self) -> None:
        wish = {"email": f"pupil{next(self.numbers)}@school.example", "role": "teacher"}
        made = self.ask("POST", INVITATIONS, 201, wish)
        if made is not None:
            self.ledger.invitations[made["id"]] = wish["email"]

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Until the block ends: several threads, each with its step and seconds of rest."""
        stopped = threading.Event()
        steps: list[tuple[Callable[[], None], float]] = [
            (self.read, 0.2),
            (self.run_agent, 2.0),
            (self.invite, 2.0),
            (self.make_world, 15.0),
            (self.sign_in, 2.0),
        ]

        def repeat(step: Callable[[], None], rest: float) -> None:
            while not stopped.wait(rest):
                step()

        threads = [threading.Thread(target=repeat, args=step) for step in steps]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            stopped.set()
            for thread in threads:
                thread.join()

    def work_a_while(self, requests: int = 10) -> None:
        """Returns when so many more writes were answered: whatever was changed before has been under load."""
        enough = self.ledger.writes + requests
        wait_until(
            lambda: self.ledger.writes >= enough or bool(self.ledger.failures),
            "writes",
            progress=lambda: self.ledger.writes,
        )

    def all_of(self, path: str) -> list[dict[str, Any]]:
        """Of a list, page by page."""
        found: list[dict[str, Any]] = []
        query: dict[str, Any] = {"limit": 100}
        while True:
            with httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {self.token}"}) as client:
                page = client.get(path, params=query, timeout=ANSWER_SECONDS).json()
            found += page["items"]
            if not page["has_more"]:
                return found
            query["cursor"] = page["next_cursor"]
