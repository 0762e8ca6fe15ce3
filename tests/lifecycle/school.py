"""A school that pays, over HTTP."""

from collections.abc import Callable
from typing import Any

import httpx

from tests.lifecycle.processes import Running
from tests.lifecycle.test_up import register
from tests.waiting import ANSWER_SECONDS, wait_until

PAYMENTS = "/api/v1/payments"
USAGE = "/api/v1/organizations/current/usage"


class School:
    """A client that is signed in as the owner."""

    def __init__(self, running: Running, email: str) -> None:
        person = register(running.url, email)
        self.id: str = person["organization"]["id"]
        headers = {"Authorization": f"Bearer {person['access_token']}"}
        self.http = httpx.Client(base_url=running.url, headers=headers, timeout=ANSWER_SECONDS)

    def post(self, path: str, body: dict[str, Any], status: int = 201, key: str | None = None) -> Any:
        headers = {"Idempotency-Key": key} if key else {}
        answer = self.http.post(f"{PAYMENTS}{path}", json=body, headers=headers)
        assert answer.status_code == status, answer.text
        return answer.json()

    def items(self, path: str) -> list[dict[str, Any]]:
        answer = self.http.get(f"{PAYMENTS}{path}")
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    def subscription(self) -> dict[str, Any]:
        return self.items("/subscriptions")[0]

    def change(self, stripe_id: str, body: dict[str, Any]) -> Any:
        answer = self.http.patch(f"{PAYMENTS}/subscriptions/{stripe_id}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    @property
    def plan(self) -> str:
        return str(self.http.get(USAGE).json()["plan"])

    def events(self) -> dict[str, str]:
        answer = self.http.get("/api/v1/webhooks/stripe/events", params={"limit": 100})
        return {event["type"]: event["status"] for event in answer.json()["items"]}


Found = Callable[[str], School]
"""Signs a new school up, by its name."""


def settled(stripe: httpx.Client) -> None:
    """Every event has been taken by the webhook route."""
    wait_until(lambda: stripe.post("/sandbox/flush", json={}).json() == {"pending": 0}, "the delivery of every event")
