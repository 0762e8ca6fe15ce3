"""Questions about time, each on a test clock of its own that begins with next January, which has 31 days."""

from datetime import UTC, datetime
from typing import Final

from blockyard.base import clock
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.verification.question import Question
from blockyard.billing.verification.workbench import Workbench

HOUR: Final = 3600
DAY: Final = 24 * HOUR
MONTH: Final = 31 * DAY
DUE_DAYS: Final = 30
SENT: Final = {"collection_method": "send_invoice", "days_until_due": DUE_DAYS}


def next_january() -> int:
    return int(datetime(clock.now().year + 1, 1, 1, tzinfo=UTC).timestamp())


async def invoices_of(bench: Workbench, subscription: str) -> list[StripeObject]:
    """Newest first."""
    found: list[StripeObject] = (await bench.get("/v1/invoices", subscription=subscription))["data"]
    return found


async def standing(bench: Workbench, subscription: str) -> str:
    status = (await bench.get(f"/v1/subscriptions/{subscription}"))["status"]
    return f"{status}, invoices {' '.join(one['status'] for one in await invoices_of(bench, subscription))}"


async def send_bills(bench: Workbench) -> tuple[str, str, int]:
    """The clock, a subscription whose invoices are sent, and when it began."""
    start = next_january()
    test_clock = await bench.make_clock(start)
    customer = await bench.make_customer(on_clock=test_clock)
    sold = await bench.subscribe(customer, await bench.make_price(9900), **SENT)
    return test_clock, sold["id"], start


async def ask_sent_draft(bench: Workbench) -> str:
    test_clock, sold, start = await send_bills(bench)
    [draft] = await invoices_of(bench, sold)
    minutes = round(((draft["automatically_finalizes_at"] or start) - draft["created"]) / 60)
    before = draft["status"]
    await bench.advance(test_clock, start + 2 * HOUR)
    [sent] = await invoices_of(bench, sold)
    return f"{before} for {minutes} minutes, then {sent['status']}, due after {(sent['due_date'] - start) // DAY} days"


async def ask_overdue(bench: Workbench) -> str:
    test_clock, sold, start = await send_bills(bench)
    told = []
    for days in (DUE_DAYS - 1, DUE_DAYS + 1, DUE_DAYS + 15, DUE_DAYS + 32):
        await bench.advance(test_clock, start + days * DAY)
        told.append((await bench.get(f"/v1/subscriptions/{sold}"))["status"])
    oldest = (await invoices_of(bench, sold))[-1]["status"]
    return f"{', '.join(told)}; the invoice {oldest}"


async def ask_latest(bench: Workbench) -> str:
    """Two months are not paid; then the newer one is."""
    test_clock, sold, start = await send_bills(bench)
    await bench.advance(test_clock, start + (DUE_DAYS + 1) * DAY + 2 * HOUR)
    before = await standing(bench, sold)
    newest = (await invoices_of(bench, sold))[0]
    await bench.post(f"/v1/invoices/{newest['id']}/pay", paid_out_of_band=True)
    return f"{before}; then {await standing(bench, sold)}"


async def ask_renewal(bench: Workbench) -> str:
    start = next_january()
    test_clock = await bench.make_clock(start)
    sold = await bench.subscribe(await bench.make_customer("pm_card_visa", test_clock), await bench.make_price(1900))
    await bench.advance(test_clock, start + MONTH + 60)
    renewed = await standing(bench, sold["id"])
    await bench.advance(test_clock, start + MONTH + 2 * HOUR)
    return f"{renewed}; then {await standing(bench, sold['id'])}"


async def ask_proration(bench: Workbench) -> str:
    """Half of the month is left: 950.5 and 4950.5 cents."""
    start = next_january()
    test_clock = await bench.make_clock(start)
    sold = await bench.subscribe(await bench.make_customer("pm_card_visa", test_clock), await bench.make_price(1901))
    half, item = start + MONTH // 2, sold["items"]["data"][0]["id"]
    items = [{"id": item, "price": await bench.make_price(9901)}]
    await bench.advance(test_clock, half)
    change = {"items": items, "proration_behavior": "always_invoice"}
    preview = await bench.post("/v1/invoices/create_preview", subscription=sold["id"], subscription_details=change)
    return " and ".join(str(line["amount"]) for line in preview["lines"]["data"])


async def ask_trial_end(bench: Workbench) -> str:
    start = next_january()
    test_clock = await bench.make_clock(start)
    settings = {"end_behavior": {"missing_payment_method": "cancel"}}
    customer, price = await bench.make_customer(on_clock=test_clock), await bench.make_price(1900)
    sold = await bench.subscribe(customer, price, trial_period_days=14, trial_settings=settings)
    await bench.advance(test_clock, start + 14 * DAY + 2 * HOUR)
    ended = await bench.get(f"/v1/subscriptions/{sold['id']}")
    return f"{sold['status']}, then {ended['status']}"


CLOCKS: Final = (
    Question(
        "sent_draft",
        "The first invoice of a subscription whose invoices are sent?",
        "draft for 60 minutes, then open, due after 30 days",
        ask_sent_draft,
    ),
    Question(
        "overdue",
        "Nobody pays it: the subscription a day before it is due, a day after, 15 days after, 32 days after?",
        "active, past_due, past_due, canceled; the invoice open",
        ask_overdue,
        setting="invoices sent to customers: 30 days past due, cancel the subscription and leave the invoice open",
    ),
    Question(
        "latest_decides",
        "Two sent invoices are open, and the newer one is paid?",
        "past_due, invoices open open; then active, invoices paid open",
        ask_latest,
    ),
    Question(
        "renewal",
        "A renewal by card, a minute after the period's end, and two hours after?",
        "active, invoices draft paid; then active, invoices paid paid",
        ask_renewal,
    ),
    Question("proration", "What are 950.5 and 4950.5 cents of a change in the middle?", "-951 and 4950", ask_proration),
    Question(
        "trial_end", "A trial without a card, that is to be canceled then?", "trialing, then canceled", ask_trial_end
    ),
)
