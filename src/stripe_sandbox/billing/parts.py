"""Small steps every resource takes: save and tell, clocks, ids."""

from typing import Any

from stripe_sandbox.operations import Call

Body = dict[str, Any]


def save(call: Call, obj: Body, *events: str) -> Body:
    call.store.put(obj)
    for event in events:
        call.emit(event, obj)
    return obj


def amend(call: Call, obj: Body, event: str, **fields: Any) -> Body:
    """Change fields; the event, sent if anything differs, says what they were."""
    previous = {name: obj.get(name) for name, value in fields.items() if obj.get(name) != value}
    obj.update(fields)
    call.store.put(obj)
    if previous:
        call.emit(event, obj, previous)
    return obj


def clock_of(call: Call, customer: str | None) -> str | None:
    """The test clock this customer lives by."""
    found = call.store.find("customer", customer) if customer else None
    return found.get("test_clock") if found else None


def now_for(call: Call, customer: str | None) -> int:
    return call.now(clock_of(call, customer))


def secret_for(call: Call, id: str) -> str:
    """A client secret: the id, then something nobody guesses outside a sandbox."""
    return f"{id}_secret_{call.store.new_id('x')[2:]}"


def note(call: Call, kind: str, id: str) -> Body:
    """What the sandbox remembers beside an object and Stripe does not show."""
    return call.store.find(f"sandbox.{kind}", id) or {"object": f"sandbox.{kind}", "id": id}


def old_names(call: Call) -> tuple[str, ...]:
    """Parameters the newest API refuses and an older request may still send. Cards are all there is here anyway."""
    return ("payment_method_types",) if call.is_older else ()
