"""The year on one sheet of text: what the API shows, side by side with what Stripe has. Where both have it, they agree."""

from datetime import UTC, datetime
from typing import Any, Final

from tests.year.school import School
from tests.year.story import short

REVENUE: Final = "/analytics/revenue"
FIGURES: Final = ("gross", "refunds", "disputes", "net", "mrr", "active", "new", "churned")
SAME: Final = (
    "status",
    "currency",
    "total",
    "amount_due",
    "amount_paid",
    "amount_remaining",
    "number",
    "hosted_invoice_url",
)


def day(seconds: int | None) -> str:
    """Of Stripe's moments."""
    return "-" if seconds is None else f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M:%S}"


async def entitlement(school: School) -> str:
    """Plan, its end by our own clock, the notice, and what the school owes at Stripe (a credit is below zero)."""
    plan = await school.plan()
    notice = plan["notice"]["code"] if plan["notice"] else "-"
    until = short(plan["entitled_until"])
    return f"{school.at:%Y-%m-%d %H:%M:%S}  {plan['current']:<8}  {until:<19}  {notice:<8}  {school.buyer.balance():>7}"


async def invoices(school: School) -> list[str]:
    lines: list[str] = []
    at_stripe = school.buyer.at_stripe("invoices")[::-1]
    ours = {one["stripe_id"]: one for one in await school.items("/invoices")}
    assert ours.keys() == {one["id"] for one in at_stripe}
    for number, one in enumerate(at_stripe, 1):
        copy = ours[one["id"]]
        assert {name: copy[name] for name in SAME} == {name: one[name] for name in SAME}
        assert one["number"].endswith(f"-{number:04}")
        assert (one["total_taxes"], one["subtotal"]) == ([], one["total"])
        assert short(copy["paid_at"]) == day(one["status_transitions"]["paid_at"])
        lines += [
            f"{number:>2}  {day(one['created'])}  {one['billing_reason']}, {one['status']}, "
            f"to {one['customer_name']} <{one['customer_email']}>",
            *(
                f"      {line['amount']:>7}  {line['description']}, "
                f"{day(line['period']['start'])} to {day(line['period']['end'])}"
                for line in one["lines"]["data"]
            ),
            f"      {one['total']:>7}  total, no tax; balance {one['starting_balance']} to {one['ending_balance']}; "
            f"due {one['amount_due']}, paid {one['amount_paid']} at {day(one['status_transitions']['paid_at'])}",
        ]
    return lines


async def numbers_of(school: School) -> dict[str, str]:
    """Of the invoices, by the payment that paid each."""
    return {one["payment_id"]: one["number"][-2:].lstrip("0") for one in await school.items("/invoices")}


async def payments(school: School) -> list[str]:
    numbers = await numbers_of(school)
    found = sorted(await school.items("/payment-intents"), key=lambda one: str(one["paid_at"]))
    return [
        f"{short(one['paid_at'])}  {one['status']}  {one['amount_received']:>7} of {one['amount']}, "
        f"invoice {numbers[one['stripe_id']]}"
        for one in found
    ]


async def refunds(school: School) -> list[str]:
    numbers = await numbers_of(school)
    return [
        f"{short(one['refunded_at'])}  {one['status']}  {one['amount']:>7} of invoice {numbers[one['payment_id']]}"
        for one in await school.items("/refunds")
    ]


async def disputes(school: School) -> list[str]:
    numbers = await numbers_of(school)
    return [
        f"{short(one['disputed_at'])}  {one['status']}  {one['amount']:>7} of invoice {numbers[one['payment_id']]}"
        for one in await school.items("/disputes")
    ]


async def revenue(school: School, currency: str) -> dict[str, dict[str, Any]]:
    """By month, and `sum`."""
    span = {"from": "2025-01-01", "to": "2026-02-01"}
    answer = await school.buyer.ask("GET", REVENUE, 200, params=span)
    [found] = answer["currencies"]
    assert found["currency"] == currency
    months = {one["start"][:7]: {name: one[name] for name in FIGURES} for one in found["buckets"]}
    return months | {"sum": {name: found[name] for name in FIGURES}}


def table(found: dict[str, dict[str, Any]]) -> list[str]:
    head = "month   " + "".join(f"{name:>9}" for name in FIGURES)
    return [head, *(f"{month:<8}" + "".join(f"{row[name]:>9}" for name in FIGURES) for month, row in found.items())]


async def draw(school: School, currency: str, states: list[str]) -> str:
    parts = {
        f"A year in {currency.upper()}": [
            "Amounts are in the smallest unit, as Stripe counts it. Times are in UTC. README.md says why they are right."
        ],
        "What happened": school.diary,
        "Invoices": await invoices(school),
        "Payments": await payments(school),
        "Refunds": await refunds(school),
        "Disputes": await disputes(school),
        "After each step, and when a month is over: plan, entitled until, notice, balance at Stripe": states,
        "Revenue": table(await revenue(school, currency)),
    }
    return "\n".join(line for title, lines in parts.items() for line in (f"# {title}", "", *lines, ""))
