"""Codes about plans, subscriptions and payments."""

from typing import Final

from blockyard.app.reference.words import Words

MONEY: Final[Words] = {
    402: {
        "authentication_required": (
            "The bank asks the card's owner.",
            "Open the page that `page` names, then send the same request again.",
        ),
        "card_declined": (
            "The bank refused the card; `decline_code` says why, in Stripe's words.",
            "Use another card, or ask the bank.",
        ),
        "invoice_unpaid": (
            "The subscription's last invoice is not paid yet.",
            "Pay it, then change the plan.",
        ),
        "payment_method_required": (
            "There is no card to pay with.",
            "Attach one at `POST /api/v1/payments/payment-methods`, or subscribe on Stripe's page.",
        ),
        "plan_limit_reached": (
            "The plan allows `allowed` of `limit`, and `used` are in use.",
            "Choose a larger plan at the address in `upgrade`, or wait for the next month.",
        ),
    },
    409: {
        "already_subscribed": ("The organization has a subscription.", "Change it, or cancel it first."),
        "checkout_closed": ("The page of Stripe's was used, expired or closed.", "Open a new one."),
        "checkout_open": (
            "A page of Stripe's to subscribe is open; `checkout` is its id.",
            "Let it be used, or expire it, then ask again.",
        ),
        "not_adoptable": (
            "The operator's command found no customer that it could make a school's.",
            "Do what `detail` says. No request gets this code.",
        ),
        "other_currency": (
            "The subscription is paid in another currency than plans are sold in now (`currency`).",
            "Keep it, or let it end with its period and subscribe anew.",
        ),
        "refund_decided": ("The request for a refund is decided or withdrawn already.", "Read it again."),
        "request_open": (
            "Stripe is being asked for the same thing, and has not answered yet.",
            "Send the same request with the same `Idempotency-Key` in a moment.",
        ),
        "subscription_ended": ("The subscription has ended.", "Begin a new one."),
        "subscription_living": (
            "An organization that has a subscription is not deleted.",
            "Cancel it first.",
        ),
        "trial_used": ("The organization has had its trial.", "Leave `trial` out."),
    },
    422: {
        "amount_not_round": ("Stripe takes only multiples of `step` in this currency.", "Round the amount."),
        "amount_too_small": ("The amount is below `minimum`, the least that can be paid.", "Send a larger one."),
        "bad_range": ("The days are out of order, too many, or out of bounds.", "Send a range as `detail` says."),
        "no_such_stripe_object": (
            "Stripe knows no such thing of this organization.",
            "Compare the id with the list.",
        ),
        "no_trial": ("The plan has no trial.", "Leave `trial` out, or choose another plan."),
        "refund_too_large": (
            "More was asked for than `refundable`; `credited` went to later invoices instead.",
            "Ask for less.",
        ),
        "stripe_refused": (
            "Stripe refused what was asked; `stripe_code` is its own code.",
            "Do what `detail` says. The same request gets the same answer.",
        ),
        "unknown_currency": ("The currency is none that Stripe takes.", "Send a code of ISO 4217 in small letters."),
    },
    503: {
        "billing_not_configured": ("Billing is not set up here.", "The operator sets `BLOCKYARD_STRIPE_SECRET_KEY`."),
        "clock_stuck": (
            "The operator's command waits in vain for a test clock of Stripe's.",
            "Run it again. No request gets this code.",
        ),
        "stripe_unavailable": (
            "Stripe did not answer, so the outcome is open. Nothing is lost.",
            "Send the same request with the same `Idempotency-Key` after `Retry-After` seconds: it goes on.",
        ),
    },
}
