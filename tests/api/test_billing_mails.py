"""What a school's billing contacts are told, and that they are told once. The other school hears nothing."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.app.settings import Settings
from blockyard.billing.inbox.replay import replay_events
from blockyard.tenancy.gate import gate_session
from tests.api.buying import Buyer, api_client, new_buyer
from tests.api.hearing import hear, told_by
from tests.api.steps import mails_to
from tests.databases import TestDatabase
from tests.worker import Worker
from tests.world import World


@pytest.fixture(scope="module")
async def client(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


@pytest.fixture
def buyer(client: httpx.AsyncClient, stripe: httpx.Client, world: World, admin: psycopg.Connection) -> Buyer:
    """Its contacts are the owner and the admin."""
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    admin.execute("DELETE FROM blockyard.billing_details")
    return new_buyer(client, stripe, world.alpha, admin)


@pytest.fixture
def mails_after(
    client: httpx.AsyncClient, buyer: Buyer, database: TestDatabase, worker: Worker, world: World, tmp_path: Path
) -> Any:
    """Delivers the events of these types, and returns the mails that followed."""
    url = str(buyer.stripe.base_url).rstrip("/")
    settings: Settings = database.settings.model_copy(update={"stripe_api_url": url, "data_dir": tmp_path})

    earlier = {one["id"] for one in told_by(buyer.stripe)}

    async def mails_after(*types: str, times: int = 1) -> list[Any]:
        mailbox = tmp_path / "mail"
        before = len(mails_to(mailbox, world.alpha.owner.email))
        new = [one for one in told_by(buyer.stripe) if one["id"] not in earlier and one["type"] in types]
        await hear(client, [one for one in new for _ in range(times)], worker, settings)
        assert mails_to(mailbox, world.omega.owner.email) == mails_to(mailbox, world.omega.admin.email) == []
        mails = mails_to(mailbox, world.alpha.owner.email)[before:]
        assert len(mails_to(mailbox, world.alpha.admin.email)) == before + len(mails), "each contact"
        assert mails_to(mailbox, world.alpha.teacher.email) == []
        return mails

    return mails_after


def text(mail: Any) -> str:
    return " ".join(mail.get_content().split())


async def test_a_failed_renewal(
    buyer: Buyer, mails_after: Any, world: World, app: FastAPI, admin: psycopg.Connection
) -> None:
    """With the page on which one pays. The event comes twice and is replayed, the mail comes once. A first payment that
    fails is told by the answer alone."""
    refused = {"plan": "school", "payment_method": "pm_card_chargeDeclined"}
    await buyer.post("/subscriptions", refused, 402)
    assert await mails_after("invoice.payment_failed") == []
    made = await buyer.subscribe("teacher")
    await buyer.attach("pm_card_chargeCustomerFail")
    buyer.advance(32)
    [mail] = await mails_after("invoice.payment_failed", times=2)
    assert mail["Subject"] == "A payment for Blockyard failed"
    name = admin.execute("SELECT name FROM blockyard.organizations WHERE id = %s", [world.alpha.id]).fetchall()[0][0]
    assert f'the payment of 19.00 USD for the organization "{name}"' in text(mail)
    page = next(one for one in buyer.at_stripe("invoices") if one["status"] == "open")["hosted_invoice_url"]
    assert page in mail.get_content()
    assert (await buyer.ask("PATCH", f"/subscriptions/{made}", 200, json={}))["status"] == "past_due"
    until = datetime.fromisoformat((await buyer.ask("GET", "/plans", 200))["entitled_until"])
    assert f"As long as nothing is paid, the plan lasts until {until:%d %B %Y}." in text(mail)
    async with gate_session(app.state.process.gate_engine) as gate:
        again = await replay_events(gate, status="applied")
    assert "invoice.payment_failed" in {one.type for one in again}
    assert await mails_after() == []


async def test_the_bank_asks(buyer: Buyer, mails_after: Any) -> None:
    await buyer.subscribe("teacher")
    await buyer.attach("pm_card_authenticationRequired")
    buyer.advance(32)
    [mail] = await mails_after("invoice.payment_action_required")
    assert mail["Subject"] == "Your bank asks about a payment for Blockyard"
    page = next(one for one in buyer.at_stripe("invoices") if one["status"] == "open")["hosted_invoice_url"]
    assert page in mail.get_content()


async def test_a_trial_ends(buyer: Buyer, mails_after: Any) -> None:
    await buyer.attach()
    await buyer.post("/subscriptions", {"plan": "school", "trial": True})
    buyer.clock = buyer.stripe.post("/sandbox/clocks", data={"customer": buyer.customer}).json()
    assert await mails_after("customer.subscription.trial_will_end") == []
    buyer.advance(12)
    [mail] = await mails_after("customer.subscription.trial_will_end")
    assert mail["Subject"] == "Your Blockyard trial ends soon"
    assert "the trial of the plan School" in text(mail)
    assert "it costs 99.00 USD each month." in text(mail)


async def test_money_that_goes_back(buyer: Buyer, mails_after: Any) -> None:
    """A refund and a dispute, in the decimals of their currency."""
    await buyer.attach()
    wish = {"amount": 5000, "currency": "jpy", "payment_method": "pm_card_visa"}
    paid = (await buyer.post("/payment-intents", wish))["stripe_id"]
    buyer.stripe.post("/v1/refunds", data={"payment_intent": paid, "amount": "2000"})
    await buyer.post("/payment-intents", wish | {"payment_method": "pm_card_createDispute"})
    first, second = await mails_after("refund.created", "charge.dispute.created")
    assert {first["Subject"], second["Subject"]} == {"A refund from Blockyard", "A payment for Blockyard is disputed"}
    refund, dispute = (first, second) if first["Subject"] == "A refund from Blockyard" else (second, first)
    assert "2,000 JPY go back to the organization" in text(refund)
    assert "a payment of 5,000 JPY for the organization" in text(dispute)


async def test_the_plan_changes(buyer: Buyer, mails_after: Any) -> None:
    """Up at once, down with the next period; canceled, and ended."""
    updated = "customer.subscription.updated"
    made = await buyer.subscribe("teacher")
    await buyer.change(made, "school")
    [up] = await mails_after(updated)
    assert "has the plan School now, and no longer Teacher. It costs 99.00 USD each month." in text(up)
    await buyer.change(made, "teacher")
    [down] = await mails_after(updated)
    assert "has the plan Teacher from" in text(down)
    assert "on, and School until then. It costs 19.00 USD each month." in text(down)
    await buyer.ask("PATCH", f"/subscriptions/{made}", 200, json={"cancel_at_period_end": True})
    [canceled] = await mails_after(updated)
    assert canceled["Subject"] == "Your Blockyard plan was canceled"
    await buyer.ask("DELETE", f"/subscriptions/{made}", 200)
    [ended] = await mails_after("customer.subscription.deleted")
    assert ended["Subject"] == "Your Blockyard plan has ended"


async def test_a_second_subscription_ends_in_silence(buyer: Buyer, mails_after: Any) -> None:
    """The organization has its plan still."""
    await buyer.subscribe("teacher")
    item = {"items[0][price]": price_of(buyer), "customer": buyer.customer}
    second = buyer.stripe.post("/v1/subscriptions", data=item).json()["id"]
    buyer.stripe.delete(f"/v1/subscriptions/{second}")
    assert await mails_after("customer.subscription.deleted") == []


def price_of(buyer: Buyer) -> str:
    found = buyer.stripe.get("/v1/prices", params={"lookup_keys[]": "blockyard_teacher_monthly"}).json()["data"]
    return str(found[0]["id"])
