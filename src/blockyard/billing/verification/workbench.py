"""What questions are asked with: requests as they are on the wire, and things at Stripe that are gone afterwards."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

import stripe

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.billing.stripe.client import StripeObject, problems

MARK: Final = {"blockyard": "verify"}
"""In the metadata of all that is made, so that a person knows it in the dashboard."""
CLOCKS: Final = "/v1/test_helpers/test_clocks"
LOOK_AGAIN_SECONDS: Final = 2.0
ADVANCED_WITHIN_SECONDS: Final = 600.0


class ClockStuck(Problem):
    status, code = 503, "clock_stuck"


@dataclass(frozen=True, slots=True)
class Reply:
    """`body` is the object or, of a refusal, the error."""

    status: int
    body: StripeObject
    is_replayed: bool

    def __str__(self) -> str:
        """Of a refusal: status, code and param."""
        return f"{self.status} {self.body.get('code') or 'no code'}, {self.body.get('param') or 'no param'}"


@dataclass(slots=True)
class Workbench:
    """`left`: what could not be taken away again."""

    client: stripe.StripeClient
    left: list[str] = field(default_factory=list)
    _made: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    """How each is taken away, by its path."""
    _product: str | None = None

    async def request(
        self, method: str, path: str, params: Mapping[str, Any] | None = None, key: str | None = None
    ) -> Reply:
        """What Stripe answers, a refusal too. Raises StripeUnavailable where that is no answer to a question: no
        connection, 401, 403, 429, 5xx."""
        with problems():
            try:
                answer: Any = await self.client.raw_request_async(
                    method, path, **dict(params or {}), idempotency_key=key
                )
            except (stripe.CardError, stripe.InvalidRequestError, stripe.IdempotencyError) as error:
                body: Any = error.json_body
                return Reply(error.http_status or 0, body["error"], was_replayed(error.headers))
        return Reply(answer.code, answer.data, was_replayed(answer.headers))

    async def get(self, path: str, **params: Any) -> StripeObject:
        return await self._done("get", path, params)

    async def post(self, path: str, **params: Any) -> StripeObject:
        return await self._done("post", path, params)

    async def delete(self, path: str) -> StripeObject:
        return await self._done("delete", path, {})

    async def _done(self, method: str, path: str, params: Mapping[str, Any]) -> StripeObject:
        reply = await self.request(method, path, params)
        if reply.status >= 400:
            raise Refused(f"{method.upper()} {path} was refused: {reply}. {reply.body.get('message')}")
        return reply.body

    async def make_customer(self, card: str | None = None, on_clock: str | None = None) -> str:
        """With this test card as its default, such as `pm_card_visa`."""
        where = {"test_clock": on_clock} if on_clock else {}
        customer = await self.post("/v1/customers", name="Blockyard verify", metadata=MARK, **where)
        self.owe_customer(customer)
        if card is not None:
            await self.give_card(customer["id"], card)
        return str(customer["id"])

    def owe_customer(self, customer: StripeObject) -> None:
        """It goes in the end; one on a clock goes with its clock."""
        if not customer.get("test_clock"):
            self._made[f"/v1/customers/{customer['id']}"] = ("delete", {})

    async def give_card(self, customer: str, card: str) -> str:
        method = await self.post(f"/v1/payment_methods/{card}/attach", customer=customer)
        await self.post(f"/v1/customers/{customer}", invoice_settings={"default_payment_method": method["id"]})
        return str(method["id"])

    async def make_price(self, amount: int, **more: Any) -> str:
        """A month, in usd."""
        if self._product is None:
            self._product = str((await self.post("/v1/products", name="Blockyard verify", metadata=MARK))["id"])
            self._made[f"/v1/products/{self._product}"] = ("post", {"active": False})
        wish = {"product": self._product, "unit_amount": amount, "currency": "usd", "metadata": MARK}
        price = await self.post("/v1/prices", **wish, recurring={"interval": "month"}, **more)
        self._made[f"/v1/prices/{price['id']}"] = ("post", {"active": False})
        return str(price["id"])

    async def subscribe(self, customer: str, price: str, **more: Any) -> StripeObject:
        return await self.post("/v1/subscriptions", customer=customer, items=[{"price": price}], metadata=MARK, **more)

    async def make_clock(self, start: int) -> str:
        made = await self.post(CLOCKS, frozen_time=start, name="Blockyard verify")
        self._made[f"{CLOCKS}/{made['id']}"] = ("delete", {})
        return str(made["id"])

    async def advance(self, test_clock: str, to: int) -> None:
        """Returns when all has happened until then. Stripe takes some seconds for it."""
        told = await self.post(f"{CLOCKS}/{test_clock}/advance", frozen_time=to)
        deadline = clock.now().timestamp() + ADVANCED_WITHIN_SECONDS
        while told["status"] != "ready":
            if told["status"] != "advancing" or clock.now().timestamp() > deadline:
                raise ClockStuck(f"The test clock {test_clock} does not advance: its status is {told['status']}.")
            await asyncio.sleep(LOOK_AGAIN_SECONDS)
            told = await self.get(f"{CLOCKS}/{test_clock}")

    async def clean_up(self) -> None:
        """The newest first. Customers go with their subscriptions. Prices cannot be deleted at Stripe, nor products that
        have some: nobody can buy them any more."""
        for path, (method, params) in reversed(self._made.items()):
            try:
                reply = await self.request(method, path, params)
            except Problem:
                self.left.append(path)
            else:
                if reply.status >= 400 and reply.body.get("code") != "resource_missing":
                    self.left.append(path)


class Refused(Exception):
    """Stripe refused what a question needs before it can be asked."""


def was_replayed(headers: Mapping[str, str] | None) -> bool:
    return (headers or {}).get("Idempotent-Replayed") == "true"


def new_key() -> str:
    return f"blockyard-verify-{uuid4()}"


@asynccontextmanager
async def opened(client: stripe.StripeClient) -> AsyncIterator[Workbench]:
    """Whatever happens, it cleans up."""
    bench = Workbench(client)
    try:
        yield bench
    finally:
        await bench.clean_up()
