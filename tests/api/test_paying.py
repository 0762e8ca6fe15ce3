"""What a school is told when it pays: before Stripe is asked, when a card will not do, and when it comes back."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest

from blockyard.app.api import create_app
from blockyard.app.settings import Settings
from tests.api.hearing import hear, told_by
from tests.api.steps import bearer, register
from tests.databases import TestDatabase
from tests.sandbox import HEADERS, stripe_sandbox
from tests.stripe_recorder import Recorder, recorded
from tests.waiting import ANSWER_SECONDS
from tests.worker import Worker

PAYMENTS = "/api/v1/payments"
BACK = {"success_url": "https://school.example/done", "cancel_url": "https://school.example/back"}
ASKING = "pm_card_authenticationRequired"

Hear = Callable[[], Awaitable[None]]


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with (
        stripe_sandbox(tmp_path_factory.mktemp("stripe")) as url,
        httpx.Client(base_url=url, headers=HEADERS, timeout=ANSWER_SECONDS) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def recorder(stripe: httpx.Client) -> Iterator[Recorder]:
    with recorded(str(stripe.base_url).rstrip("/")) as recorder:
        yield recorder


@pytest.fixture(scope="module")
def settings(database: TestDatabase, recorder: Recorder) -> Settings:
    return database.settings.model_copy(update={"stripe_api_url": recorder.url})


@pytest.fixture(scope="module")
async def client(settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
            yield client


@pytest.fixture
async def school(client: httpx.AsyncClient) -> dict[str, str]:
    """The headers of a new school's owner."""
    return bearer(await register(client, f"{uuid4().hex}@school.example"))


@pytest.fixture(scope="module")
def hear_all(client: httpx.AsyncClient, stripe: httpx.Client, settings: Settings, worker: Worker) -> Hear:
    """Takes in and works on all that Stripe has to tell."""

    async def hear_all() -> None:
        await hear(client, told_by(stripe), worker, settings)

    return hear_all


async def post(client: httpx.AsyncClient, path: str, body: Any, school: dict[str, str], status: int = 201) -> Any:
    answer = await client.post(f"{PAYMENTS}{path}", json=body, headers=school)
    assert answer.status_code == status, answer.text
    return answer.json()


async def get(client: httpx.AsyncClient, path: str, school: dict[str, str]) -> Any:
    answer = await client.get(f"{PAYMENTS}{path}", headers=school)
    assert answer.status_code == 200, answer.text
    return answer.json()


def listed(stripe: httpx.Client, path: str, **query: str) -> Any:
    return stripe.get(path, params={"limit": "100", **query}).json()["data"]


def card_of_another(stripe: httpx.Client) -> str:
    customer = stripe.post("/v1/customers").json()["id"]
    card: str = stripe.post("/v1/payment_methods/pm_card_visa/attach", data={"customer": customer}).json()["id"]
    return card


def pay_on(url: str) -> None:
    """Sends the page's form."""
    assert httpx.post(f"{url}/pay", data={"card": "visa"}, timeout=ANSWER_SECONDS).status_code == 303


@pytest.mark.parametrize(
    ("currency", "refused", "code", "taken"),
    [
        ("usd", 49, "amount_too_small", 50),
        ("jpy", 49, "amount_too_small", 50),
        ("kwd", 5_001, "amount_not_round", 5_010),
        ("isk", 10_055, "amount_not_round", 10_100),
        ("zzz", 5_000, "unknown_currency", None),
    ],
)
async def test_amounts_are_checked_before_stripe_is_asked(
    client: httpx.AsyncClient,
    school: dict[str, str],
    recorder: Recorder,
    currency: str,
    refused: int,
    code: str,
    taken: int | None,
) -> None:
    wish = {"currency": currency, "payment_method": "pm_card_visa"}
    recorder.sent.clear()
    told = await post(client, "/payment-intents", wish | {"amount": refused}, school, 422)
    assert told["code"] == code
    assert recorder.sent == []
    if taken is not None:
        paid = await post(client, "/payment-intents", wish | {"amount": taken}, school)
        assert (paid["status"], paid["amount_received"], paid["currency"]) == ("succeeded", taken, currency)


async def test_who_pays_is_there(client: httpx.AsyncClient, school: dict[str, str], recorder: Recorder) -> None:
    """The bank may ask, and the payment waits for the answer with its client secret, which is shown once."""
    recorder.sent.clear()
    made = await post(client, "/payment-intents", {"amount": 700, "payment_method": ASKING}, school)
    assert made["status"] == "requires_action"
    assert made.pop("client_secret").startswith(f"{made['stripe_id']}_secret_")
    assert [body for _, _, body in recorder.sent if b"off_session" in body] == []
    assert await get(client, f"/payment-intents/{made['stripe_id']}", school) == made


@pytest.mark.parametrize(
    ("path", "wish"),
    [
        ("/payment-intents", {"amount": 700}),
        ("/subscriptions", {"plan": "school"}),
        ("/payment-methods", {}),
    ],
)
async def test_the_card_of_another_is_as_one_that_is_not_there(
    client: httpx.AsyncClient, school: dict[str, str], stripe: httpx.Client, path: str, wish: dict[str, Any]
) -> None:
    foreign, invented = [
        await post(client, path, wish | {"payment_method": name}, school, 422)
        for name in (card_of_another(stripe), "pm_1Invented")
    ]
    assert foreign == invented
    assert foreign["code"] == "no_such_stripe_object"


