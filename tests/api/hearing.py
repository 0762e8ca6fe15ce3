"""Events come in because the test says so: which of what Stripe has told, in which order and how often."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import httpx
import psycopg

from blockyard.app.settings import Settings
from tests.api.buying import Buyer
from tests.stripe_events import deliver
from tests.worker import Worker

Body = dict[str, Any]

MANY: Final = 100
"""Events that Stripe lists at once."""


def told_by(stripe: httpx.Client, customer: str = "", **wanted: str) -> list[Body]:
    """What the latest events say of this customer, or of all; the oldest first."""
    found = stripe.get("/v1/events", params={"limit": MANY, **wanted}).json()["data"]
    return [event for event in reversed(found) if customer in json.dumps(event["data"])]


async def hear(
    client: httpx.AsyncClient,
    events: Iterable[Body],
    worker: Worker,
    settings: Settings,
    *,
    ahead: timedelta = timedelta(),
    moment: float | None = None,
) -> None:
    """They come in, in this order, signed at that moment or now; then the worker works, whose clock is so much ahead."""
    for event in events:
        answer = await deliver(client, event, moment=moment)
        assert answer.status_code == 200, answer.text
    await worker.drain(settings, ahead)


@dataclass
class Hearing:
    """A school and its Stripe."""

    buyer: Buyer
    worker: Worker
    settings: Settings
    admin: psycopg.Connection

    def told(self) -> list[Body]:
        """About this school's customer."""
        return told_by(self.buyer.stripe, self.buyer.customer)

    async def hear(self, *events: Body) -> None:
        await hear(self.buyer.client, events, self.worker, self.settings)

    async def hear_all(self) -> None:
        await self.hear(*self.told())

    async def work(self) -> None:
        await self.worker.drain(self.settings)

    async def items(self, path: str) -> list[Body]:
        found: list[Body] = (await self.buyer.ask("GET", path, 200))["items"]
        return found

    async def plan(self) -> str:
        return await self.buyer.plan()

    def status_of(self, event: Body) -> tuple[Any, ...] | None:
        """What became of it in the inbox, and why."""
        query = "SELECT status, error FROM stripe.events WHERE id = %s"
        return self.admin.execute(query, [event["id"]]).fetchone()

    def statuses(self) -> set[str]:
        """Of all that was told about this customer, and is of a kind that we work on."""
        query = "SELECT DISTINCT status FROM stripe.events WHERE route_ids[1] = %s AND status <> 'ignored'"
        return {status for (status,) in self.admin.execute(query, [self.buyer.customer]).fetchall()}

    def at_stripe(self, path: str, status: int = 200, /, **form: str) -> Body:
        """What somebody else does there."""
        answer = self.buyer.stripe.post(f"/v1/{path}", data=form)
        assert answer.status_code == status, answer.text
        body: Body = answer.json()
        return body

    def subscribe_at_stripe(self, plan: str) -> Body:
        """By hand: we hear of it by its events alone."""
        listed = self.buyer.stripe.get("/v1/prices", params={"lookup_keys[]": f"blockyard_{plan}_monthly"}).json()
        wish = {"customer": self.buyer.customer, "items[0][price]": listed["data"][0]["id"]}
        return self.at_stripe("subscriptions", **wish)
