"""All background handlers. Importing this module registers every room's tasks and hooks."""

from blockyard.agents import jobs as agents

ROOMS = [module.__name__ for module in (agents,)]
