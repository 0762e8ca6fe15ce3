"""All background handlers. Importing this module registers every room's tasks."""

from blockyard.agents import jobs as agents
from blockyard.environments import jobs as environments
from blockyard.environments import publishing
from blockyard.identity import jobs as identity
from blockyard.payments import jobs as payments
from blockyard.stripe_inbox import process as stripe_inbox
from blockyard.stripe_inbox import sweep as stripe_inbox_sweep

ROOMS = [
    module.__name__
    for module in (agents, environments, identity, payments, publishing, stripe_inbox, stripe_inbox_sweep)
]
