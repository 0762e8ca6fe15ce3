"""/v1/payment_methods: cards, made from test numbers or from the names that Stripe gives its test cards."""

from typing import Any, Final

from stripe_sandbox.billing.parts import amend, save
from stripe_sandbox.billing.reading import choice, known, metadata, needed, text, whole
from stripe_sandbox.billing.refusals import invalid, lookup, refuse_unfit
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

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


@operation("POST", "/v1/payment_methods")
def create(call: Call) -> Body:
    known(call.params, "type", "card", "sepa_debit", "billing_details", "metadata", "allow_redisplay")
    type = choice(call.params, "type", ("card", "sepa_debit"), str(needed(call.params, "type")))
    given = call.params.get(type) or {}
    if type == "sepa_debit":
        made = debit(call, str(needed(given, "iban")))
    elif token := given.get("token"):
        made = from_token(call, token)
    else:
        number = str(needed(given, "number")).replace(" ", "")
        month, year = whole(given, "exp_month"), whole(given, "exp_year")
        made = card(call, BRANDS.get(number[0], "unknown"), number[-4:], month or EXPIRES[0], year or EXPIRES[1])
    made["metadata"] = metadata(call.params)
    details = call.params.get("billing_details") or {}
    made["billing_details"] |= {name: details[name] for name in ("email", "name", "phone") if name in details}
    return save(call, made)


def debit(call: Call, iban: str) -> Body:
    """A bank account. Payments from it are processing for ever: here no bank answers."""
    made = card(call, "visa", iban[-4:], *EXPIRES)
    del made["card"]
    account = {"country": iban[:2], "fingerprint": call.store.new_id("x")[2:18], "last4": iban[-4:]}
    details = account | {"bank_code": iban[4:9], "branch_code": None, "generated_from": None}
    return made | {"type": "sepa_debit", "sepa_debit": details}


@operation("GET", "/v1/payment_methods/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("payment_method", call.path["id"])


@operation("GET", "/v1/payment_methods")
def list_methods(call: Call) -> Body:
    return listed(call, "payment_method", "customer", "type", wanted=lambda method: method["customer"] is not None)


@operation("GET", "/v1/customers/{customer}/payment_methods")
def list_of_customer(call: Call) -> Body:
    owner = lookup(call, "customer", call.path["customer"], "customer")["id"]
    return listed(call, "payment_method", "type", wanted=lambda method: method["customer"] == owner)


@operation("GET", "/v1/customers/{customer}/payment_methods/{id}")
def retrieve_of_customer(call: Call) -> Body:
    method = call.store.get("payment_method", call.path["id"])
    if method["customer"] != call.path["customer"]:
        raise invalid(f"No such PaymentMethod: '{method['id']}'", "payment_method", "resource_missing")
    return method


@operation("POST", "/v1/payment_methods/{id}")
def update(call: Call) -> Body:
    known(call.params, "metadata", "billing_details", "card", "allow_redisplay")
    method = retrieve(call)
    return amend(call, method, "payment_method.updated", metadata=metadata(call.params, method["metadata"]))


@operation("POST", "/v1/payment_methods/{id}/attach")
def attach(call: Call) -> Body:
    known(call.params, "customer")
    owner = lookup(call, "customer", str(needed(call.params, "customer")), "customer")["id"]
    id = call.path["id"]
    method = from_token(call, id) if id.startswith(("pm_card_", "tok_")) else call.store.get("payment_method", id)
    if method["customer"] not in (None, owner):
        raise invalid("The payment method you provided has already been attached to a customer.", "payment_method")
    if method["customer"] == owner:
        return method
    refuse_unfit(method)["customer"] = owner
    return save(call, method, "payment_method.attached")


@operation("POST", "/v1/payment_methods/{id}/detach")
def detach(call: Call) -> Body:
    method = retrieve(call)
    owner = method["customer"]
    if owner is None:
        raise invalid("The payment method you provided is not attached to a customer so detachment is impossible.")
    holder = call.store.find("customer", owner)
    if holder and text(holder["invoice_settings"], "default_payment_method") == method["id"]:
        unset = holder["invoice_settings"] | {"default_payment_method": None}
        amend(call, holder, "customer.updated", invoice_settings=unset)
    method["customer"] = None
    call.store.put(method)
    call.emit("payment_method.detached", method, {"customer": owner})
    return method
