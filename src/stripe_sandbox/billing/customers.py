"""What a customer is before anything is known about it."""

from typing import Any, Final

from stripe_sandbox.operations import Call

Body = dict[str, Any]

NO_SETTINGS: Final[Body] = dict.fromkeys(("custom_fields", "default_payment_method", "footer", "rendering_options"))


def blank(call: Call, id: str, clock: str | None = None) -> Body:
    """Not stored yet. `clock` is the test clock it lives by."""
    return {
        "id": id,
        "object": "customer",
        "address": None,
        "balance": 0,
        "created": call.now(clock),
        "currency": None,
        "default_source": None,
        "delinquent": False,
        "description": None,
        "discount": None,
        "email": None,
        "invoice_prefix": call.store.new_id("x")[2:10].upper(),
        "invoice_settings": dict(NO_SETTINGS),
        "livemode": False,
        "metadata": {},
        "name": None,
        "next_invoice_sequence": 1,
        "phone": None,
        "preferred_locales": [],
        "shipping": None,
        "tax_exempt": "none",
        "test_clock": clock,
    }
