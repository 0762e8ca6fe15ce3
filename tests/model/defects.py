"""Defects of billing that outsiders found, each as a change in one place, and the steps that lead to it.

A picture that divides by 100 whatever the currency is not among them: the model looks at no pictures.
tests/api/test_revenue_golden.py::test_a_picture fails with it.
"""

from dataclasses import dataclass
from typing import Any, Final

from tests.model.step import Played


@dataclass(frozen=True, slots=True)
class Defect:
    """`old` stands once in `file`, below src/blockyard/billing."""

    file: str
    old: str
    new: str
    steps: tuple[Played, ...]


def begun(how: str = "subscribed", plan: str = "school") -> Played:
    return "begin", {"how": how, "plan": plan}


def by(name: str, **arguments: Any) -> Played:
    """Of the first of the people."""
    return name, {"who": 0, **arguments}


def at(name: str, **arguments: Any) -> Played:
    return name, arguments


FAILS_LATER: Final = by("attach_card", card="pm_card_chargeCustomerFail")
FORTNIGHT: Final = at("wait_days", days=15)
MONTH: Final = at("wait_a_month")
REST: Final = at("rest", mend=False)
PAGE: Final = by("open_page", plan="school", trial=False)
LOST: Final = {"kind": "lost", "count": 2}

ADOPTED: Final = at("sell_and_adopt", plan="school", add_on=True)

FIND_OWN: Final = """
async def find_customer(db):
    found = await find_any(db)
    return found if found and found.created_by_id == db.context.user_id else None
"""
REFUND_AT_ONCE: Final = """
    from blockyard.billing.customers import metadata_of
    from blockyard.billing.stripe.outgoing import Intent, write_request
    parameters = {"payment_intent": request.payment_id, "amount": request.amount}
    parameters["metadata"] = {**metadata_of(db, request.id), refunds.ASKED_FOR_BY: str(request.id)}
    await write_request(db, refunds.CREATE, Intent(request.id, None, parameters), None)
"""

