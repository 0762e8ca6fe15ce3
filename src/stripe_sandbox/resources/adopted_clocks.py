"""/sandbox/clocks: puts a customer who is there already on a test clock, which Stripe itself cannot."""

from typing import Any

from stripe_sandbox.billing.reading import known, needed, positive
from stripe_sandbox.billing.refusals import lookup
from stripe_sandbox.operations import Call, operation
from stripe_sandbox.resources import test_clocks

Body = dict[str, Any]


@operation("POST", "/sandbox/clocks")
def adopt(call: Call) -> Body:
    """From now on, or from `frozen_time`, which may be long past: what is made for the customer then has its dates."""
    known(call.params, "customer", "frozen_time")
    customer = lookup(call, "customer", str(needed(call.params, "customer")), "customer")
    start = positive(call.params, "frozen_time") if "frozen_time" in call.params else call.now()
    clock = test_clocks.create(Call(call.store, {"frozen_time": str(start), "name": "adopted"}, {}, call.base_url))
    call.store.put(customer | {"test_clock": clock["id"]})
    for kind in ("subscription", "invoice"):
        for one in call.store.all(kind, customer=customer["id"]):
            call.store.put(one | {"test_clock": clock["id"]})
    return clock
