"""Test cards and what comes of charging them. The last four digits decide, as the published test numbers do."""

from dataclasses import dataclass
from typing import Any, Final

from stripe_sandbox.operations import Call

Body = dict[str, Any]


@dataclass(frozen=True)
class Decline:
    """Why a bank says no."""

    code: str
    decline_code: str
    message: str


GENERIC: Final = Decline("card_declined", "generic_decline", "Your card was declined.")
DECLINES: Final = {
    "0002": GENERIC,
    "0341": GENERIC,  # may be attached, and is declined when charged
    "9995": Decline("card_declined", "insufficient_funds", "Your card has insufficient funds."),
    "9987": Decline("card_declined", "lost_card", "Your card was declined."),
    "9979": Decline("card_declined", "stolen_card", "Your card was declined."),
    "0019": Decline("card_declined", "fraudulent", "Your card was declined."),
    "0069": Decline("expired_card", "expired_card", "Your card has expired."),
    "0127": Decline("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect."),
    "0119": Decline(
        "processing_error",
        "processing_error",
        "An error occurred while processing your card. Try again in a little bit.",
    ),
    "3178": Decline("card_declined", "insufficient_funds", "Your card has insufficient funds."),
}
NEEDS_AUTHENTICATION: Final = Decline(
    "authentication_required",
    "authentication_required",
    "Your card was declined. This transaction requires authentication.",
)
ALWAYS_CHALLENGED: Final = {"3184", "3178"}
CHALLENGED_UNTIL_SET_UP: Final = {"3155", "3220", "3063"}
DISPUTES: Final = {"0259": "fraudulent", "2685": "product_not_received", "1976": "fraudulent"}
"""Charges on these cards succeed and are disputed at once."""
DECLINED_LATER: Final = {"0341", "3178"}
"""Fit to be kept; declined when charged."""
REFUND_FAILS: Final = "5126"
REFUND_PENDS: Final = "7726"


def last4(payment_method: Body) -> str:
    return str((payment_method.get("card") or {}).get("last4", "4242"))


def decline_of(payment_method: Body) -> Decline | None:
    return DECLINES.get(last4(payment_method))


def must_authenticate(call: Call, payment_method: Body) -> bool:
    """Whether the bank asks the cardholder before it says anything else."""
    digits = last4(payment_method)
    if digits in ALWAYS_CHALLENGED:
        return True
    return digits in CHALLENGED_UNTIL_SET_UP and not was_authenticated(call, payment_method)


def was_authenticated(call: Call, payment_method: Body) -> bool:
    return call.store.find("sandbox.authentication", payment_method["id"]) is not None


def remember_authentication(call: Call, payment_method: Body) -> None:
    call.store.put({"object": "sandbox.authentication", "id": payment_method["id"]})
