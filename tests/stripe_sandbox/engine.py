"""A sandbox that runs for one test, and short ways to what most tests of its billing need."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
import stripe
import uvicorn

from stripe_sandbox.app import create_app
from tests.waiting import ANSWER_SECONDS, wait_until

START: Final = 1767225600  # 1 January 2026
DAY: Final = 86400
HOUR: Final = 3600


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
    server = uvicorn.Server(uvicorn.Config(create_app(data, **options), host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    wait_until(lambda: server.started or not thread.is_alive(), "the sandbox")
    port = server.servers[0].sockets[0].getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    http = stripe.RequestsClient()
    client = stripe.StripeClient("sk_test_x", base_addresses={"api": url}, max_network_retries=0, http_client=http)
    with httpx.Client(base_url=url, timeout=ANSWER_SECONDS, trust_env=False) as browser:
        try:
            yield Engine(url, client, browser)
        finally:
            http.close()  # type: ignore[no-untyped-call] # the SDK has not typed it
            server.should_exit = True
            thread.join()
