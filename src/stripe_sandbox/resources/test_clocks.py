"""/v1/test_helpers/test_clocks: customers for whom time passes on request."""

from typing import Any

from stripe_sandbox.billing import dunning, renewing
from stripe_sandbox.billing.parts import save
from stripe_sandbox.billing.periods import DAY
from stripe_sandbox.billing.reading import choice, known, positive, text
from stripe_sandbox.billing.refusals import invalid
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]
KIND = "test_helpers.test_clock"


@operation("POST", "/v1/test_helpers/test_clocks")
def create(call: Call) -> Body:
    known(call.params, "frozen_time", "name")
    clock: Body = {
        "id": call.store.new_id("clock"),
        "object": KIND,
        "created": call.now(),
        "deletes_after": call.now() + 30 * DAY,
        "frozen_time": positive(call.params, "frozen_time"),
        "livemode": False,
        "name": text(call.params, "name"),
        "status": "ready",
        "status_details": {},
    }
    return save(call, clock, f"{KIND}.created")


@operation("GET", "/v1/test_helpers/test_clocks/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get(KIND, call.path["id"])


@operation("POST", "/v1/test_helpers/test_clocks/{id}/advance")
def advance(call: Call) -> Body:
    """Everything due until then happens, in order, each at its moment. Ready when this answers."""
    known(call.params, "frozen_time")
    clock, until = retrieve(call), positive(call.params, "frozen_time")
    if until <= clock["frozen_time"]:
        raise invalid("Test clocks can only be advanced to a time later than their frozen time.", "frozen_time")
    advancing = {"status": "advancing", "status_details": {"advancing": {"target_frozen_time": until}}}
    save(call, clock | advancing, f"{KIND}.advancing")
    _pass(call, clock, until)
    clock |= {"frozen_time": until, "status": "ready", "status_details": {}}
    return save(call, clock, f"{KIND}.ready")


def _pass(call: Call, clock: Body, until: int) -> None:
    while (due := renewing.next_due(call, clock["id"])) is not None and due[0] <= until:
        moment, id, happen = due
        if moment > clock["frozen_time"]:
            clock["frozen_time"] = moment
            call.store.put(clock | {"status": "advancing"})
        happen(call, id)


@operation("DELETE", "/v1/test_helpers/test_clocks/{id}")
def delete(call: Call) -> Body:
    """The clock goes, and with it its customers and what they have."""
    clock = retrieve(call)
    for customer in call.store.all("customer", test_clock=clock["id"]):
        for kind in ("subscription", "invoice", "invoiceitem", "payment_intent", "payment_method"):
            for obj in call.store.all(kind, customer=customer["id"]):
                call.store.delete(kind, obj["id"])
        call.store.delete("customer", customer["id"])
    call.store.delete(KIND, clock["id"])
    call.emit(f"{KIND}.deleted", clock)
    return {"id": clock["id"], "object": KIND, "deleted": True}


@operation("POST", "/sandbox/catch_up")
def catch_up(call: Call) -> Body:
    """The same for those without a clock: what is due by now, happens."""
    happened = 0
    while (due := renewing.next_due(call, None)) is not None and due[0] <= call.now():
        due[2](call, due[1])
        happened += 1
    return {"object": "sandbox.catch_up", "happened": happened}


@operation("POST", "/sandbox/dunning")
def set_dunning(call: Call) -> Body:
    """What happens to who does not pay; dunning.py says what each setting means. `retry_days` are such as 3,5,7."""
    known(call.params, *dunning.DEFAULTS)
    settings = dunning.rules(call)
    if "retry_days" in call.params:
        days = text(call.params, "retry_days") or ""
        settings["retry_days"] = [int(day) for day in days.split(",") if day.strip().isdigit()]
    settings["then"] = choice(call.params, "then", dunning.ENDINGS, settings["then"])
    settings["invoice"] = choice(call.params, "invoice", dunning.INVOICES, settings["invoice"])
    if "overdue_days" in call.params:
        settings["overdue_days"] = positive(call.params, "overdue_days")
    return call.store.put(settings)
