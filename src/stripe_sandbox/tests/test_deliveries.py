"""Webhooks: signed, to who wants them, again until they are taken, also after a restart."""

from pathlib import Path
from typing import Any

import pytest
import stripe

from stripe_sandbox.tests.engine import Engine, running
from stripe_sandbox.tests.receiver import Receiver

QUICK = (0.01, 0.02)


def listen(engine: Engine, url: str, *types: str) -> Any:
    return engine.v1.webhook_endpoints.create({"url": url, "enabled_events": list(types) or ["*"]})


def pending(engine: Engine) -> list[int]:
    return [event.pending_webhooks for event in engine.v1.events.list().data]


def test_an_event_arrives_signed(engine: Engine, receiver: Receiver) -> None:
    secret = listen(engine, f"{receiver.url}/hook").secret
    customer = engine.v1.customers.create({"name": "Pat"})
    assert engine.control("flush", {}) == {"pending": 0}
    [(path, body, signature)] = receiver.taken
    event = stripe.Webhook.construct_event(body, signature, secret)
    assert (path, event.type, event.data.object.id) == ("/hook", "customer.created", customer.id)
    assert (event.api_version, event.livemode, event.pending_webhooks) == (stripe.api_version, False, 1)
    assert engine.v1.events.retrieve(event.id).pending_webhooks == 0
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(body, signature, "whsec_other")


def test_only_who_wants_it_gets_it(engine: Engine, receiver: Receiver) -> None:
    listen(engine, f"{receiver.url}/products", "product.created", "product.updated")
    off = listen(engine, f"{receiver.url}/off")
    engine.v1.webhook_endpoints.update(off.id, {"disabled": True})
    engine.v1.customers.create({})
    engine.v1.products.create({"name": "Book"})
    engine.control("flush", {})
    assert [(path, event["type"]) for (path, *_), event in zip(receiver.taken, receiver.events, strict=True)] == [
        ("/products", "product.created")
    ]
    engine.v1.webhook_endpoints.update(off.id, {"disabled": False})
    engine.v1.customers.create({})
    engine.control("flush", {})
    assert [path for path, *_ in receiver.taken] == ["/products", "/off"]


def test_every_endpoint_is_counted_down(engine: Engine, receiver: Receiver) -> None:
    for name in "abc":
        listen(engine, f"{receiver.url}/{name}")
    for _ in range(5):
        engine.v1.customers.create({})
    engine.control("flush", {})
    assert sorted(path for path, *_ in receiver.taken) == sorted(["/a", "/b", "/c"] * 5)
    assert pending(engine) == [0] * 5


def test_refused_events_come_again_with_a_new_signature(tmp_path: Path, receiver: Receiver) -> None:
    with running(tmp_path / "sandbox.sqlite", pauses=QUICK) as engine:
        secret = listen(engine, receiver.url).secret
        receiver.statuses = [500, 302]
        engine.v1.customers.create({})
        engine.control("flush", {})
        assert len({event["id"] for event in receiver.events}) == 1
        assert len(receiver.taken) == 3
        for _, body, signature in receiver.taken:
            stripe.Webhook.construct_event(body, signature, secret)
        assert engine.v1.events.list({"delivery_success": False}).data == []


def test_what_nobody_took_can_be_found(tmp_path: Path, receiver: Receiver) -> None:
    with running(tmp_path / "sandbox.sqlite", pauses=QUICK) as engine:
        listen(engine, receiver.url)
        receiver.statuses = [400, 400, 400]
        lost = engine.v1.customers.create({}).id
        engine.control("flush", {})
        engine.v1.customers.create({})
        engine.control("flush", {})
        missed = engine.v1.events.list({"delivery_success": False}).data
        assert [event.data.object.id for event in missed] == [lost]
        assert len(engine.v1.events.list({"delivery_success": True}).data) == 1