DEFECTS: Final[dict[str, Defect]] = {
    "the worker knows no operation": Defect(
        "jobs.py",
        "what = operations.named(request.operation)",
        "what = {}[request.operation]",
        (at("stripe_fails", operation="POST /v1/customers", **LOST), by("attach_card", card="pm_card_visa")),
    ),
    "a kept answer is news": Defect(
        "stripe/settle.py",
        "done if what.kind is None else",
        'done if what.kind in (None, "subscription") else',
        (
            begun(plan="teacher"),
            at("stripe_fails", operation="POST /v1/subscriptions*", **LOST),
            by("change_plan", plan="school"),
            by("cancel_in_portal"),
        ),
    ),
    "a plan by its lookup key": Defect(
        "stripe/copies.py",
        "return named or BY_LOOKUP_KEY",
        "return BY_LOOKUP_KEY",
        (begun(), at("raise_price", plan="school"), by("resume")),
    ),
    "the same key for the same price": Defect(
        "stripe/products.py",
        'f"blockyard-price-{plan.name}-{uuid4()}"',
        'f"blockyard-price-{plan.name}-{plan.monthly(client.currency)}"',
        (at("raise_price", plan="school"), at("sell_plans")) * 2,
    ),
    "a customer for each person": Defect(
        "customers.py",
        "import find_customer, find_open_request",
        f"import find_customer as find_any, find_open_request\n{FIND_OWN}",
        (by("attach_card", card="pm_card_visa"), ("attach_card", {"who": 1, "card": "pm_card_visa"})),
    ),
    "second trial": Defect(
        "trials.py",
        "if (await db.execute(had)).scalar_one_or_none() is not None:",
        "if (await db.execute(had)).scalar_one_or_none() == 0:",
        (
            begun("in a trial"),
            by("cancel", at_period_end=False),
            by("subscribe", plan="school", card="pm_card_visa", trial=True),
        ),
    ),
    "a trial ends with a debt": Defect(
        "trials.py",
        '"missing_payment_method": "cancel"',
        '"missing_payment_method": "create_invoice"',
        (begun("in a trial"),),
    ),
    "an upgrade for nothing": Defect(
        "changes.py",
        'priced(subscription, price, "always_invoice")',
        'priced(subscription, price, "none")',
        (begun(plan="teacher"), by("change_plan", plan="district")),
    ),
    "an upgrade on the next bill": Defect(
        "changes.py",
        'priced(subscription, price, "always_invoice")',
        'priced(subscription, price, "create_prorations")',
        (begun(plan="teacher"), by("change_plan", plan="district")),
    ),
    "other pages stay open": Defect(
        "pages.py",
        "return list((await db.execute(statement)).scalars())",
        "return []",
        (PAGE, PAGE, REST),
    ),
    "deleted with an open page": Defect(
        "deletion.py",
        "for page in await pages.find_open_pages(db):",
        "for page in list[str]():",
        (PAGE, at("delete_school", chance=0), at("pay_page", which=0, card="visa")),
    ),
    "refunded, and still served": Defect(
        "stripe/consequences.py",
        "if await is_refunded(db, subscription):",
        "if await is_refunded(db, subscription) is None:",
        (begun(), REST, by("ask_refund", which=0, amount=None), at("decide_refund", which=0, approved=True)),
    ),
    "the customer refunds himself": Defect(
        "refund_requests.py",
        '    asked = {"payment": request.payment_id',
        f'{REFUND_AT_ONCE}    asked = {{"payment": request.payment_id',
        (begun(), REST, by("ask_refund", which=0, amount=100)),
    ),
    "two subscriptions": Defect(
        "stripe/consequences.py",
        "for second in living[1:]:",
        "for second in living[9:]:",
        (begun(), at("sell_second", plan="teacher")),
    ),
    "a deleted school is charged": Defect(
        "stripe/undoing.py",
        "if now.status in LIVING:",
        "if now.status in ():",
        (begun("with a card"), at("delete_school", chance=0), at("sell_second", plan="school")),
    ),
    "the first item alone": Defect(
        "stripe/copies.py", "for one in items),", "for one in items[:1]),", (begun(), at("add_item"))
    ),
    "the plan of the first item": Defect(
        "stripe/copies.py",
        "return max(with_plan, key=lambda ranked: ranked[0])[1] if with_plan else items[0]",
        "return items[0]",
        (ADOPTED,),
    ),
    "disputes are not deducted": Defect(
        "revenue/queries.py",
        'WITHDRAWN: Final = ("needs_response", "under_review", "lost")',
        'WITHDRAWN: Final = ("never",)',
        (begun(), REST, at("dispute", which=0), at("decide_dispute", which=0, won=False)),
    ),
    "what was never paid counts": Defect(
        "revenue/queries.py",
        'UNBEGUN: Final = ("incomplete", "incomplete_expired")',
        'UNBEGUN: Final = ("never",)',
        (begun("with a card"), at("sell_by_hand", plan="school")),
    ),
    "paid out of band is nothing": Defect(
        "revenue/queries.py",
        "func.greatest(invoice.amount_due, invoice.amount_paid)",
        "invoice.amount_paid",
        (begun(), FAILS_LATER, MONTH, at("pay_invoice", which=0, out_of_band=True)),
    ),
    "past due for ever": Defect(
        "entitling.py",
        "PATIENCE: Final = timedelta(days=21)",
        "PATIENCE: Final = timedelta(days=9999)",
        (
            begun(),
            at("set_dunning", then="past_due"),
            FAILS_LATER,
            MONTH,
            at("wait_days", days=15),
            at("wait_days", days=15),
        ),
    ),
    "three weeks for who never paid": Defect(
        "entitling.py",
        "since + (PATIENCE if has_paid_before(subscription, arrears) else GRACE)",
        "since + PATIENCE",
        (begun("in a trial"), FAILS_LATER, FORTNIGHT, at("wait_days", days=4)),
    ),
    "no clock of our own": Defect(
        "entitling.py",
        "GRACE: Final = timedelta(days=3)",
        "GRACE: Final = timedelta(days=9999)",
        (begun(), REST),
    ),
    "nobody adopts": Defect("inbox/adopt.py", "if len(living) > 1:", "if len(living) > 0:", (ADOPTED,)),
    "thin events are refused": Defect(
        "inbox/event.py",
        'if said not in ("event", "v2.core.event"):',
        'if said != "event":',
        (begun("with a card"), at("thin_event_comes")),
    ),
    "cards of all customers": Defect(
        "payment_methods.py",
        "BillingPaymentMethod.customer_id.in_(current)",
        "BillingPaymentMethod.type.is_not(None)",
        (begun("with a card"), at("delete_customer", chance=0)),
    ),
    "three of a plan": Defect(
        "schemas.py",
        "    payment_method: StripeId | None = None\n    trial",
        "    payment_method: StripeId | None = None\n    quantity: int = 1\n    trial",
        (begun("with a card"), by("subscribe_thrice", plan="school")),
    ),
}
