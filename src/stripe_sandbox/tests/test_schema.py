"""What the billing engine makes is valid on Stripe's own description of its API (README.md says which)."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from stripe_sandbox.tests.engine import DAY, START, Engine

DESCRIPTION = Path(__file__).with_name("stripe_openapi.json")
NEWER = {"invoice": {"status_details"}, "product": {"type"}}
"""Fields the sandbox has and the older description has not."""
KEY = {"Authorization": "Bearer sk_test_x"}


@pytest.fixture(scope="module")
def schemas() -> dict[str, Any]:
    found: dict[str, Any] = as_json_schema(json.loads(DESCRIPTION.read_text())["components"]["schemas"])
    return found


def as_json_schema(node: Any) -> Any:
    """OpenAPI 3.0 says `nullable` where JSON Schema says a type."""
    if isinstance(node, list):
        return [as_json_schema(one) for one in node]
    if not isinstance(node, dict):
        return node
    kept = {name: as_json_schema(one) for name, one in node.items() if name not in ("nullable", "expansionResources")}
    return {"anyOf": [kept, {"type": "null"}]} if node.get("nullable") is True else kept


def faults(schemas: dict[str, Any], obj: dict[str, Any]) -> list[str]:
    kind = obj["object"]
    rules = {"$ref": f"#/components/schemas/{kind}", "components": {"schemas": schemas}}
    wrong = [
        f"{kind} {error.json_path}: {error.message[:200]}" for error in Draft202012Validator(rules).iter_errors(obj)
    ]
    unknown = set(obj) - set(schemas[kind]["properties"]) - NEWER.get(kind, set())
    return wrong + [f"{kind} has {name}, which Stripe has not" for name in unknown]


def test_every_object_is_as_stripe_describes_it(engine: Engine, schemas: dict[str, Any]) -> None:
    live(engine)
    seen = [event["data"]["object"] for event in everything(engine, "/v1/events")]
    for path in ("invoice_payments", "checkout/sessions", "payment_methods"):
        seen += everything(engine, f"/v1/{path}")
    wrong = {fault for obj in seen for fault in faults(schemas, obj)}
    counted = Counter(obj["object"] for obj in seen)
    assert wrong == set()
    assert len(counted) >= 17, dict(counted)


def test_what_an_event_tells_of_can_be_read(engine: Engine) -> None:
    """A client that hears of an object asks for it. Stripe lets nobody read a session of the portal."""
    live(engine)
    told = {
        event["data"]["object"]["object"]: event["data"]["object"]["id"] for event in everything(engine, "/v1/events")
    }
    del told["billing_portal.session"]
    answers = {kind: engine.browser.get(path_of(kind, stripe_id), headers=KEY) for kind, stripe_id in told.items()}
    assert {kind: answer.json() for kind, answer in answers.items() if answer.status_code != 200} == {}
    assert {kind: answer.json()["id"] for kind, answer in answers.items()} == told


def path_of(kind: str, stripe_id: str) -> str:
    plural = kind if kind.endswith("s") else f"{kind}s"
    return f"/v1/{plural.replace('.', '/')}/{stripe_id}"


def everything(engine: Engine, path: str) -> list[Any]:
    found: list[Any] = []
    more = True
    while more:
        after = {"starting_after": found[-1]["id"]} if found else {}
        answer = engine.browser.get(path, params={"limit": 100} | after, headers=KEY)
        found += answer.json()["data"]
        more = answer.json()["has_more"]
    return found


def live(engine: Engine) -> None:
    """A bit of everything."""
    v1, clock = engine.v1, engine.clock()
    customer, small, large = engine.customer(clock=clock), engine.price(2000), engine.price(5000)
    made = v1.subscriptions.create({"customer": customer, "items": [{"price": small}], "trial_period_days": 5})
    engine.advance(clock, START + 10 * DAY)
    wish = {"items": [{"id": made["items"].data[0].id, "price": large}], "proration_behavior": "always_invoice"}
    v1.subscriptions.update(made.id, wish)
    engine.give_card(customer, "pm_card_chargeCustomerFail")
    engine.advance(clock, START + 80 * DAY)
    assert v1.subscriptions.retrieve(made.id).status == "canceled"

    v1.subscriptions.create(
        {"customer": customer, "items": [{"price": small}], "collection_method": "send_invoice", "days_until_due": 5}
    )
    engine.advance(clock, START + 90 * DAY)
    v1.invoices.mark_uncollectible(v1.invoices.list({"collection_method": "send_invoice", "status": "open"}).data[0].id)

    intent = v1.payment_intents.create(
        {"amount": 900, "currency": "usd", "payment_method": "pm_card_visa", "confirm": True}
    )
    v1.refunds.create({"payment_intent": intent.id})
    disputed = {"amount": 900, "currency": "usd", "payment_method": "pm_card_createDispute", "confirm": True}
    v1.payment_intents.create(disputed)
    asked = {"amount": 900, "currency": "usd", "payment_method": "pm_card_threeDSecure2Required", "confirm": True}
    v1.payment_intents.create(asked)
    v1.setup_intents.create({"payment_method": "pm_card_visa", "confirm": True})
    done = "http://school.example/"
    session = v1.checkout.sessions.create(
        {"mode": "subscription", "line_items": [{"price": small, "quantity": 1}], "success_url": done}
    )
    engine.browser.post(f"/checkout/{session.id}/pay", data={"card": "visa", "email": "pat@school.example"})
    product = {"product": v1.prices.retrieve(small).product, "prices": [small]}
    update = {"enabled": True, "default_allowed_updates": ["price"], "products": [product]}
    portal = v1.billing_portal.configurations.create({"features": {"subscription_update": update}}).id
    v1.billing_portal.sessions.create({"customer": customer, "configuration": portal, "return_url": done})
