"""What an idempotency key is worth: asked with Stripe's SDK, of a sandbox that is a process of its own."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import stripe

from stripe_sandbox.tests.engine import DAY, Engine, process, running

PAT: dict[str, Any] = {"name": "Pat", "metadata": {"organization_id": "o1", "user_id": "u1"}}
DECLINED = {"amount": 500, "currency": "usd", "payment_method": "pm_card_chargeDeclined", "confirm": True}


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with process(tmp_path_factory.mktemp("sandbox") / "sandbox.sqlite") as found:
        yield found


@pytest.fixture(autouse=True)
def no_faults(sandbox: Engine) -> Iterator[None]:
    yield
    sandbox.control("faults", [])


@pytest.fixture
def key(request: pytest.FixtureRequest) -> dict[str, str]:
    """The SDK's options with a key of this test's own."""
    return {"idempotency_key": request.node.name}


def create(engine: Engine, key: dict[str, str], wish: dict[str, Any] = PAT) -> Any:
    return engine.v1.customers.create(wish, key)


def is_replayed(answer: Any) -> bool:
    """Of an object, or of an error."""
    headers: Any = answer.headers if isinstance(answer, stripe.StripeError) else answer.last_response.headers
    return bool(headers.get("idempotent-replayed") == "true")


def fail(engine: Engine, fault: str) -> None:
    """The next customer is not made as it should be."""
    engine.control("faults", {"kind": fault, "operation": "POST /v1/customers", "count": 1})


def customers(engine: Engine) -> int:
    counts = engine.browser.get("/sandbox/state").json()["objects"]
    return int(counts.get("customer", 0))


def test_the_first_answer_is_given_again(sandbox: Engine, key: dict[str, str]) -> None:
    before = customers(sandbox)
    first, second = create(sandbox, key), create(sandbox, key)
    assert first.to_dict() == second.to_dict()
    assert (is_replayed(first), is_replayed(second), customers(sandbox)) == (False, True, before + 1)
    headers = [one.last_response.headers for one in (first, second)]
    assert [one["idempotency-key"] for one in headers] == [key["idempotency_key"]] * 2
    assert headers[0]["request-id"] != headers[1]["request-id"]


def test_the_order_of_parameters_is_nothing(sandbox: Engine, key: dict[str, str]) -> None:
    first = create(sandbox, key)
    turned = {"metadata": dict(reversed(PAT["metadata"].items())), "name": "Pat"}
    again = create(sandbox, key, turned)
    assert (again.id, is_replayed(again)) == (first.id, True)


@pytest.mark.parametrize("wish", [{"name": "Sam"}, PAT | {"metadata": {"organization_id": "o1"}}, PAT | {"phone": "1"}])
def test_other_parameters_are_refused(sandbox: Engine, key: dict[str, str], wish: dict[str, Any]) -> None:
    create(sandbox, key)
    with pytest.raises(stripe.IdempotencyError, match="the same parameters") as refused:
        create(sandbox, key, wish)
    assert (refused.value.http_status, is_replayed(refused.value)) == (400, False)
    assert is_replayed(create(sandbox, key))


def test_another_endpoint_is_refused(sandbox: Engine, key: dict[str, str]) -> None:
    made = create(sandbox, key)
    for ask in (sandbox.v1.products.create, lambda *all: sandbox.v1.customers.update(made.id, *all)):
        with pytest.raises(stripe.IdempotencyError, match="the same endpoint") as refused:
            ask(PAT, key)
        assert refused.value.http_status == 400


@pytest.mark.parametrize("fault", ["drop", "429", "409", "500"])
def test_what_fails_before_the_work_leaves_the_key_free(sandbox: Engine, key: dict[str, str], fault: str) -> None:
    before = customers(sandbox)
    fail(sandbox, fault)
    with pytest.raises(stripe.StripeError):
        create(sandbox, key)
    assert customers(sandbox) == before
    assert not is_replayed(create(sandbox, key))
    assert customers(sandbox) == before + 1


def test_a_lost_answer_is_given_again(sandbox: Engine, key: dict[str, str]) -> None:
    before = customers(sandbox)
    fail(sandbox, "lost")
    with pytest.raises(stripe.APIConnectionError):
        create(sandbox, key)
    assert customers(sandbox) == before + 1
    assert is_replayed(create(sandbox, key))
    assert customers(sandbox) == before + 1


@pytest.mark.parametrize(("fault", "done"), [("500_done", 1), ("500_undone", 0)])
def test_a_failure_during_the_work_sticks_to_its_key(
    sandbox: Engine, key: dict[str, str], fault: str, done: int
) -> None:
    before = customers(sandbox)
    fail(sandbox, fault)
    for replayed in (False, True, True):
        with pytest.raises(stripe.APIError) as failed:
            create(sandbox, key)
        assert (failed.value.http_status, is_replayed(failed.value)) == (500, replayed)
    assert customers(sandbox) == before + done
    assert not is_replayed(create(sandbox, {"idempotency_key": f"another after {fault}"}))


def test_a_decline_is_given_again(sandbox: Engine, key: dict[str, str]) -> None:
    intents = set()
    for replayed in (False, True):
        with pytest.raises(stripe.CardError) as refused:
            sandbox.v1.payment_intents.create(DECLINED, key)
        error: Any = refused.value
        assert (error.http_status, is_replayed(error)) == (402, replayed)
        intents.add(error.error.payment_intent.id)
    assert len(intents) == 1


def test_a_lost_decline_is_given_again(sandbox: Engine, key: dict[str, str]) -> None:
    sandbox.control("faults", {"kind": "lost", "operation": "POST /v1/payment_intents", "count": 1})
    with pytest.raises(stripe.APIConnectionError):
        sandbox.v1.payment_intents.create(DECLINED, key)
    with pytest.raises(stripe.CardError) as refused:
        sandbox.v1.payment_intents.create(DECLINED, key)
    assert is_replayed(refused.value)


def test_what_the_operation_refuses_stays_refused(sandbox: Engine, key: dict[str, str]) -> None:
    """Also when it would be right by now."""
    wish = {"id": f"cus_{key['idempotency_key']}"}
    for replayed in (False, True):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            sandbox.v1.customers.update(wish["id"], {"name": "Pat"}, key)
        assert (refused.value.code, is_replayed(refused.value)) == ("resource_missing", replayed)
        if not replayed:
            sandbox.v1.customers.create(wish)


def test_what_is_malformed_may_be_corrected(sandbox: Engine, key: dict[str, str]) -> None:
    wrongs: list[dict[str, Any]] = [{}, {"name": "Book", "pages": 12}, {"name": "Book", "active": "perhaps"}]
    for wrong in [*wrongs, {"name": "Book", "expand": ["author"]}]:
        with pytest.raises(stripe.InvalidRequestError):
            sandbox.v1.products.create(wrong, key)
    assert not is_replayed(sandbox.v1.products.create({"name": "Book"}, key))


def test_a_wrong_api_key_leaves_the_key_free(sandbox: Engine, key: dict[str, str]) -> None:
    with pytest.raises(stripe.AuthenticationError):
        sandbox.v1.customers.create(PAT, key | {"api_key": "nonsense"})
    assert not is_replayed(create(sandbox, key))


def test_one_key_one_request_at_a_time(sandbox: Engine, key: dict[str, str]) -> None:
    before = customers(sandbox)
    sandbox.control("faults", {"kind": "delay", "operation": "POST /v1/customers", "seconds": 600})
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(create, sandbox, key)
        while customers(sandbox) == before:
            assert not first.done()
        for _ in range(2):
            with pytest.raises(stripe.APIError) as refused:  # what the SDK makes of a 409
                create(sandbox, key)
            error: Any = refused.value
            assert (error.http_status, error.error.code) == (409, "idempotency_key_in_use")
        sandbox.control("faults", [])
        assert not is_replayed(first.result())
    assert is_replayed(create(sandbox, key))
    assert customers(sandbox) == before + 1


def test_a_key_is_forgotten_after_a_day(sandbox: Engine, key: dict[str, str]) -> None:
    first = create(sandbox, key)
    before = sandbox.control("time", {})["now"]
    assert sandbox.control("time", {"advance": DAY - 60})["now"] - before in range(DAY - 60, DAY - 30)
    assert create(sandbox, key).id == first.id
    sandbox.control("time", {"advance": 60})
    second = create(sandbox, key, {"name": "Sam"})
    assert (second.id != first.id, is_replayed(second)) == (True, False)
    assert second.created - first.created >= DAY
    assert is_replayed(create(sandbox, key, {"name": "Sam"}))
    wrongs: list[Any] = [{"advance": -1}, {"advance": "1"}, []]
    for wrong in wrongs:
        assert sandbox.browser.post("/sandbox/time", json=wrong).status_code == 400


def test_keys_and_the_clock_survive_a_restart(tmp_path_factory: pytest.TempPathFactory, key: dict[str, str]) -> None:
    data = tmp_path_factory.mktemp("restart") / "sandbox.sqlite"
    with running(data) as engine:
        ahead = engine.control("time", {"advance": 5 * DAY})["now"]
        made = create(engine, key)
    with running(data) as engine:
        assert create(engine, key).id == made.id
        assert engine.control("time", {})["now"] >= ahead
