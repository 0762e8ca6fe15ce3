"""Examples of answers, for the OpenAPI."""

from typing import Final

SUBSCRIPTION: Final = {
    "stripe_id": "sub_1QnT2c",
    "customer_id": "cus_RhZ8aB",
    "status": "active",
    "plan": "school",
    "paid_plan": None,
    "paid_until": None,
    "price_id": "price_1QnT1a",
    "quantity": 1,
    "unit_amount": 9900,
    "amount": 9900,
    "currency": "usd",
    "interval": "month",
    "current_period_start": "2026-01-31T12:00:00Z",
    "current_period_end": "2026-02-28T12:00:00Z",
    "cancel_at_period_end": False,
    "trial_end": None,
    "started_at": "2026-01-31T12:00:00Z",
    "ended_at": None,
}
INVOICE: Final = {
    "stripe_id": "in_1QnT2d",
    "customer_id": "cus_RhZ8aB",
    "subscription_id": "sub_1QnT2c",
    "number": "A1B2C3D4-0001",
    "status": "paid",
    "currency": "usd",
    "total": 9900,
    "amount_due": 9900,
    "amount_paid": 9900,
    "amount_remaining": 0,
    "hosted_invoice_url": "https://invoice.stripe.com/i/acct_1/in_1QnT2d",
    "invoice_pdf": "https://pay.stripe.com/invoice/acct_1/in_1QnT2d/pdf",
    "invoiced_at": "2026-01-31T12:00:00Z",
    "due_at": None,
    "payment_id": "pi_3QnT2e",
    "paid_at": "2026-01-31T12:00:02Z",
}
PAYMENT: Final = {
    "stripe_id": "pi_3QnT2e",
    "customer_id": "cus_RhZ8aB",
    "status": "succeeded",
    "currency": "usd",
    "amount": 5000,
    "amount_received": 5000,
    "description": "Workshop",
    "decline_code": None,
    "paid_at": "2026-01-31T12:00:02Z",
}
