"""New payment methods: cards by the names that Stripe gives its test cards, or by their numbers, and bank accounts."""

from typing import Any, Final

from stripe_sandbox.billing.parts import save
from stripe_sandbox.billing.refusals import invalid
from stripe_sandbox.operations import Call

Body = dict[str, Any]

TEST_CARDS: Final = {
    "visa": ("visa", "4242"),
    "visa_debit": ("visa", "5556"),
    "mastercard": ("mastercard", "4444"),
    "amex": ("amex", "0005"),
    "discover": ("discover", "1117"),
    "chargeDeclined": ("visa", "0002"),
    "visa_chargeDeclined": ("visa", "0002"),
    "chargeCustomerFail": ("visa", "0341"),
    "chargeDeclinedInsufficientFunds": ("visa", "9995"),
    "visa_chargeDeclinedInsufficientFunds": ("visa", "9995"),
    "chargeDeclinedLostCard": ("visa", "9987"),
    "chargeDeclinedStolenCard": ("visa", "9979"),
    "chargeDeclinedFraudulent": ("visa", "0019"),
    "chargeDeclinedExpiredCard": ("visa", "0069"),
    "chargeDeclinedIncorrectCvc": ("visa", "0127"),
    "chargeDeclinedProcessingError": ("visa", "0119"),
    "authenticationRequired": ("visa", "3155"),
    "threeDSecure2Required": ("visa", "3220"),
    "threeDSecureRequired": ("visa", "3063"),
    "authenticationRequiredOnSetup": ("visa", "3155"),
    "authenticationRequiredChargeDeclinedInsufficientFunds": ("visa", "3178"),
    "createDispute": ("visa", "0259"),
    "createDisputeProductNotReceived": ("visa", "2685"),
    "createDisputeInquiry": ("visa", "1976"),
    "refundFail": ("visa", "5126"),
    "pendingRefund": ("visa", "7726"),
}
BRANDS: Final = {"2": "mastercard", "3": "amex", "4": "visa", "5": "mastercard", "6": "discover"}
EXPIRES: Final = (12, 2034)


def from_token(call: Call, token: str) -> Body:
    """`pm_card_visa` or `tok_visa` is a new card each time it is named."""
    name = token.removeprefix("pm_card_").removeprefix("tok_")
    if name not in TEST_CARDS:
        raise invalid(f"No such PaymentMethod: '{token}'", "payment_method", "resource_missing")
    brand, last4 = TEST_CARDS[name]
    return save(call, card(call, brand, last4, *EXPIRES))


def card(call: Call, brand: str, last4: str, month: int, year: int) -> Body:
    return {
        "id": call.store.new_id("pm"),
        "object": "payment_method",
        "allow_redisplay": "unspecified",
        "billing_details": {"address": dict(NO_ADDRESS), "email": None, "name": None, "phone": None, "tax_id": None},
        "card": {
            "brand": brand,
            "checks": {"address_line1_check": None, "address_postal_code_check": None, "cvc_check": "pass"},
            "country": "US",
            "display_brand": brand,
            "exp_month": month,
            "exp_year": year,
            "fingerprint": call.store.new_id("x")[2:18],
            "funding": "credit",
            "generated_from": None,
            "last4": last4,
            "networks": {"available": [brand], "preferred": None},
            "regulated_status": "unregulated",
            "three_d_secure_usage": {"supported": True},
            "wallet": None,
        },
        "created": call.now(),
        "customer": None,
        "customer_account": None,
        "livemode": False,
        "metadata": {},
        "type": "card",
    }


NO_ADDRESS: Final[Body] = dict.fromkeys(("city", "country", "line1", "line2", "postal_code", "state"))


def debit(call: Call, iban: str) -> Body:
    """A bank account. Payments from it are processing for ever: here no bank answers."""
    made = card(call, "visa", iban[-4:], *EXPIRES)
    del made["card"]
    account = {"country": iban[:2], "fingerprint": call.store.new_id("x")[2:18], "last4": iban[-4:]}
    details = account | {"bank_code": iban[4:9], "branch_code": None, "generated_from": None}
    return made | {"type": "sepa_debit", "sepa_debit": details}
