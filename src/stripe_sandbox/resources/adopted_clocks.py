"""/sandbox/clocks: puts a customer who is there already on a test clock, which Stripe itself cannot."""

from typing import Any

from stripe_sandbox.billing.reading import known, needed
from stripe_sandbox.billing.refusals import lookup
from stripe_sandbox.operations import Call, operation
from stripe_sandbox.resources import test_clocks

Body = dict[str, Any]


@operation("POST", "/sandbox/clocks")
def adopt(call: Call) -> Body:
    known(call.params, "customer")
    customer = lookup(call, "customer", str(needed(call.params, "customer")), "customer")
    frozen = Call(call.store, {"frozen_time": str(call.now()), "name": "adopted"}, {}, call.base_url)
    clock = test_clocks.create(frozen)
    call.store.put(customer | {"test_clock": clock["id"]})
    for kind in ("subscription", "invoice"):
        for one in call.store.all(kind, customer=customer["id"]):
            call.store.put(one | {"test_clock": clock["id"]})
    return clock
