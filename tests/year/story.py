"""What happens in the year, step by step. Every sum that follows from it stands in golden/, and why in golden/README.md."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final

from tests.year.school import School

BEGINNING: Final = datetime(2025, 1, 17, 9, tzinfo=UTC)
END: Final = datetime(2026, 1, 17, 9, tzinfo=UTC)
REFUNDED: Final = {"usd": 2_500, "eur": 2_400, "jpy": 3_700, "kwd": 7_500}
"""About a quarter of a month, as a person would round it."""

Step = Callable[[School], Awaitable[None]]


def at(day: str, time: str = "09:00:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{time}+00:00")


async def try_teacher(school: School) -> None:
    made = await school.buyer.post("/subscriptions", {"plan": "teacher", "trial": True})
    school.note(f"subscribes to teacher, with its trial: {told(made)}")


async def take_school(school: School) -> None:
    """What the preview says is what is paid: nothing passes between the two."""
    stripe_id = (await living(school))["stripe_id"]
    preview = await school.buyer.preview(stripe_id, "school")
    before = len(school.buyer.paid())
    made = await school.buyer.change(stripe_id, "school")
    assert school.buyer.paid()[before:] == [preview["amount_due"]]
    school.note(f"changes to school for {preview['amount_due']} at once: {told(made)}")


async def give_back(school: School) -> None:
    """A part of the last payment, by the operator."""
    payment = (await school.items("/payment-intents"))[-1]
    amount = REFUNDED[payment["currency"]]
    await school.elsewhere("/v1/refunds", payment_intent=payment["stripe_id"], amount=str(amount))
    school.note(f"gets {amount} of its last payment back")


async def change_card(school: School, card: str) -> None:
    await school.buyer.attach(card)
    school.note(f"changes its card to {card}")


async def asking_card(school: School) -> None:
    await change_card(school, "pm_card_authenticationRequired")


async def usual_card(school: School) -> None:
    await change_card(school, "pm_card_visa")


async def answer_the_bank(school: School) -> None:
    """The owner of the card, on the bank's page."""
    payment = (await school.items("/payment-intents"))[-1]
    assert payment["status"] == "requires_action"
    intent = school.buyer.stripe.get(f"/v1/payment_intents/{payment['stripe_id']}").json()
    answer = {"client_secret": intent["client_secret"], "answer": "complete"}
    await school.elsewhere(f"/authenticate/{payment['stripe_id']}", **answer)
    school.note(f"answers its bank: {told(await living(school))}")


async def dispute(school: School) -> None:
    payment = (await school.items("/payment-intents"))[-1]
    await school.elsewhere("/sandbox/disputes", payment_intent=payment["stripe_id"])
    school.note("disputes its last payment")


async def lose_dispute(school: School) -> None:
    """The operator gives in."""
    [opened] = await school.items("/disputes")
    await school.elsewhere(f"/v1/disputes/{opened['stripe_id']}/close")
    school.note("the dispute is lost")


async def cancel_at_period_end(school: School) -> None:
    path = f"/subscriptions/{(await living(school))['stripe_id']}"
    made = await school.buyer.ask("DELETE", path, 200, params={"at_period_end": True})
    school.note(f"cancels at the period's end: {told(made)}")


async def come_back(school: School) -> None:
    made = await school.buyer.post("/subscriptions", {"plan": "school"})
    school.note(f"comes back with school: {told(made)}")


async def cancel_now(school: School) -> None:
    made = await school.buyer.ask("DELETE", f"/subscriptions/{(await living(school))['stripe_id']}", 200)
    school.note(f"cancels now: {told(made)}")


async def come_back_smaller(school: School) -> None:
    made = await school.buyer.post("/subscriptions", {"plan": "teacher"})
    school.note(f"comes back with teacher: {told(made)}")


STORY: Final[tuple[tuple[datetime, Step], ...]] = (
    (BEGINNING, try_teacher),
    (at("2025-03-15", "12:34:56"), take_school),
    (at("2025-04-10"), give_back),
    (at("2025-07-15"), asking_card),
    (at("2025-08-02", "18:00:00"), answer_the_bank),
    (at("2025-08-02", "18:05:00"), usual_card),
    (at("2025-09-12"), dispute),
    (at("2025-09-20"), lose_dispute),
    (at("2025-10-05"), cancel_at_period_end),
    (at("2025-12-01", "10:00:00"), come_back),
    (at("2025-12-16", "12:00:00"), cancel_now),
    (at("2025-12-20"), come_back_smaller),
)
"""Months begin on the first at midnight, in between."""


async def living(school: School) -> dict[str, Any]:
    [found] = [one for one in await school.items("/subscriptions") if one["ended_at"] is None]
    return found


def told(subscription: dict[str, Any]) -> str:
    """As the API answers."""
    period = f"{short(subscription['current_period_start'])} to {short(subscription['current_period_end'])}"
    ends = ", ends then" if subscription["cancel_at_period_end"] else ""
    return f"{subscription['status']}, {subscription['plan']}, {subscription['amount']}, {period}{ends}"


def short(moment: str | None) -> str:
    """2025-01-31 09:00:00, of what the API writes."""
    return "-" if moment is None else moment.replace("T", " ").removesuffix("Z")
