"""Questions about what objects show, and what goes with what: the mirror and the reconcile rest on the answers."""

from typing import Final

from blockyard.billing.verification.question import Question
from blockyard.billing.verification.workbench import MARK, Workbench, new_key


async def ask_price_as_now(bench: Workbench) -> str:
    lookup_key = new_key()
    old = await bench.make_price(1900, lookup_key=lookup_key)
    sold = await bench.subscribe(await bench.make_customer("pm_card_visa"), old)
    await bench.make_price(2500, lookup_key=lookup_key, transfer_lookup_key=True)
    await bench.post(f"/v1/prices/{old}", metadata={"plan": "teacher"})
    price = (await bench.get(f"/v1/subscriptions/{sold['id']}"))["items"]["data"][0]["price"]
    return f"lookup key {price['lookup_key']}, plan {price['metadata'].get('plan')}"


async def ask_portal(bench: Workbench) -> str:
    """An account whose owner saved the portal's settings in the dashboard has a default."""
    configurations = await bench.get("/v1/billing_portal/configurations", is_default=True, active=True)
    wish = {"customer": await bench.make_customer(), "return_url": "https://example.com/"}
    opened = await bench.request("post", "/v1/billing_portal/sessions", wish)
    return "as the dashboard says" if (opened.status == 200) == bool(configurations["data"]) else str(opened)


async def ask_deleted_customer(bench: Workbench) -> str:
    customer = await bench.make_customer()
    method = await bench.give_card(customer, "pm_card_visa")
    sold = await bench.subscribe(customer, await bench.make_price(1900))
    await bench.delete(f"/v1/customers/{customer}")
    subscription = await bench.get(f"/v1/subscriptions/{sold['id']}")
    card = await bench.request("get", f"/v1/payment_methods/{method}")
    owner = f"of {card.body['customer']}" if card.status == 200 else str(card)
    return f"card {owner}, subscription {subscription['status']}"


async def ask_invoice_payments(bench: Workbench) -> str:
    customer = await bench.make_customer("pm_card_visa")
    await bench.subscribe(customer, await bench.make_price(1900))
    listed = await bench.get("/v1/invoices", customer=customer, expand=["data.payments"])
    payments = (listed["data"][0].get("payments") or {}).get("data") or [{}]
    named = (payments[0].get("payment") or {}).get("payment_intent")
    return "named" if str(named).startswith("pi_") else f"payments: {payments}"


async def ask_expand(bench: Workbench) -> str:
    """Every path that we expand, on objects that have something there."""
    customer = await bench.make_customer("pm_card_visa")
    sold = await bench.subscribe(customer, await bench.make_price(1900))
    invoice = await bench.get(f"/v1/invoices/{sold['latest_invoice']}", expand=["payments"])
    intent = invoice["payments"]["data"][0]["payment"]["payment_intent"]
    owner = await bench.get(f"/v1/customers/{customer}")
    looks = (
        (f"/v1/payment_intents/{intent}", "latest_charge"),
        (f"/v1/payment_methods/{owner['invoice_settings']['default_payment_method']}", "customer"),
        (f"/v1/subscriptions/{sold['id']}", "latest_invoice"),
    )
    found = {path: (await bench.get(url, expand=[path]))[path] for url, path in looks}
    listed = await bench.get("/v1/payment_intents", customer=customer, expand=["data.latest_charge"])
    found["data.latest_charge"] = listed["data"][0]["latest_charge"]
    missing = [path for path, obj in found.items() if not isinstance(obj, dict)]
    return f"not {', '.join(missing)}" if missing else "all"


async def ask_listed_at_once(bench: Workbench) -> str:
    """Whether a list made a moment later has what was just made: settle.py looks for its request there."""
    mine = await bench.make_customer()
    listed = await bench.get("/v1/customers", limit=100)
    return "in it" if any(one["id"] == mine and one["metadata"] == MARK for one in listed["data"]) else "not in it"


OBJECTS: Final = (
    Question(
        "price_as_now",
        "A price lost its lookup key and got metadata: what does a subscription sold at it show?",
        "lookup key None, plan teacher",
        ask_price_as_now,
    ),
    Question("portal_settings", "A portal session that names no configuration?", "as the dashboard says", ask_portal),
    Question(
        "deleted_customer",
        "A customer is deleted: what becomes of the card and the subscription?",
        "card of None, subscription canceled",
        ask_deleted_customer,
    ),
    Question("invoice_payments", "Is its payment named where invoices are listed?", "named", ask_invoice_payments),
    Question("expand", "Which of the paths that we expand are there?", "all", ask_expand),
    Question("listed_at_once", "Is a customer in the list right after it was made?", "in it", ask_listed_at_once),
)
