"""What a school's figures say of its life at Stripe: real processes, the sandbox, webhooks."""

from typing import Any

import httpx
import pytest

from tests.lifecycle.processes import Running
from tests.lifecycle.school import PAYMENTS, Found, School, settled


def revenue(school: School) -> dict[str, int]:
    """Of the last year, in dollars."""
    answer = school.http.get(f"{PAYMENTS}/analytics/revenue")
    assert answer.status_code == 200, answer.text
    [found] = answer.json()["currencies"]
    return {name: found[name] for name in ("gross", "refunds", "disputes", "net", "mrr", "active", "new", "churned")}


def post(stripe: httpx.Client, path: str, **form: str) -> Any:
    answer = stripe.post(path, data=form)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.slow
def test_a_life_in_figures(running: Running, found: Found, stripe: httpx.Client) -> None:
    school = found("figures")
    nothing = dict.fromkeys(("gross", "refunds", "disputes", "net", "mrr", "active", "new", "churned"), 0)

    def shows(event: str, **figures: int) -> None:
        """Once `event` was applied."""
        settled(stripe)
        running.wait_until(lambda: school.events().get(event) == "applied", event)
        running.wait_until(lambda: revenue(school) == nothing | figures, f"{figures}", lambda: revenue(school))

    school.post("/payment-methods", {"payment_method": "pm_card_visa"})
    school.post("/subscriptions", {"plan": "teacher"})
    subscribed = {"mrr": 1_900, "active": 1, "new": 1}
    shows("invoice.paid", gross=1_900, net=1_900, **subscribed)  # the invoice and its payment are one sum

    large = school.post("/payment-intents", {"amount": 49_900, "payment_method": "pm_card_visa"})
    shows("payment_intent.succeeded", gross=51_800, net=51_800, **subscribed)
    disputed = post(stripe, "/sandbox/disputes", payment_intent=large["stripe_id"])
    shows("charge.dispute.created", gross=51_800, disputes=49_900, net=1_900, **subscribed)
    post(stripe, f"/v1/disputes/{disputed['id']}/close")
    shows("charge.dispute.closed", gross=51_800, disputes=49_900, net=1_900, **subscribed)

    customer = large["customer_id"]
    post(stripe, "/v1/invoiceitems", customer=customer, amount="9900", currency="usd")
    invoice = post(stripe, "/v1/invoices", customer=customer, collection_method="send_invoice", days_until_due="30")
    post(stripe, f"/v1/invoices/{invoice['id']}/finalize")
    shows("invoice.finalized", gross=51_800, disputes=49_900, net=1_900, **subscribed)
    post(stripe, f"/v1/invoices/{invoice['id']}/pay", paid_out_of_band="true")
    shows("invoice.paid", gross=61_700, disputes=49_900, net=11_800, **subscribed)


def test_one_that_was_never_paid(running: Running, found: Found, stripe: httpx.Client) -> None:
    """Neither new while it waits, nor churned when it is given up."""
    school = found("unbegun")
    customer = school.post("/customers", {})["stripe_id"]
    price = stripe.get("/v1/prices", params={"lookup_keys[]": "blockyard_school_monthly"}).json()["data"][0]["id"]
    wish = {"customer": customer, "items[0][price]": price, "payment_behavior": "default_incomplete"}
    made = post(stripe, "/v1/subscriptions", **wish)
    nothing = dict.fromkeys(("gross", "refunds", "disputes", "net", "mrr", "active", "new", "churned"), 0)
    settled(stripe)
    running.wait_until(lambda: [one["status"] for one in school.items("/subscriptions")] == ["incomplete"], "the copy")
    assert revenue(school) == nothing
    assert stripe.delete(f"/v1/subscriptions/{made['id']}").json()["status"] == "canceled"
    settled(stripe)
    running.wait_until(lambda: school.subscription()["status"] == "canceled", "its end")
    assert revenue(school) == nothing
