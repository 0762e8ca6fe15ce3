"""Beginning a subscription: its trial, its one item, its one place. Decided here, not by who buys."""

from collections.abc import AsyncIterator, Iterator

import httpx
import psycopg
import pytest

from tests.api.buying import BACK, DAY, Buyer, api_client, new_buyer
from tests.databases import TestDatabase
from tests.stripe_recorder import Recorder, recorded
from tests.world import World

PAGES = "/checkout/sessions"
CURRENT = "/api/v1/organizations/current"


@pytest.fixture(scope="module")
def recorder(stripe: httpx.Client) -> Iterator[Recorder]:
    with recorded(str(stripe.base_url).rstrip("/")) as recorder:
        yield recorder


@pytest.fixture(scope="module")
async def client(database: TestDatabase, recorder: Recorder) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, recorder.url) as client:
        yield client


@pytest.fixture
def buyer(client: httpx.AsyncClient, stripe: httpx.Client, world: World, admin: psycopg.Connection) -> Buyer:
    return new_buyer(client, stripe, world.alpha, admin)


@pytest.mark.parametrize(
    ("method", "path", "body", "field"),
    [
        ("POST", "/subscriptions", {"plan": "teacher", "quantity": 2}, "quantity"),
        ("POST", "/subscriptions", {"plan": "teacher", "trial_days": 60}, "trial_days"),
        ("PATCH", "/subscriptions/sub_alpha", {"quantity": 2}, "quantity"),
        ("PATCH", "/subscriptions/sub_alpha", {"plan": "district", "proration": "none"}, "proration"),
        ("POST", PAGES, {"plan": "teacher", "quantity": 2, **BACK}, "quantity"),
    ],
)
async def test_what_the_buyer_does_not_decide(
    buyer: Buyer, method: str, path: str, body: dict[str, object], field: str
) -> None:
    refused = await buyer.ask(method, path, 422, json=body)
    assert [(one["where"], one["type"]) for one in refused["errors"]] == [(f"body.{field}", "extra_forbidden")]


async def test_one_item_and_its_owner_is_there(buyer: Buyer, recorder: Recorder) -> None:
    """So a bank may ask its owner; nobody says that the owner is away."""
    await buyer.attach()
    recorder.sent.clear()
    await buyer.post("/subscriptions", {"plan": "teacher"})
    [sent] = [body for path, _, body in recorder.sent if path == "/v1/subscriptions"]
    assert b"items[0][quantity]=1" in sent
    assert b"off_session" not in sent
    [made] = buyer.at_stripe("subscriptions")
    assert [item["quantity"] for item in made["items"]["data"]] == [1]


async def test_a_bank_that_asks_leaves_nothing_behind(buyer: Buyer) -> None:
    wish = {"plan": "school", "payment_method": "pm_card_authenticationRequired"}
    await buyer.post("/subscriptions", wish, 402)
    buyer.customer = (await buyer.post("/customers", {}, 200))["stripe_id"]
    assert buyer.at_stripe("subscriptions", status="all") == []
    made = await buyer.post("/subscriptions", wish | {"payment_method": "pm_card_visa"})
    assert made["status"] == "active"


async def test_a_trial_is_had_once(buyer: Buyer) -> None:
    await buyer.attach()
    made = await buyer.post("/subscriptions", {"plan": "school", "trial": True})
    [there] = buyer.at_stripe("subscriptions")
    assert (made["status"], made["plan"]) == ("trialing", "school")
    assert there["trial_end"] - there["trial_start"] == 14 * DAY
    assert there["trial_settings"] == {"end_behavior": {"missing_payment_method": "cancel"}}
    await buyer.ask("DELETE", f"/subscriptions/{made['stripe_id']}", 200)
    for path, body in (("/subscriptions", {}), (PAGES, BACK)):
        refused = await buyer.post(path, {"plan": "teacher", "trial": True, **body}, 409)
        assert refused["code"] == "trial_used"
    assert buyer.paid() == []
    assert (await buyer.post("/subscriptions", {"plan": "teacher"}))["status"] == "active"


async def test_another_trial_of_the_same_school_is_refused_to_everybody(buyer: Buyer, world: World) -> None:
    await buyer.attach()
    made = await buyer.post("/subscriptions", {"plan": "teacher", "trial": True})
    await buyer.ask("DELETE", f"/subscriptions/{made['stripe_id']}", 200)
    buyer.headers = world.alpha.admin.headers
    wish = {"plan": "teacher", "trial": True, "payment_method": "pm_card_visa"}
    assert (await buyer.post("/subscriptions", wish, 409))["code"] == "trial_used"


async def test_no_trial_of_the_largest_plan(buyer: Buyer) -> None:
    """Nor by way of a smaller one: the change ends its trial, and is paid at once."""
    await buyer.attach()
    for path, body in (("/subscriptions", {}), (PAGES, BACK)):
        assert (await buyer.post(path, {"plan": "district", "trial": True, **body}, 422))["code"] == "no_trial"
    made = await buyer.post("/subscriptions", {"plan": "teacher", "trial": True})
    smaller = await buyer.preview(made["stripe_id"], "school")
    assert (smaller["amount_due"], smaller["next_at"]) == (0, made["trial_end"])
    assert (await buyer.change(made["stripe_id"], "school"))["status"] == "trialing"
    assert (await buyer.preview(made["stripe_id"], "district"))["amount_due"] == 49_900
    changed = await buyer.change(made["stripe_id"], "district")
    assert (changed["status"], changed["plan"], changed["paid_plan"]) == ("active", "district", None)
    assert buyer.paid() == [49_900]


