"""All background handlers. Importing this module registers every room's tasks."""

from blockyard.agents import jobs as agents
from blockyard.billing import jobs as payments
from blockyard.billing.inbox import process as stripe_inbox
from blockyard.billing.inbox import sweep as stripe_inbox_sweep
from blockyard.environments import jobs as environments
from blockyard.environments import publishing
from blockyard.identity import jobs as identity

ROOMS = [
    module.__name__
    for module in (agents, environments, identity, payments, publishing, stripe_inbox, stripe_inbox_sweep)
]
