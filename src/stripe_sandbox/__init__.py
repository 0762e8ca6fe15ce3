"""A Stripe that runs on this machine: for development and tests, on loopback only. The product never imports it."""
