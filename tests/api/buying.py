"""A school that buys over HTTP, and what the Stripe sandbox has of it. Without webhooks: no event reaches us."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import httpx
import psycopg

from blockyard.app.api import create_app
from tests.databases import TestDatabase
from tests.sandbox import HEADERS, stripe_sandbox
from tests.waiting import ANSWER_SECONDS, NO_TLS
from tests.world import School

PAYMENTS: Final = "/api/v1/payments"
BACK: Final = {"success_url": "https://school.example/done", "cancel_url": "https://school.example/back"}
DAY: Final = 24 * 60 * 60
TABLES: Final = ("subscriptions", "customers", "payment_methods", "checkouts", "requests")


@contextmanager
def stripe_client(folder: Path, currency: str = "usd") -> Iterator[httpx.Client]:
    with (
        stripe_sandbox(folder, currency=currency) as url,
        httpx.Client(base_url=url, headers=HEADERS, timeout=ANSWER_SECONDS, verify=NO_TLS) as client,
    ):
        yield client


@asynccontextmanager
async def api_client(database: TestDatabase, stripe_url: str, **settings: str) -> AsyncIterator[httpx.AsyncClient]:
    told = {"stripe_api_url": stripe_url.rstrip("/"), **settings}
    app = create_app(database.settings.model_copy(update=told))
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
            yield client


def new_buyer(client: httpx.AsyncClient, stripe: httpx.Client, school: School, admin: psycopg.Connection) -> "Buyer":
    """The school's owner, who has bought nothing yet."""
    for table in TABLES:
        admin.execute(f"DELETE FROM blockyard.billing_{table} WHERE organization_id = %s".encode(), [school.id])
    buyer = Buyer(client, stripe, school.owner.headers)
    buyer.set_faults()
    return buyer


@dataclass
class Buyer:
    client: httpx.AsyncClient
    stripe: httpx.Client
    headers: dict[str, str]
    customer: str = ""
    clock: dict[str, Any] = field(default_factory=dict)

    async def ask(self, method: str, path: str, status: int, key: str | None = None, **content: Any) -> Any:
        headers = self.headers | ({"Idempotency-Key": key} if key else {})
        answer = await self.client.request(method, PAYMENTS + path, headers=headers, **content)
        assert answer.status_code == status, answer.text
        return answer.json()

    async def post(self, path: str, body: dict[str, Any], status: int = 201, key: str | None = None) -> Any:
        return await self.ask("POST", path, status, key, json=body)

    async def attach(self, card: str = "pm_card_visa") -> None:
        self.customer = (await self.post("/payment-methods", {"payment_method": card}))["customer_id"]

    async def subscribe(self, plan: str) -> str:
        """With a card, on a clock of its own, which stands at the period's first second. The subscription's id."""
        await self.attach()
        made = await self.post("/subscriptions", {"plan": plan})
        start = int(datetime.fromisoformat(made["current_period_start"]).timestamp())
        self.clock = self.stripe.post(
            "/sandbox/clocks", data={"customer": self.customer, "frozen_time": str(start)}
        ).json()
        return str(made["stripe_id"])

    async def change(self, stripe_id: str, plan: str, status: int = 200, key: str | None = None) -> Any:
        return await self.ask("PATCH", f"/subscriptions/{stripe_id}", status, key, json={"plan": plan})

    async def preview(self, stripe_id: str, plan: str, status: int = 200) -> Any:
        return await self.ask("GET", f"/subscriptions/{stripe_id}/preview", status, params={"plan": plan})

    async def plan(self) -> str:
        return str((await self.ask("GET", "/plans", 200))["current"])

    def set_faults(self, *faults: dict[str, Any]) -> None:
        """These and no others; none: all is well again."""
        assert self.stripe.post("/sandbox/faults", json=list(faults)).json() == {"rules": len(faults)}

    def advance(self, days: float) -> None:
        path = f"/v1/test_helpers/test_clocks/{self.clock['id']}"
        frozen = int(self.stripe.get(path).json()["frozen_time"])
        answer = self.stripe.post(f"{path}/advance", data={"frozen_time": str(frozen + round(days * DAY))})
        assert answer.status_code == 200, answer.text

    def at_stripe(self, path: str, **query: Any) -> list[dict[str, Any]]:
        answer = self.stripe.get(f"/v1/{path}", params={"customer": self.customer, "limit": 100, **query})
        found: list[dict[str, Any]] = answer.json()["data"]
        return found

    def paid(self) -> list[int]:
        """Every payment that succeeded, the oldest first."""
        return [one["amount"] for one in reversed(self.at_stripe("payment_intents")) if one["status"] == "succeeded"]

    def living(self) -> list[str]:
        """Statuses of the subscriptions that have not ended, as Stripe has them."""
        return [one["status"] for one in self.at_stripe("subscriptions")]

    def balance(self) -> int:
        """What the customer owes at Stripe; a credit is below zero."""
        return int(self.stripe.get(f"/v1/customers/{self.customer}").json()["balance"])
