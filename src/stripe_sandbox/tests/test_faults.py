"""Faults on demand."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from stripe_sandbox.tests.engine import Engine, running
from stripe_sandbox.tests.receiver import Receiver


def create(engine: Engine, **headers: str) -> httpx.Response:
    return engine.raw("POST", "/v1/customers", "name=Pat", **headers)


def customers(engine: Engine) -> int:
    return len(engine.v1.customers.list({"limit": 100}).data)


@pytest.mark.parametrize(
    ("fault", "status", "type", "code"),
    [
        ("429", 429, "invalid_request_error", "rate_limit"),
        ("409", 409, "idempotency_error", "idempotency_key_in_use"),
        ("500", 500, "api_error", None),
        ("500_undone", 500, "api_error", None),
        ("delay=x", 400, "invalid_request_error", None),
        ("nonsense", 400, "invalid_request_error", None),
    ],
)
def test_a_header_asks_for_a_fault(engine: Engine, fault: str, status: int, type: str, code: str | None) -> None:
    answer = create(engine, **{"Sandbox-Fault": fault})
    error = answer.json()["error"]
    assert (answer.status_code, error["type"], error.get("code")) == (status, type, code)
    assert answer.headers["request-id"].startswith("req_")
    assert customers(engine) == 0
    assert create(engine, **{"Sandbox-Fault": "delay=0.01"}).status_code == 200


def test_a_late_answer_lets_its_event_come_first(engine: Engine, receiver: Receiver) -> None:
    engine.v1.webhook_endpoints.create({"url": receiver.url, "enabled_events": ["*"]})
    engine.control("faults", {"kind": "delay", "operation": "POST /v1/customers", "seconds": 600})
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(create, engine)
        while not receiver.taken:
            assert not answer.done()
            engine.control("flush", {})
        assert (receiver.types, customers(engine), answer.done()) == (["customer.created"], 1, False)
        engine.control("faults", [])
        assert answer.result().json()["id"] == receiver.events[0]["data"]["object"]["id"]


def test_a_pattern_is_a_method_and_a_path_or_how_it_begins(engine: Engine) -> None:
    customer = create(engine).json()["id"]
    engine.control("faults", {"kind": "429", "operation": "POST /v1/customers/*"})
    assert create(engine).status_code == 200
    assert engine.raw("GET", f"/v1/customers/{customer}").status_code == 200
    assert engine.raw("POST", f"/v1/customers/{customer}", "name=Sam").status_code == 429
    engine.control("faults", {"kind": "500"})
    assert create(engine).status_code == 500
    assert engine.post("/sandbox/catch_up")["happened"] == 0  # Stripe has no such route to fail


def test_rules(engine: Engine) -> None:
    rule = {"kind": "500", "operation": "POST /v1/customers", "count": 2}
    assert engine.control("faults", rule) == {"rules": 1}
    assert customers(engine) == 0  # a GET is not meant
    assert engine.v1.products.create({"name": "Book"}).id
    assert [create(engine).status_code for _ in range(3)] == [500, 500, 200]
    assert engine.control("faults", []) == {"rules": 0}
    for wrong in ([{"kind": "x"}], {"kind": "429", "often": 1}, {"kind": "429", "count": "x"}, ["429"], 1):
        assert engine.browser.post("/sandbox/faults", json=wrong).status_code == 400


def test_chance_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    def life(name: str, seed: int) -> list[Any]:
        with running(tmp_path / name, seed=seed) as engine:
            engine.control("faults", {"kind": "429", "operation": "POST *", "probability": 0.5})
            answers = [create(engine) for _ in range(20)]
        return [answer.json()["id"] if answer.is_success else answer.status_code for answer in answers]

    first = life("a", 1)
    assert first == life("b", 1)
    assert first != life("c", 2)
    assert 4 < first.count(429) < 16


def test_an_event_may_come_twice(engine: Engine, receiver: Receiver) -> None:
    engine.v1.webhook_endpoints.create({"url": receiver.url, "enabled_events": ["*"]})
    engine.control("faults", {"kind": "duplicate", "count": 1})
    for _ in range(3):
        engine.v1.customers.create({})
        engine.control("flush", {})
    ids = [event["id"] for event in receiver.events]
    assert (len(ids), len(set(ids)), ids[0] == ids[1]) == (4, 3, True)


def test_events_may_come_newest_first(engine: Engine, receiver: Receiver) -> None:
    engine.v1.webhook_endpoints.create({"url": receiver.url, "enabled_events": ["*"]})
    price = engine.price(2000)
    engine.control("flush", {})
    receiver.taken.clear()
    engine.news()
    engine.control("faults", {"kind": "reorder"})
    wish = {"amount": 900, "currency": "usd", "payment_method": "pm_card_visa", "confirm": True}
    assert engine.v1.payment_intents.create(wish).status == "succeeded"
    engine.control("flush", {})
    assert price
    assert receiver.types == engine.news()[::-1]
    assert len(receiver.types) == 3


def test_an_event_may_come_late(engine: Engine, receiver: Receiver) -> None:
    engine.v1.webhook_endpoints.create({"url": receiver.url, "enabled_events": ["*"]})
    engine.control("faults", {"kind": "late", "operation": "customer.created", "seconds": 0.3})
    engine.v1.customers.create({})
    engine.v1.products.create({"name": "Book"})
    engine.control("flush", {})
    assert receiver.types == ["product.created", "customer.created"]
