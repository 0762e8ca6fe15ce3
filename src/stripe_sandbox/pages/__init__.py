"""The pages Stripe hosts, as plain HTML that a browser clicks through."""
