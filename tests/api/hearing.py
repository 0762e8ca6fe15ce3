"""A school and its Stripe, when the test decides which events come, in which order and how often."""

import json
from dataclasses import dataclass
from typing import Any

import psycopg

from blockyard.app.settings import Settings
from tests.api.buying import Buyer
from tests.stripe_events import deliver
from tests.worker import Worker

Body = dict[str, Any]


@dataclass
class Hearing:
    buyer: Buyer
    worker: Worker
    settings: Settings
    admin: psycopg.Connection

    def told(self) -> list[Body]:
        """All that Stripe has told about this school's customer, the oldest first."""
        found = self.buyer.stripe.get("/v1/events", params={"limit": 100}).json()["data"]
        return [event for event in reversed(found) if self.buyer.customer in json.dumps(event)]

    async def hear(self, *events: Body) -> None:
        """These, in this order; then the worker works."""
        for event in events:
            answer = await deliver(self.buyer.client, event)
            assert answer.status_code == 200, answer.text
        await self.work()

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
