"""A sandbox that runs for one test, and short ways to what most tests of its billing need."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
import stripe
import uvicorn

from stripe_sandbox.app import create_app

START: Final = 1767225600  # 1 January 2026
DAY: Final = 86400
HOUR: Final = 3600
START_SECONDS: Final = 30.0


@dataclass
class Engine:
    url: str
    client: stripe.StripeClient
    browser: httpx.Client
    _seen: set[str] = field(default_factory=set)

    @property
    def v1(self) -> Any:
        """Untyped: what a server makes of wrong parameters is tested here too."""
        return self.client.v1

    def answers(self) -> bool:
        try:
            return self.browser.get("/sandbox/state").status_code == 200
        except httpx.HTTPError:
            return False

    def post(self, path: str, **form: Any) -> dict[str, Any]:
        """What the SDK has no method for."""
        answer = self.browser.post(path, data=form, headers={"Authorization": "Bearer sk_test_x"})
        answer.raise_for_status()
        body: dict[str, Any] = answer.json()
        return body

    def control(self, what: str, wish: Any) -> Any:
        """POST /sandbox/..."""
        answer = self.browser.post(f"/sandbox/{what}", json=wish)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def raw(self, method: str, path: str, form: str = "", **headers: str) -> httpx.Response:
        """A request as it is on the wire."""
        sent = {"Authorization": "Bearer sk_test_x", "Content-Type": "application/x-www-form-urlencoded"} | headers
        return self.browser.request(method, path, content=form.encode(), headers=sent)

    def news(self) -> list[str]:
        """Types of the events since the last look, oldest first."""
        events = [event for event in self.v1.events.list({"limit": 100}).data if event.id not in self._seen]
        self._seen |= {event.id for event in events}
        return [event.type for event in reversed(events)]

    def last_event(self, type: str) -> dict[str, Any]:
        event = self.v1.events.list({"type": type, "limit": 1}).data[0]
        data: dict[str, Any] = event.to_dict()["data"]
        return data

    def clock(self, start: int = START) -> str:
        return str(self.v1.test_helpers.test_clocks.create({"frozen_time": start}).id)

    def advance(self, clock: str, to: int) -> None:
        assert self.v1.test_helpers.test_clocks.advance(clock, {"frozen_time": to}).status == "ready"

    def customer(self, card: str | None = "pm_card_visa", clock: str | None = None) -> str:
        """A customer whose default is this card."""
        wish = {"email": "pat@school.example"}
        if clock:
            wish["test_clock"] = clock
        id = str(self.v1.customers.create(wish).id)
        if card:
            self.give_card(id, card)
        return id

    def give_card(self, customer: str, card: str) -> str:
        method = str(self.v1.payment_methods.attach(card, {"customer": customer}).id)
        self.v1.customers.update(customer, {"invoice_settings": {"default_payment_method": method}})
        return method

    def price(self, amount: int, interval: str = "month", name: str = "Teacher") -> str:
        wish: Any = {"currency": "usd", "unit_amount": amount, "product_data": {"name": name}}
        return str(self.v1.prices.create(wish | {"recurring": {"interval": interval}}).id)


@contextmanager
def running(data: Path, **options: Any) -> Iterator[Engine]:
    """In a thread of this process."""
    server = uvicorn.Server(uvicorn.Config(create_app(data, **options), host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + START_SECONDS
    while not server.started and time.monotonic() < deadline:
        thread.join(0.005)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        with connected(f"http://127.0.0.1:{port}") as engine:
            yield engine
    finally:
        server.should_exit = True
        thread.join(10)


@contextmanager
def process(data: Path) -> Iterator[Engine]:
    """In a process of its own, by its command line."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "stripe_sandbox", "--data", str(data), "--port", str(port)]
    started = subprocess.Popen(command)  # noqa: S603 - our own command line
    try:
        with connected(f"http://127.0.0.1:{port}") as engine:
            deadline = time.monotonic() + START_SECONDS
            while not engine.answers():
                assert started.poll() is None, "the sandbox ended; its reason is above"
                assert time.monotonic() < deadline, f"the sandbox was not ready within {START_SECONDS} s"
                time.sleep(0.05)
            yield engine
    finally:
        started.terminate()
        started.wait(10)


@contextmanager
def connected(url: str) -> Iterator[Engine]:
    http = stripe.RequestsClient()
    client = stripe.StripeClient("sk_test_x", base_addresses={"api": url}, max_network_retries=0, http_client=http)
    with httpx.Client(base_url=url, trust_env=False, timeout=60) as browser:
        try:
            yield Engine(url, client, browser)
        finally:
            http.close()  # type: ignore[no-untyped-call] # the SDK has not typed it
