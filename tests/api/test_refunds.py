"""A school asks for its money back, and the operator decides. Stripe is the sandbox, over HTTP."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from blockyard.billing import refund_decisions
from blockyard.billing.jobs import enqueue_due_requests
from blockyard.billing.refund_requests import RefundDecided
from blockyard.billing.refund_schemas import RefundRequestRead
from blockyard.billing.refunds import RefundTooLarge
from blockyard.billing.revenue.total import list_payers
from blockyard.billing.stripe.client import StripeAccess, StripeUnavailable
from blockyard.billing.stripe.outgoing import RequestOpen
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from tests.api.buying import Buyer, api_client, new_buyer
from tests.databases import TestDatabase
from tests.worker import Worker
from tests.world import World

WHY = "We bought the wrong plan."


@pytest.fixture(scope="module")
async def client(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


@pytest.fixture
def buyer(client: httpx.AsyncClient, stripe: httpx.Client, world: World, admin: psycopg.Connection) -> Buyer:
    admin.execute("DELETE FROM blockyard.billing_refund_requests")
    return new_buyer(client, stripe, world.alpha, admin)


async def pay(buyer: Buyer) -> str:
    made = await buyer.post("/payment-intents", {"amount": 5000, "payment_method": "pm_card_visa"})
    return str(made["stripe_id"])


async def ask(buyer: Buyer, payment: str, amount: int | None = None, status: int = 201, key: str | None = None) -> Any:
    wish = {"payment": payment, "reason": WHY} | ({"amount": amount} if amount else {})
    return await buyer.post("/refunds", wish, status, key)


async def approve(process: Process, asked: Any) -> RefundRequestRead:
    request_id = UUID(asked["id"])
    async with gate_session(process.gate_engine) as gate:
        school = await refund_decisions.find_school(gate, request_id)
    client = process.part(StripeAccess).required()
    return await refund_decisions.approve_refund(process.tenant_sessions, school, client, request_id)


async def decline(process: Process, asked: Any) -> RefundRequestRead:
    request_id = UUID(asked["id"])
    async with gate_session(process.gate_engine) as gate:
        school = await refund_decisions.find_school(gate, request_id)
    return await refund_decisions.decline_refund(process.tenant_sessions, school, request_id, "It was used.")


def went_back(buyer: Buyer, payment: str) -> list[int]:
    found = buyer.stripe.get("/v1/refunds", params={"payment_intent": payment}).json()["data"]
    return [one["amount"] for one in found]


def trail(admin: psycopg.Connection, asked: Any) -> list[str]:
    query = "SELECT action FROM blockyard.audit_entries WHERE resource_id = %s ORDER BY created_at"
    return [action for (action,) in admin.execute(query, [asked["id"]])]


async def test_asking_moves_no_money(buyer: Buyer, process: Process, admin: psycopg.Connection) -> None:
    payment = await pay(buyer)
    asked = await ask(buyer, payment, key="once")
    assert asked == await ask(buyer, payment, key="once")
    assert {name: asked[name] for name in ("payment_id", "amount", "currency", "reason", "status", "refund_id")} == {
        "payment_id": payment,
        "amount": 5000,
        "currency": "usd",
        "reason": WHY,
        "status": "requested",
        "refund_id": None,
    }
    assert went_back(buyer, payment) == []
    approved = await approve(process, asked)
    assert (approved.status, went_back(buyer, payment)) == ("approved", [5000])
    assert await approve(process, asked) == approved
    assert went_back(buyer, payment) == [5000]
    [shown] = (await buyer.ask("GET", "/refunds/requests", 200))["items"]
    assert (shown["status"], shown["refund_id"]) == ("approved", approved.refund_id)
    refunds = (await buyer.ask("GET", "/refunds", 200))["items"]
    assert [one["amount"] for one in refunds if one["stripe_id"] == approved.refund_id] == [5000]
    assert trail(admin, asked) == ["refund.requested", "refund.approved"]


async def test_no_more_than_is_left(buyer: Buyer, process: Process) -> None:
    """Requests that wait count, until they are withdrawn or declined."""
    payment = await pay(buyer)
    first = await ask(buyer, payment, 3000)
    refused = await ask(buyer, payment, 2001, 422)
    assert (refused["code"], refused["refundable"]) == ("refund_too_large", 2000)
    assert refused["detail"].startswith("Of this payment 20.00 USD can be refunded; asked for was ")
    second = await ask(buyer, payment)
    assert second["amount"] == 2000
    assert (await ask(buyer, payment, 1, 422))["refundable"] == 0
    withdrawn = await buyer.ask("POST", f"/refunds/requests/{second['id']}/withdraw", 200)
    assert withdrawn["status"] == "withdrawn"
    assert (await buyer.ask("POST", f"/refunds/requests/{second['id']}/withdraw", 409))["code"] == "refund_decided"
    with pytest.raises(RefundDecided):
        await approve(process, second)
    assert (await ask(buyer, payment, 2000))["amount"] == 2000
    buyer.stripe.post("/v1/refunds", data={"payment_intent": payment, "amount": "2001"})
    assert (await approve(process, await ask(buyer, await pay(buyer), 1))).status == "approved"
    assert went_back(buyer, payment) == [2001]
    assert (await decline(process, first)).status == "declined"


async def test_checked_again_by_the_operator(buyer: Buyer, process: Process, admin: psycopg.Connection) -> None:
    """What went back meanwhile, by Stripe's dashboard, is no longer there to give."""
    payment = await pay(buyer)
    asked = await ask(buyer, payment, 3000)
    back = {"payment_id": payment, "status": "succeeded", "currency": "usd", "amount": 2001}
    columns = ", ".join(back)
    admin.execute(
        f"INSERT INTO blockyard.billing_refunds (organization_id, id, created_by_id, stripe_id, seen_at, refunded_at,"
        f" {columns}) SELECT organization_id, %s, created_by_id, 're_dashboard', now(), now(), %s, %s, %s, %s"
        " FROM blockyard.billing_refund_requests WHERE id = %s".encode(),
        [uuid4(), *back.values(), asked["id"]],
    )
    with pytest.raises(RefundTooLarge):
        await approve(process, asked)
    assert went_back(buyer, payment) == []
    declined = await decline(process, asked)
    assert (declined.status, declined.answer) == ("declined", "It was used.")
    assert trail(admin, asked) == ["refund.requested", "refund.declined"]
    with pytest.raises(RefundDecided):
        await decline(process, asked)