async def test_no_card_no_trial(buyer: Buyer) -> None:
    refused = await buyer.post("/subscriptions", {"plan": "teacher", "trial": True}, 402)
    assert refused["code"] == "payment_method_required"
    await buyer.attach()
    made = await buyer.post("/subscriptions", {"plan": "teacher", "trial": True})
    [card] = (await buyer.ask("GET", "/payment-methods", 200))["items"]
    detached = f"/api/v1/payments/payment-methods/{card['stripe_id']}"
    assert (await buyer.client.delete(detached, headers=buyer.headers)).status_code == 204
    refused = await buyer.change(made["stripe_id"], "district", 402)
    assert refused["code"] == "payment_method_required"
    assert buyer.living() == ["trialing"]


async def test_a_trial_without_a_card_ends_free(buyer: Buyer) -> None:
    made = await buyer.post("/subscriptions", {"plan": "teacher", "trial": True, "payment_method": "pm_card_visa"})
    buyer.customer = made["customer_id"]
    buyer.clock = buyer.stripe.post("/sandbox/clocks", data={"customer": buyer.customer}).json()
    card = buyer.at_stripe("subscriptions")[0]["default_payment_method"]
    buyer.stripe.post(f"/v1/payment_methods/{card}/detach")
    buyer.stripe.post(f"/v1/subscriptions/{made['stripe_id']}", data={"default_payment_method": ""})
    buyer.advance(15)
    [there] = buyer.at_stripe("subscriptions", status="all")
    assert (there["status"], buyer.paid()) == ("canceled", [])


async def test_another_page_expires_the_first(buyer: Buyer) -> None:
    first = await buyer.post(PAGES, {"plan": "school", **BACK})
    second = await buyer.post(PAGES, {"plan": "teacher", "trial": True, **BACK})
    buyer.customer = (await buyer.post("/customers", {}, 200))["stripe_id"]
    pages = {one["id"]: one["status"] for one in buyer.at_stripe("checkout/sessions")}
    assert pages == {first["stripe_id"]: "expired", second["stripe_id"]: "open"}
    pay(second, 303)
    [there] = buyer.at_stripe("subscriptions")
    assert (there["status"], there["trial_end"] - there["trial_start"]) == ("trialing", 14 * DAY)


async def test_subscribing_expires_the_page(buyer: Buyer) -> None:
    page = await buyer.post(PAGES, {"plan": "school", **BACK})
    await buyer.attach()
    await buyer.post("/subscriptions", {"plan": "teacher"})
    pay(page, 410)
    assert [one["status"] for one in buyer.at_stripe("checkout/sessions")] == ["expired"]
    assert buyer.living() == ["active"]


async def test_a_page_that_was_paid_is_a_subscription(buyer: Buyer) -> None:
    """Though its event never came: it is found when the page is to be expired."""
    page = await buyer.post(PAGES, {"plan": "school", **BACK})
    buyer.customer = (await buyer.post("/customers", {}, 200))["stripe_id"]
    pay(page, 303)
    for path, body in (("/subscriptions", {}), (PAGES, BACK)):
        refused = await buyer.post(path, {"plan": "teacher", **body}, 409)
        assert refused["code"] == "already_subscribed"
    assert (await buyer.plan(), buyer.living()) == ("school", ["active"])


@pytest.mark.parametrize("fault", ["drop", "lost", "500_done", "429"])
async def test_a_page_that_cannot_be_expired_stands_in_the_way(buyer: Buyer, fault: str) -> None:
    """Until it is known what became of it."""
    await buyer.attach()
    await buyer.post(PAGES, {"plan": "school", **BACK})
    rule = {"kind": fault, "operation": "POST /v1/checkout/sessions/*/expire"}
    buyer.set_faults(rule)
    refused = await buyer.post("/subscriptions", {"plan": "teacher"}, 503, key="new")
    assert (refused["code"], buyer.living()) == ("stripe_unavailable", [])
    buyer.set_faults()
    assert (await buyer.post("/subscriptions", {"plan": "teacher"}, key="new"))["plan"] == "teacher"
    assert [one["status"] for one in buyer.at_stripe("checkout/sessions")] == ["expired"]


async def test_a_school_with_an_open_page_is_not_deleted(
    client: httpx.AsyncClient, stripe: httpx.Client, world: World, admin: psycopg.Connection
) -> None:
    """Nor one that Stripe was asked to subscribe. Once the page is expired, nobody pays on it."""
    buyer = new_buyer(client, stripe, world.omega, admin)
    page = await buyer.post(PAGES, {"plan": "school", **BACK})
    refused = await delete(buyer)
    assert (refused.status_code, refused.json()["code"]) == (409, "checkout_open")
    url = f"{PAGES}/{page['stripe_id']}/expire"
    assert (await buyer.ask("POST", url, 200))["status"] == "expired"
    assert (await buyer.ask("POST", url, 409))["code"] == "checkout_closed"
    pay(page, 410)
    asked = "operation = 'checkout.sessions.create' AND organization_id = %s"
    begun = f"UPDATE blockyard.billing_requests SET status = %s WHERE {asked}".encode()
    assert admin.execute(begun, ["open", world.omega.id]).rowcount == 1
    refused = await delete(buyer)
    assert (refused.status_code, refused.json()["code"]) == (409, "request_open")
    admin.execute(begun, ["done", world.omega.id])
    assert (await delete(buyer)).status_code == 204


async def delete(buyer: Buyer) -> httpx.Response:
    wish = {"confirm": "Springfield School"}
    return await buyer.client.request("DELETE", CURRENT, headers=buyer.headers, json=wish)


def pay(page: dict[str, str], status: int) -> None:
    card = {"card": "visa", "email": "owner@school.example"}
    assert httpx.post(f"{page['url']}/pay", data=card).status_code == status