def test_what_waits_survives_a_restart(tmp_path: Path, receiver: Receiver) -> None:
    data = tmp_path / "sandbox.sqlite"
    with running(data, pauses=(60,)) as engine:
        secret = listen(engine, receiver.url).secret
        receiver.statuses = [500]
        customer = engine.v1.customers.create({"name": "Pat"}).id
        receiver.wait_for(1)
        assert engine.control("flush", {"timeout": 0}) == {"pending": 1}
    engine_of_the_store(data, "UPDATE deliveries SET due = 0")
    with running(data) as engine:
        engine.control("flush", {})
        assert [event["data"]["object"]["id"] for event in receiver.events] == [customer] * 2
        assert engine.v1.customers.retrieve(customer).name == "Pat"
        stripe.Webhook.construct_event(*receiver.taken[1][1:], secret)
        assert pending(engine) == [0]


def engine_of_the_store(data: Path, statement: str) -> None:
    """Instead of a minute's wait."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(data)) as connection, connection:
        connection.execute(statement)


def test_endpoints_nobody_can_reach_stop_nothing(tmp_path: Path, receiver: Receiver) -> None:
    with running(tmp_path / "sandbox.sqlite", pauses=QUICK) as engine:
        for url in ("http://127.0.0.1:1/", "http://[::1/", "ftp://x"):
            made = engine.raw("POST", "/v1/webhook_endpoints", f"enabled_events[]=*&url={url}")
            assert made.status_code == (200 if url.startswith("http://127") else 400), made.text
        listen(engine, receiver.url)
        for _ in range(3):
            engine.v1.customers.create({})
        assert engine.control("flush", {}) == {"pending": 0}
        assert len(receiver.taken) == 3


def test_an_event_of_the_tests_own(engine: Engine, receiver: Receiver) -> None:
    secret = listen(engine, receiver.url).secret
    wish = {"id": "evt_mine", "type": "customer.created", "data": {"object": {"id": "cus_1", "object": "customer"}}}
    for _ in range(2):
        told = engine.control("events", wish)
        engine.control("flush", {})
    assert (told["id"], told["pending_webhooks"]) == ("evt_mine", 1)
    assert [event["id"] for event in receiver.events] == ["evt_mine"] * 2
    for _, body, signature in receiver.taken:
        stripe.Webhook.construct_event(body, signature, secret)
    assert engine.v1.events.retrieve("evt_mine").data.object.id == "cus_1"
    assert engine.control("events", wish | {"id": None})["id"].startswith("evt_")
    wrongs: list[Any] = [{}, [], {"type": "x"}, {"type": 1, "data": {"object": {}}}, wish | {"id": 1}]
    for wrong in wrongs:
        assert engine.browser.post("/sandbox/events", json=wrong).status_code == 400
    assert engine.browser.post("/sandbox/events", content=b"x").status_code == 400


def test_endpoints(engine: Engine) -> None:
    v1 = engine.v1
    made = listen(engine, "http://127.0.0.1:1/", "customer.created")
    assert made.secret.startswith("whsec_")
    assert (made.status, made.enabled_events) == ("enabled", ["customer.created"])
    assert [("secret" in one, one.id) for one in v1.webhook_endpoints.list().data] == [(False, made.id)]
    wish = {"enabled_events": ["*"], "metadata": {"room": "1"}, "description": "ours"}
    changed = v1.webhook_endpoints.update(made.id, wish)
    assert (changed.enabled_events, changed.metadata.room, changed.description) == (["*"], "1", "ours")
    assert "secret" not in changed
    for wrong in (
        {"url": "http://127.0.0.1:1/"},
        {"enabled_events": ["*"]},
        {"enabled_events": "*", "url": "http://x"},
    ):
        with pytest.raises(stripe.InvalidRequestError):
            v1.webhook_endpoints.create(wrong)


def test_events_by_type(engine: Engine) -> None:
    customer = engine.v1.customers.create({}).id
    engine.v1.customers.update(customer, {"name": "Pat"})
    engine.v1.products.create({"name": "Book"})
    found = engine.v1.events.list({"type": "customer.updated"}).data
    assert [event.data.previous_attributes.name for event in found] == [None]
    types = {"types": ["customer.created", "product.created"]}
    assert [event.type for event in engine.v1.events.list(types).data] == ["product.created", "customer.created"]
    assert [event.type for event in engine.v1.events.list({"type": "customer.*"}).data] == [
        "customer.updated",
        "customer.created",
    ]
    assert engine.v1.events.retrieve(found[0].id).request.id.startswith("req_")
