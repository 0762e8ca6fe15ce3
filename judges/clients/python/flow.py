"""What a school's program does first, in steps, whoever made its client. The client is an adapter: see `Client`."""

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Final, Protocol

PASSWORD: Final = "violet kettle under nine bridges"
WORLD: Final = "Zürich & Émile #1 (100 %) 火星?"
"""Whoever does not escape it in an address asks for another one."""
OTHER_WORLD: Final = "A school yard"
DESCRIPTION: Final = "A Mars base with two labs and a quiz board"
KEY: Final = "the first world"
PATIENCE_SECONDS: Final = 120.0
FILES: Final = {
    "place": "place.rbxlx",
    "project": "project.zip",
    "picture_svg": "picture.svg",
    "picture": "picture.png",
}


@dataclass(frozen=True)
class Tokens:
    access: str
    refresh: str


@dataclass(frozen=True)
class Made:
    id: str
    is_replay: bool
    """What `Idempotent-Replayed` says."""


@dataclass(frozen=True)
class Part:
    """A page of a list: ids, and the cursor of the next one."""

    ids: list[str]
    next_cursor: str | None


class Client(Protocol):
    """What a generated client must be able to do. Whatever the API refuses, it raises."""

    def register(self, email: str, password: str) -> Tokens: ...
    def log_in(self, email: str, password: str) -> Tokens: ...
    def renew(self, refresh_token: str) -> Tokens: ...
    def authorize(self, access_token: str) -> None: ...
    def create(self, name: str, description: str, key: str | None) -> Made: ...
    def status(self, name: str) -> str: ...
    def follow(self, name: str) -> Iterable[str]:
        """The status that each event tells, to the end."""

    def missing(self, name: str) -> str:
        """The code of the problem that an unknown environment is answered with."""

    def hashes(self, name: str) -> dict[str, str]:
        """SHA-256 of each file of the latest version, by kind."""

    def place(self, name: str) -> bytes: ...
    def project(self, name: str) -> bytes: ...
    def picture_svg(self, name: str) -> bytes: ...
    def picture_png(self, name: str) -> bytes: ...
    def environments(self, limit: int, cursor: str | None) -> Part: ...
    def audit(self, limit: int, cursor: str | None) -> Part: ...
    def attach_card(self, payment_method: str) -> str: ...
    def subscribe(self, plan: str) -> str: ...
    def paid_invoices(self) -> list[str]: ...
    def payments(self) -> list[str]:
        """Ids of those that succeeded."""

    def ask_refund(self, payment: str, reason: str) -> str: ...


class Flow:
    """One person's way through the API; each step builds on the ones before."""

    def __init__(self, client: Client, email: str) -> None:
        self.client = client
        self.email = email

    def register(self) -> None:
        self.client.authorize(self.client.register(self.email, PASSWORD).access)

    def login(self) -> None:
        tokens = self.client.log_in(self.email, PASSWORD)
        self.client.authorize(tokens.access)
        self.refresh_token = tokens.refresh

    def refresh(self) -> None:
        tokens = self.client.renew(self.refresh_token)
        assert tokens.refresh != self.refresh_token
        self.client.authorize(tokens.access)

    def create(self) -> None:
        self.made = self.client.create(WORLD, DESCRIPTION, KEY)
        assert not self.made.is_replay

    def replay(self) -> None:
        assert self.client.create(WORLD, DESCRIPTION, KEY) == Made(self.made.id, is_replay=True)

    def poll(self) -> None:
        wait_until(lambda: self.client.status(WORLD) == "ready")

    def stream(self) -> None:
        self.client.create(OTHER_WORLD, DESCRIPTION, None)
        told = list(self.client.follow(OTHER_WORLD))
        assert told[-1] == "ready", told

    def problem(self) -> None:
        assert self.client.missing("Nowhere") == "not_found"

    def place(self) -> None:
        self.check_whole("place", self.client.place(WORLD))

    def project(self) -> None:
        self.check_whole("project", self.client.project(WORLD))

    def svg(self) -> None:
        self.check_whole("picture_svg", self.client.picture_svg(WORLD))

    def png(self) -> None:
        self.check_whole("picture_png", self.client.picture_png(WORLD))

    def check_whole(self, kind: str, content: bytes) -> None:
        assert hashlib.sha256(content).hexdigest() == self.client.hashes(WORLD)[kind], f"{len(content)} bytes"

    def lists(self) -> None:
        wait_until(lambda: self.client.status(OTHER_WORLD) == "ready")
        for read, limit, least in ((self.client.environments, 1, 2), (self.client.audit, 2, 4)):
            ids = list(to_the_end(read, limit))
            assert ids == read(100, None).ids
            assert len(ids) >= least

    def card(self) -> None:
        assert self.client.attach_card("pm_card_visa") == "4242"

    def pay(self) -> None:
        assert self.client.subscribe("teacher") == "active"

    def invoices(self) -> None:
        wait_until(lambda: len(self.client.paid_invoices()) == 1)

    def payments(self) -> None:
        wait_until(lambda: len(self.client.payments()) == 1)

    def refund(self) -> None:
        [payment] = self.client.payments()
        assert self.client.ask_refund(payment, "It is the wrong plan.") == "requested"


STEPS: Final = (
    *("register", "login", "refresh", "create", "replay", "poll", "stream", "problem"),
    *("place", "project", "svg", "png", "lists", "card", "pay", "invoices", "payments", "refund"),
)


def to_the_end(read: Callable[[int, str | None], Part], limit: int) -> Iterator[str]:
    cursor: str | None = None
    for pages in count(1):
        part = read(limit, cursor)
        yield from part.ids
        cursor = part.next_cursor
        if cursor is None:
            return
        assert pages < 100, "the list has no end"


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, f"not within {PATIENCE_SECONDS} s"
        time.sleep(0.1)
