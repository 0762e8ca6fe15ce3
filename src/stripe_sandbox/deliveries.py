"""Webhooks: every event is sent to every endpoint that wants it until it answers 2xx, with a new signature each time."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Sequence
from typing import Any, Final

import httpx

from stripe_sandbox.faults import Faults
from stripe_sandbox.store import Store

Body = dict[str, Any]

AT_ONCE: Final = 20
TIMEOUT_SECONDS: Final = 10.0

DUE: Final = """
    SELECT event_id, endpoint_id, attempts FROM deliveries
    WHERE done = 0 AND due <= ? ORDER BY due, rowid LIMIT ?
"""


class Deliveries:
    """`pauses` are the seconds before the second, third ... attempt; after the last the event stays undelivered."""

    def __init__(self, store: Store, faults: Faults, pauses: Sequence[float]) -> None:
        self.store = store
        self.faults = faults
        self.pauses = pauses
        self.wake = asyncio.Event()

    async def run(self) -> None:
        """For ever."""
        async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS, trust_env=False) as client:
            while True:
                self.wake.clear()
                due = self.store.connection.execute(DUE, [time.time(), AT_ONCE]).fetchall()
                if due:
                    await self.deliver_all(client, due)
                    continue
                try:
                    await asyncio.wait_for(self.wake.wait(), 0.1)
                except TimeoutError:
                    continue

    async def deliver_all(self, client: httpx.AsyncClient, due: list[tuple[str, str, int]]) -> None:
        """At once, as Stripe does, in no order to rely on; a fault sends the newest first, each after the other."""
        found = [self.store.find("event", event_id) for event_id, _, _ in due]
        if self.faults.reorders([event["type"] for event in found if event]):
            for one in reversed(due):
                await self.deliver(client, *one)
        else:
            await asyncio.gather(*(self.deliver(client, *one) for one in due))

    async def deliver(self, client: httpx.AsyncClient, event_id: str, endpoint_id: str, attempts: int) -> None:
        event, endpoint = self.store.find("event", event_id), self.store.find("webhook_endpoint", endpoint_id)
        if event is None or endpoint is None or endpoint["status"] != "enabled":
            self.note(event_id, endpoint_id, attempts, done=True, due=0)
            return
        fault = self.faults.of_delivery(event["type"])
        if fault.kind == "late" and attempts == 0:
            self.note(event_id, endpoint_id, 1, done=False, due=time.time() + fault.seconds)
            return
        arrived = await send(client, endpoint, event)
        if fault.kind == "duplicate":
            await send(client, endpoint, event)
        if arrived:
            with self.store.transaction():
                # Read again: another endpoint may have taken the event while this one was asked.
                event = self.store.get("event", event_id)
                self.store.put(event | {"pending_webhooks": max(0, event["pending_webhooks"] - 1)})
                self.note(event_id, endpoint_id, attempts + 1, done=True, due=0)
        elif attempts < len(self.pauses):
            self.note(event_id, endpoint_id, attempts + 1, done=False, due=time.time() + self.pauses[attempts])
        else:
            self.note(event_id, endpoint_id, attempts + 1, done=True, due=0)

    def note(self, event_id: str, endpoint_id: str, attempts: int, *, done: bool, due: float) -> None:
        self.store.connection.execute(
            "UPDATE deliveries SET attempts = ?, done = ?, due = ? WHERE event_id = ? AND endpoint_id = ?",
            [attempts, int(done), due, event_id, endpoint_id],
        )

    def pending(self) -> int:
        row = self.store.connection.execute("SELECT count(*) FROM deliveries WHERE done = 0").fetchone()
        return int(row[0])


async def send(client: httpx.AsyncClient, endpoint: Body, event: Body) -> bool:
    content = json.dumps(event).encode()
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": "Stripe/1.0 (sandbox)",
        "Stripe-Signature": signature(content, endpoint["secret"]),
    }
    try:
        answer = await client.post(endpoint["url"], content=content, headers=headers)
    except (httpx.HTTPError, httpx.InvalidURL):
        return False
    return answer.is_success


def signature(content: bytes, secret: str) -> str:
    now = int(time.time())
    digest = hmac.new(secret.encode(), f"{now}.".encode() + content, hashlib.sha256).hexdigest()
    return f"t={now},v1={digest}"
