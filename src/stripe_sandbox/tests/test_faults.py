"""Faults on demand, and what an idempotency key is worth when they strike."""

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
        ("409", 409, "invalid_request_error", "lock_timeout"),
        ("500", 500, "api_error", None),
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


@pytest.mark.parametrize(("fault", "done"), [("drop", 0), ("lost", 1)])
def test_a_lost_answer_is_given_again_to_its_key(engine: Engine, fault: str, done: int) -> None:
    key = {"Idempotency-Key": "k"}
    with pytest.raises(httpx.HTTPError):
        create(engine, **key, **{"Sandbox-Fault": fault})
    assert customers(engine) == done
    again = create(engine, **key)
    assert (again.status_code, again.headers.get("idempotent-replayed")) == (200, "true" if done else None)
    assert customers(engine) == 1


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


def test_the_first_answer_is_given_again(engine: Engine) -> None:
    key = {"Idempotency-Key": "k"}
    first, second = create(engine, **key), create(engine, **key)
    assert first.json() == second.json()
    assert (first.headers.get("idempotent-replayed"), second.headers["idempotent-replayed"]) == (None, "true")
    assert [one.headers["idempotency-key"] for one in (first, second)] == ["k", "k"]
    assert first.headers["request-id"] != second.headers["request-id"]
    other = engine.raw("POST", "/v1/customers", "name=Sam", **key)
    assert (other.status_code, other.json()["error"]["type"]) == (400, "idempotency_error")
    elsewhere = engine.raw("POST", "/v1/products", "name=Pat", **key)
    assert (elsewhere.status_code, elsewhere.json()["error"]["type"]) == (400, "idempotency_error")
    assert customers(engine) == 1


@pytest.mark.parametrize("form", ["amount=500&currency=usd&payment_method=pm_card_chargeDeclined&confirm=true"])
def test_a_decline_is_given_again(engine: Engine, form: str) -> None:
    answers = [engine.raw("POST", "/v1/payment_intents", form, **{"Idempotency-Key": "k"}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [402, 402]
    intents = {answer.json()["error"]["payment_intent"]["id"] for answer in answers}
    assert intents == {one.id for one in engine.v1.payment_intents.list().data}
    assert answers[1].headers["idempotent-replayed"] == "true"


def test_what_was_refused_unseen_may_be_corrected(engine: Engine) -> None:
    key = {"Idempotency-Key": "k"}
    assert engine.raw("POST", "/v1/products", "", **key).status_code == 400
    assert engine.raw("POST", "/v1/products", "name=Book", **key).status_code == 200


def test_a_key_survives_a_restart(tmp_path: Path) -> None:
    ids = []
    for _ in range(2):
        with running(tmp_path / "sandbox.sqlite") as engine:
            ids.append(create(engine, **{"Idempotency-Key": "k"}).json()["id"])
    assert ids[0] == ids[1]


def test_one_key_one_request_at_a_time(engine: Engine) -> None:
    slow = {"Idempotency-Key": "k", "Sandbox-Fault": "delay=1"}
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: create(engine, **slow), range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    refused = next(answer for answer in answers if answer.status_code == 409)
    assert refused.json()["error"]["code"] == "idempotency_key_in_use"
    assert create(engine, **{"Idempotency-Key": "k"}).headers["idempotent-replayed"] == "true"
    assert customers(engine) == 1
