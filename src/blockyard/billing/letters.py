"""The mails about bills, written for a school: what happened, what it costs, what to do next.

A subject is ours alone: nobody's name stands in it.
"""

from datetime import datetime

from blockyard.identity.letters import Letter


def payment_failed(base_url: str, organization: str, amount: str, page: str | None, at: datetime | None) -> Letter:
    """`at`: until then the plan stays though nothing is paid."""
    return Letter(
        "A payment for Blockyard failed",
        f"""Hello,

the payment of {amount} for the organization "{organization}"
on Blockyard failed. Stripe tries again in the next days.{lasts_unpaid(at)}

To pay now, perhaps with another card, {open_page(base_url, page)}
""",
    )


def action_required(base_url: str, organization: str, amount: str, page: str | None, at: datetime | None) -> Letter:
    """`at` as above."""
    return Letter(
        "Your bank asks about a payment for Blockyard",
        f"""Hello,

the bank wants the card's owner to confirm the payment of {amount}
for the organization "{organization}" on Blockyard. Until then
nothing is paid.{lasts_unpaid(at)}

To confirm it, {open_page(base_url, page)}
""",
    )


def trial_ends(base_url: str, organization: str, plan: str, at: datetime, amount: str) -> Letter:
    return Letter(
        "Your Blockyard trial ends soon",
        f"""Hello,

the trial of the plan {plan} of the organization "{organization}"
on Blockyard ends on {day(at)}. From then on it costs {amount}.

If you want that, there is nothing to do, as long as a card is saved. To save
one, or to end the plan before, open Stripe's portal from

{billing_page(base_url)}
""",
    )


def dispute_opened(base_url: str, organization: str, amount: str) -> Letter:
    return Letter(
        "A payment for Blockyard is disputed",
        f"""Hello,

somebody told the bank that a payment of {amount} for the
organization "{organization}" on Blockyard was not right, and
the bank asks for it back.

If that was a mistake, tell the bank that the payment was yours. The payments
are listed at

{billing_page(base_url)}
""",
    )


def refund_made(base_url: str, organization: str, amount: str) -> Letter:
    return Letter(
        "A refund from Blockyard",
        f"""Hello,

{amount} go back to the organization "{organization}".
The bank needs five to ten days until they are in the account.

There is nothing to do. The payments are listed at

{billing_page(base_url)}
""",
    )


def plan_changed(base_url: str, organization: str, before: str, after: str, amount: str, at: datetime | None) -> Letter:
    """`at`: until then the plan before stays, because it was paid. None: the change has come."""
    when = f"from {day(at)} on, and {before} until then" if at else f"now, and no longer {before}"
    return Letter(
        "Your Blockyard plan was changed",
        f"""Hello,

the organization "{organization}" on Blockyard has the plan {after}
{when}. It costs {amount}.

If that is not what you want, change the plan at

{billing_page(base_url)}
""",
    )


def plan_canceled(base_url: str, organization: str, plan: str, at: datetime) -> Letter:
    return Letter(
        "Your Blockyard plan was canceled",
        f"""Hello,

the plan {plan} of the organization "{organization}" on
Blockyard was canceled. It stays on until {day(at)}; then the
organization has the free plan.

If that is not what you want, keep the plan before that day at

{billing_page(base_url)}
""",
    )


def plan_ended(base_url: str, organization: str, plan: str) -> Letter:
    return Letter(
        "Your Blockyard plan has ended",
        f"""Hello,

the plan {plan} of the organization "{organization}" on
Blockyard has ended, and nothing more is charged for it. The organization has
the free plan now, and all that was made stays.

To subscribe again, choose a plan at

{billing_page(base_url)}
""",
    )


def lasts_unpaid(at: datetime | None) -> str:
    return f"\nAs long as nothing is paid, the plan lasts until {day(at)}." if at else ""


def day(moment: datetime) -> str:
    return f"{moment:%d %B %Y}"


def open_page(base_url: str, page: str | None) -> str:
    return f"open this page of Stripe's:\n\n{page}" if page else f"see the invoices at\n\n{billing_page(base_url)}"


def billing_page(base_url: str) -> str:
    return f"{base_url}/billing\n\nPrograms find it under {base_url}/api/v1/payments."