async def test_an_unseen_letter_is_refused_before_stripe_is_asked(
    client: httpx.AsyncClient, school: dict[str, str], recorder: Recorder
) -> None:
    """Stripe would take it, and we could not keep what it made."""
    wish = {"amount": 700, "payment_method": "pm_card_visa", "description": "x\0y"}
    recorder.sent.clear()
    told = await post(client, "/payment-intents", wish, school, 422)
    assert (told["code"], recorder.sent) == ("validation_failed", [])
    paid = await post(client, "/payment-intents", wish | {"description": " xy "}, school)
    assert (paid["status"], paid["description"]) == ("succeeded", "xy")


async def test_a_declined_card(client: httpx.AsyncClient, school: dict[str, str]) -> None:
    wish = {"amount": 700, "payment_method": "pm_card_chargeDeclined"}
    told = await post(client, "/payment-intents", wish, school, 402)
    assert (told["code"], told["decline_code"]) == ("card_declined", "generic_decline")
    assert told["detail"] == "The card was declined: Your card was declined. Use another payment method."


async def test_subscribing_without_a_card(client: httpx.AsyncClient, school: dict[str, str]) -> None:
    told = await post(client, "/subscriptions", {"plan": "teacher"}, school, 402)
    assert told == {
        "type": "about:blank",
        "title": "Payment Required",
        "status": 402,
        "code": "payment_method_required",
        "detail": (
            "There is no card to pay with. Attach one at POST /api/v1/payments/payment-methods, or subscribe on Stripe's"
            " page: POST /api/v1/payments/checkout/sessions."
        ),
    }
    await post(client, "/payment-methods", {"payment_method": "pm_card_visa"}, school)
    assert (await post(client, "/subscriptions", {"plan": "teacher"}, school))["status"] == "active"


async def test_the_bank_asks_who_subscribes(client: httpx.AsyncClient, school: dict[str, str]) -> None:
    """The address that the problem names opens a page, on which its owner answers."""
    wish = {"plan": "teacher", "payment_method": ASKING}
    told = await post(client, "/subscriptions", wish, school, 402)
    assert told == {
        "type": "about:blank",
        "title": "Payment Required",
        "status": 402,
        "code": "authentication_required",
        "detail": (
            "The bank asks the card's owner, who answers on a page of Stripe's. POST /api/v1/payments/checkout/sessions"
            " opens one. If what you asked for is not done after that, ask again."
        ),
        "page": "/api/v1/payments/checkout/sessions",
    }
    page = await post(client, told["page"].removeprefix(PAYMENTS), {"plan": "teacher", **BACK}, school)
    assert page["status"] == "open"


async def test_a_new_default_card_is_shown_at_once(client: httpx.AsyncClient, school: dict[str, str]) -> None:
    async def default() -> str | None:
        shown: str | None = (await get(client, "/customers/me", school))["default_payment_method"]
        return shown

    first = (await post(client, "/payment-methods", {"payment_method": "pm_card_visa"}, school))["stripe_id"]
    assert await default() == first
    beside = {"payment_method": "pm_card_amex", "make_default": False}
    await post(client, "/payment-methods", beside, school)
    assert await default() == first
    second = (await post(client, "/payment-methods", {"payment_method": "pm_card_mastercard"}, school))["stripe_id"]
    assert await default() == second


async def test_an_invoice_names_its_payment(
    client: httpx.AsyncClient, school: dict[str, str], hear_all: Hear, stripe: httpx.Client
) -> None:
    await post(client, "/payment-methods", {"payment_method": "pm_card_visa"}, school)
    await post(client, "/subscriptions", {"plan": "teacher"}, school)
    await hear_all()
    (invoice,) = (await get(client, "/invoices", school))["items"]
    (payment,) = listed(stripe, "/v1/invoice_payments", invoice=invoice["stripe_id"])
    assert invoice["payment_id"] == payment["payment"]["payment_intent"]
    paid = await get(client, f"/payment-intents/{invoice['payment_id']}", school)
    assert (paid["status"], paid["amount_received"]) == ("succeeded", invoice["amount_paid"])


async def test_coming_back_from_the_page(client: httpx.AsyncClient, school: dict[str, str], hear_all: Hear) -> None:
    page = await post(client, "/checkout/sessions", {"plan": "teacher", **BACK}, school)
    url = f"/checkout/sessions/{page['stripe_id']}"
    assert await get(client, url, school) == page
    pay_on(page["url"])
    await hear_all()
    (subscription,) = (await get(client, "/subscriptions", school))["items"]
    end = {"status": "complete", "url": None, "subscription_id": subscription["stripe_id"]}
    assert await get(client, url, school) == page | end


async def test_a_detached_card_is_shown_no_more(client: httpx.AsyncClient, school: dict[str, str]) -> None:
    kept = (await post(client, "/payment-methods", {"payment_method": "pm_card_visa"}, school))["stripe_id"]
    detached = (await post(client, "/payment-methods", {"payment_method": "pm_card_mastercard"}, school))["stripe_id"]
    url = f"/api/v1/payments/payment-methods/{detached}"
    assert (await client.delete(url, headers=school)).status_code == 204
    again = await client.delete(url, headers=school)
    assert (again.status_code, again.json()["code"]) == (404, "not_found")
    shown = (await client.get("/api/v1/payments/payment-methods", headers=school)).json()["items"]
    assert [card["stripe_id"] for card in shown] == [kept]
