"""What an event's body says, whatever it holds: `parse_event` gives an event or says Unreadable, and nothing else."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blockyard.billing.inbox.event import Event, Unreadable, identify, parse_event
from blockyard.billing.inbox.kinds import is_handled

SUBSCRIPTION = {"id": "sub_1", "type": "subscription", "url": "/v1/subscriptions/sub_1"}
THIN = {
    "id": "evt_1",
    "object": "v2.core.event",
    "type": "v1.customer.subscription.deleted",
    "created": "2026-11-26T09:00:00.250Z",
    "livemode": False,
    "related_object": SUBSCRIPTION,
}

NAMES = st.sampled_from(
    """id object type created data related_object previous_attributes customer subscription payment_intent parent
    subscription_details metadata organization_id deleted""".split()  # noqa: SIM905 - names read better as text
)
WORDS = st.sampled_from(
    ["event", "v2.core.event", "customer", "invoice", "charge", "evt_1", "cus_1", "v1.invoice.paid", "2026-11-26", "\0"]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text()
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | st.text(max_size=3), inner),
    max_leaves=20,
)
EVENTS = st.fixed_dictionaries(
    {"object": st.sampled_from(["event", "v2.core.event"]), "id": WORDS, "type": WORDS},
    optional={
        "created": st.integers(0, 2**41) | st.datetimes().map(str) | SCALARS,
        "data": st.fixed_dictionaries(
            {"object": st.dictionaries(NAMES, VALUES)}, optional={"previous_attributes": VALUES}
        ),
        "related_object": st.fixed_dictionaries({"id": SCALARS, "type": SCALARS}) | VALUES,
    },
)


@settings(max_examples=500)
@given(VALUES | EVENTS)
def test_any_body_at_all(body: Any) -> None:
    with suppress(Unreadable):
        event = parse_event(body)
        assert is_sound(event)
        assert is_sound(identify(event, [body]))


def is_sound(event: Event) -> bool:
    """Every column of the inbox can hold it."""
    words = (event.id, event.type, event.kind, event.object_id or "", *event.route_ids)
    return all(isinstance(word, str) and "\0" not in word for word in words) and 0 <= event.created < 2**40


def test_a_thin_event() -> None:
    assert parse_event(THIN) == Event(
        id="evt_1",
        type="v1.customer.subscription.deleted",
        created=1_795_683_600,
        kind="subscription",
        object_id="sub_1",
        route_ids=("sub_1",),
        witness=None,
        is_thin=True,
    )


@pytest.mark.parametrize("created", [None, "yesterday", "2026-11-26T09:00:00", "0001-01-01T00:00:00+14:00", 7, True])
def test_a_moment_that_cannot_be_read_only_puts_it_first(created: Any) -> None:
    assert parse_event(THIN | {"created": created}).created == 0


@pytest.mark.parametrize("related", [None, [], "sub_1", {}, {"id": 7, "type": None}])
def test_a_thin_event_about_nothing(related: Any) -> None:
    event = parse_event(THIN | {"related_object": related})
    assert (event.kind, event.object_id, event.route_ids) == ("", None, ())
    assert not is_handled(event.type, event.kind)


@pytest.mark.parametrize("missing", ["id", "type"])
def test_a_thin_event_without_a_name(missing: str) -> None:
    with pytest.raises(Unreadable):
        parse_event({name: value for name, value in THIN.items() if name != missing})


def test_the_object_says_whose_it_is() -> None:
    thin = parse_event(THIN | {"type": "v1.invoice.paid", "related_object": {"id": "in_1", "type": "invoice"}})
    assert thin.route_ids == ()
    details = {"subscription": "sub_1", "metadata": {"organization_id": "one"}}
    event = identify(
        thin, [{"id": "in_1", "object": "invoice", "customer": "cus_1", "parent": {"subscription_details": details}}]
    )
    assert (event.route_ids, event.witness, event.is_thin) == (("cus_1", "sub_1"), "one", False)


def test_what_stripe_knows_no_more_is_named_by_the_event() -> None:
    gone = identify(parse_event(THIN), [{"id": "sub_1", "object": "subscription", "deleted": True}])
    assert gone.route_ids == ("sub_1",)
    assert identify(parse_event(THIN), []).route_ids == ("sub_1",)


@pytest.mark.parametrize(
    ("event_type", "kind", "handled"),
    [
        ("v1.customer.subscription.deleted", "subscription", True),
        ("customer.subscription.deleted", "subscription", True),
        ("v1.charge.refunded", "charge", True),
        ("v1.billing.meter.error_report_triggered", "billing.meter", False),
        ("v2.core.account.updated", "v2.core.account", False),
        ("v2.customer.created", "customer", False),
    ],
)
def test_which_are_worked_on(event_type: str, kind: str, handled: bool) -> None:
    assert is_handled(event_type, kind) is handled
