"""Questions about idempotency keys: settle.py and outgoing.py rest on the answers."""

from typing import Final

from blockyard.billing.verification.question import Question
from blockyard.billing.verification.workbench import MARK, Workbench, new_key


def whether_replayed(is_replayed: bool) -> str:
    return "the first answer again" if is_replayed else "another answer"


async def ask_key_order(bench: Workbench) -> str:
    key = new_key()
    first = await bench.request("post", "/v1/customers", {"name": "Order", "metadata": {**MARK, "a": "1"}}, key)
    bench.owe_customer(first.body)
    second = await bench.request("post", "/v1/customers", {"metadata": {"a": "1", **MARK}, "name": "Order"}, key)
    if second.status >= 400:
        return f"refused: {second.status} {second.body.get('type')}"
    if second.body["id"] != first.body["id"]:
        bench.owe_customer(second.body)
    return whether_replayed(second.body["id"] == first.body["id"])


async def ask_replayed_header(bench: Workbench) -> str:
    key = new_key()
    replies = [await bench.request("post", "/v1/customers", {"metadata": MARK}, key) for _ in range(2)]
    for reply in replies:
        bench.owe_customer(reply.body)
    return "on the second answer alone" if [one.is_replayed for one in replies] == [False, True] else "otherwise"


async def ask_refusal(bench: Workbench) -> str:
    """A school without a card is refused, gets one, and asks again with the same key."""
    customer, price, key = await bench.make_customer(), await bench.make_price(1900), new_key()
    wish = {"customer": customer, "items": [{"price": price}], "metadata": MARK}
    await bench.request("post", "/v1/subscriptions", wish, key)
    await bench.give_card(customer, "pm_card_visa")
    return whether_replayed((await bench.request("post", "/v1/subscriptions", wish, key)).is_replayed)


async def ask_decline(bench: Workbench) -> str:
    wish = {"amount": 500, "currency": "usd", "payment_method": "pm_card_chargeDeclined", "confirm": True}
    wish |= {"automatic_payment_methods": {"enabled": True, "allow_redirects": "never"}, "metadata": MARK}
    key = new_key()
    await bench.request("post", "/v1/payment_intents", wish, key)
    return whether_replayed((await bench.request("post", "/v1/payment_intents", wish, key)).is_replayed)


async def ask_malformed(bench: Workbench) -> str:
    key = new_key()
    await bench.request("post", "/v1/customers", {"metadata": MARK, "favourite_colour": "red"}, key)
    corrected = await bench.request("post", "/v1/customers", {"metadata": MARK}, key)
    if corrected.status >= 400:
        return "bound to it"
    bench.owe_customer(corrected.body)
    return "free"


KEYS: Final = (
    Question(
        "key_order",
        "The same request under the same key, its parameters in another order: what is answered?",
        "the first answer again",
        ask_key_order,
    ),
    Question(
        "replayed_header", "Where is the header Idempotent-Replayed?", "on the second answer alone", ask_replayed_header
    ),
    Question(
        "refusal_sticks",
        "A subscription refused for want of a card, and asked again under its key with a card: what is answered?",
        "the first answer again",
        ask_refusal,
    ),
    Question(
        "decline_sticks",
        "A payment that was declined, and asked again under its key: what is answered?",
        "the first answer again",
        ask_decline,
    ),
    Question("malformed_is_free", "An unknown parameter was refused: what is its key?", "free", ask_malformed),
)
