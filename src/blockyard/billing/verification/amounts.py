"""Questions about sums: billing/currencies.py and the messages of client.py rest on the answers."""

from typing import Any, Final

from blockyard.billing.verification.question import Question
from blockyard.billing.verification.workbench import MARK, Workbench


async def pay(bench: Workbench, amount: int, currency: str) -> Any:
    wish = {"amount": amount, "currency": currency, "metadata": MARK, "confirm": True, "expand": ["latest_charge"]}
    wish |= {
        "payment_method": "pm_card_visa",
        "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
    }
    return await bench.request("post", "/v1/payment_intents", wish)


async def ask_too_little(bench: Workbench) -> str:
    return str(await pay(bench, 49, "usd"))


async def ask_unknown_currency(bench: Workbench) -> str:
    return str(await pay(bench, 500, "zzz"))


async def ask_last_digit(bench: Workbench) -> str:
    return str(await pay(bench, 10_001, "kwd"))


async def ask_zero_decimals(bench: Workbench) -> str:
    paid = await pay(bench, 500, "jpy")
    if paid.status >= 400:
        return str(paid)
    return f"amount {paid.body['amount']}, received {paid.body['amount_received']}, charged {charged(paid.body)}"


def charged(intent: Any) -> int:
    return int(intent["latest_charge"]["amount"])


async def ask_without_card(bench: Workbench) -> str:
    wish = {"customer": await bench.make_customer(), "items": [{"price": await bench.make_price(1900)}]}
    return str(await bench.request("post", "/v1/subscriptions", wish | {"metadata": MARK}))


async def ask_bank_asks(bench: Workbench) -> str:
    customer = await bench.make_customer("pm_card_threeDSecure2Required")
    wish = {"customer": customer, "items": [{"price": await bench.make_price(1900)}], "metadata": MARK}
    return str(await bench.request("post", "/v1/subscriptions", wish | {"payment_behavior": "error_if_incomplete"}))


AMOUNTS: Final = (
    Question("minimum_amount", "A payment of 49 cents (usd)?", "400 amount_too_small, amount", ask_too_little),
    Question("unknown_currency", "A payment in zzz?", "400 no code, currency", ask_unknown_currency),
    Question("last_digit", "A payment of 10,001 fils (kwd)?", "400 no code, amount", ask_last_digit),
    Question("zero_decimals", "A payment of 500 yen?", "amount 500, received 500, charged 500", ask_zero_decimals),
    Question("no_card", "A subscription without a card?", "400 resource_missing, no param", ask_without_card),
    Question(
        "bank_asks",
        "A subscription with a card whose bank asks its owner?",
        "402 subscription_payment_intent_requires_action, no param",
        ask_bank_asks,
    ),
)