@pytest.mark.parametrize("fault", ["drop", "lost", "429", "500_done"])
async def test_stripe_is_away(
    buyer: Buyer, process: Process, settings: Settings, worker: Worker, admin: psycopg.Connection, fault: str
) -> None:
    """The worker goes on, and gives back once. Until then nobody decides otherwise."""
    payment = await pay(buyer)
    asked = await ask(buyer, payment)
    buyer.set_faults({"kind": fault, "operation": "POST /v1/refunds"})
    with pytest.raises(StripeUnavailable):
        await approve(process, asked)
    for again in (approve, decline):
        with pytest.raises(RequestOpen):
            await again(process, asked)
    assert (await buyer.ask("POST", f"/refunds/requests/{asked['id']}/withdraw", 409))["code"] == "request_open"
    buyer.set_faults()
    admin.execute(
        "UPDATE blockyard.billing_requests SET next_try_at = now() WHERE status = 'open' AND subject LIKE '%pi%'"
    )
    await enqueue_due_requests(process)
    await worker.drain(settings)
    assert went_back(buyer, payment) == [5000]
    assert trail(admin, asked) == ["refund.requested", "refund.approved"]


async def test_each_school_its_own(buyer: Buyer, process: Process, world: World) -> None:
    """Another school's payment and request are not there for one; the operator sees all that wait."""
    foreign = await buyer.post("/refunds", {"payment": "pi_omega", "reason": WHY}, 404)
    assert foreign == await buyer.post("/refunds", {"payment": "pi_invented", "reason": WHY}, 404)
    mine = await ask(buyer, await pay(buyer))
    other = Buyer(buyer.client, buyer.stripe, world.omega.admin.headers)
    theirs = await other.post("/refunds", {"payment": "pi_omega", "amount": 7, "reason": WHY})
    for stranger, asked in ((buyer, theirs), (other, mine)):
        await stranger.ask("POST", f"/refunds/requests/{asked['id']}/withdraw", 404)
        shown = (await stranger.ask("GET", "/refunds/requests", 200))["items"]
        assert asked["id"] not in {one["id"] for one in shown}
    async with gate_session(process.gate_engine) as gate:
        payers = await list_payers(gate)
        with pytest.raises(refund_decisions.NoSuchRequest, match="`blockyard stripe refunds` lists"):
            await refund_decisions.find_school(gate, uuid4())
    waiting = await refund_decisions.list_waiting(process.tenant_sessions, payers.contexts)
    assert [(one.organization_id, str(one.request.id)) for one in waiting] == [
        (world.alpha.id, mine["id"]),
        (world.omega.id, theirs["id"]),
    ]
