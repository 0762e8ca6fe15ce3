"""What Stripe decides about money: payments, invoices, subscriptions and the passing of time."""
