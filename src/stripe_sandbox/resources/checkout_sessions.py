"""/v1/checkout/sessions. The page at a session's `url` is pages/checkout.py."""

from typing import Any, Final

from stripe_sandbox.billing import checkout, items
from stripe_sandbox.billing.currencies import check_step, minimum, shown
from stripe_sandbox.billing.lines import product_name
from stripe_sandbox.billing.parts import old_names, save
from stripe_sandbox.billing.periods import DAY
from stripe_sandbox.billing.reading import choice, known, metadata, needed, text, whole
from stripe_sandbox.billing.refusals import invalid, lookup, malformed
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

KIND: Final = "checkout.session"
MODES: Final = ("payment", "setup", "subscription")
DATA: Final = {"payment": "payment_intent_data", "setup": "setup_intent_data", "subscription": "subscription_data"}
CREATE: Final = (
    *("mode", "line_items", "success_url", "cancel_url", "customer", "customer_email", "customer_creation", "metadata"),
    *("client_reference_id", "expires_at", "allow_promotion_codes", "currency", "locale", "payment_method_collection"),
    *("ui_mode", "submit_type", "billing_address_collection", "customer_update", *DATA.values()),
)


@operation("POST", "/v1/checkout/sessions")
def create(call: Call) -> Body:
    params = call.params
    known(params, *CREATE, *old_names(call))
    needed(params, "mode")
    mode = choice(params, "mode", MODES, "payment")
    customer = text(params, "customer")
    if customer:
        lookup(call, "customer", customer, "customer")
        if text(params, "customer_email"):
            raise malformed("You may only specify one of these parameters: customer, customer_email.", "customer")
    success = str(needed(params, "success_url"))
    for name in DATA.values():
        if name in params and name != DATA[mode]:
            raise malformed(f"You can not pass `{name}` in `{mode}` mode.", name)
    given = params.get("line_items") or []
    if mode != "setup" and not given:
        raise malformed("Missing required param: line_items.", "line_items", "parameter_missing")
    id = call.store.new_id("cs_test")
    bought = [_line(call, wish, index, mode) for index, wish in enumerate(given)]
    if mode == "payment":
        _check_total(bought)
    asked = {"object": "sandbox.checkout", "id": id, "line_items": bought, "items": _items(bought)}
    call.store.put(asked | {name: params.get(name) or {} for name in DATA.values()})
    session = _blank(call, id, mode, bought) | {
        "cancel_url": text(params, "cancel_url"),
        "client_reference_id": text(params, "client_reference_id"),
        "customer": customer,
        "customer_email": text(params, "customer_email"),
        "metadata": metadata(params),
        "success_url": success,
    }
    if mode == "payment" and not customer:
        session["customer_creation"] = choice(params, "customer_creation", ("always", "if_required"), "if_required")
    if mode == "subscription" and not customer:
        session["customer_creation"] = "always"
    session["expires_at"] = whole(params, "expires_at") or session["expires_at"]
    return save(call, session)


def _line(call: Call, wish: Body, index: int, mode: str) -> Body:
    param = f"line_items[{index}]"
    price = items.price_of(call, wish, param, recurring=False)
    if mode == "payment" and price["type"] == "recurring":
        told = "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use "
        raise invalid(told + "only one-time prices.", param)
    if mode == "subscription" and price["type"] == "one_time":
        raise invalid("This sandbox takes only recurring prices in `subscription` mode.", f"{param}[price]")
    count = items.quantity_of(wish, 1)
    amount = (price["unit_amount"] or 0) * count
    return {
        "id": call.store.new_id("li"),
        "object": "item",
        "amount_discount": 0,
        "amount_subtotal": amount,
        "amount_tax": 0,
        "amount_total": amount,
        "currency": price["currency"],
        "description": product_name(call, price),
        "discounts": [],
        "metadata": {},
        "price": price,
        "quantity": count,
        "taxes": [],
    }


def _check_total(bought: list[Body]) -> None:
    total, currency = sum(line["amount_total"] for line in bought), bought[0]["currency"]
    if total < minimum(currency):
        told = f"The Checkout Session's total amount due must add up to at least {shown(minimum(currency), currency)}"
        raise invalid(f"{told} {currency}", code="amount_too_small")
    check_step(total, currency)


def _items(bought: list[Body]) -> list[Body]:
    return [{"price": line["price"]["id"], "quantity": line["quantity"]} for line in bought]


@operation("GET", "/v1/checkout/sessions/{id}")
def retrieve(call: Call) -> Body:
    return checkout.expire_if_late(call, call.store.get(KIND, call.path["id"]))


@operation("GET", "/v1/checkout/sessions")
def list_sessions(call: Call) -> Body:
    return listed(call, KIND, "customer", "payment_intent", "subscription", "status")


@operation("POST", "/v1/checkout/sessions/{id}/expire")
def expire(call: Call) -> Body:
    session = retrieve(call)
    if session["status"] != "open":
        told = f"This Session is not open: its status is `{session['status']}`. Only open Sessions can be expired."
        raise invalid(told)
    return checkout.expire(call, session)


def _blank(call: Call, id: str, mode: str, bought: list[Body]) -> Body:
    total = sum(line["amount_total"] for line in bought)
    now = call.now()
    return {
        "id": id,
        "object": KIND,
        "adaptive_pricing": None,
        "after_expiration": None,
        "allow_promotion_codes": None,
        "amount_subtotal": total if bought else None,
        "amount_total": total if bought else None,
        "automatic_tax": {"enabled": False, "liability": None, "provider": None, "status": None},
        "billing_address_collection": None,
        "cancel_url": None,
        "client_reference_id": None,
        "client_secret": None,
        "collected_information": None,
        "consent": None,
        "consent_collection": None,
        "created": now,
        "currency": bought[0]["currency"] if bought else None,
        "currency_conversion": None,
        "custom_fields": [],
        "custom_text": dict.fromkeys(("after_submit", "shipping_address", "submit", "terms_of_service_acceptance")),
        "customer": None,
        "customer_account": None,
        "customer_creation": None,
        "customer_details": None,
        "customer_email": None,
        "discounts": [],
        "excluded_payment_method_types": [],
        "expires_at": now + DAY,
        "invoice": None,
        "invoice_creation": None,
        "livemode": False,
        "locale": None,
        "metadata": {},
        "mode": mode,
        "origin_context": None,
        "payment_intent": None,
        "payment_link": None,
        "payment_method_collection": "always" if mode == "subscription" else "if_required",
        "payment_method_configuration_details": None,
        "payment_method_options": {},
        "payment_method_types": ["card"],
        "payment_status": "no_payment_required" if mode == "setup" else "unpaid",
        "permissions": None,
        "phone_number_collection": {"enabled": False},
        "recovered_from": None,
        "saved_payment_method_options": None,
        "setup_intent": None,
        "shipping_address_collection": None,
        "shipping_cost": None,
        "shipping_options": [],
        "status": "open",
        "submit_type": None,
        "subscription": None,
        "success_url": None,
        "total_details": {"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0} if bought else None,
        "ui_mode": "hosted_page",
        "url": f"{call.base_url}/checkout/{id}",
        "wallet_options": None,
    }
