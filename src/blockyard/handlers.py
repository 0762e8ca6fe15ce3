"""All background handlers. Importing this module registers every room's tasks."""

from blockyard.agents import jobs as agents
from blockyard.identity import jobs as identity
from blockyard.payments import jobs as payments

ROOMS = [module.__name__ for module in (agents, identity, payments)]
