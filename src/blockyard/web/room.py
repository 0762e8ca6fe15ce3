"""What the HTTP layer remembers: answers to requests that came with an Idempotency-Key."""

from blockyard.room import Room
from blockyard.web import models
from blockyard.web.jobs import make_forgetting
from blockyard.web.limits import organization_limit

ROOM = Room(name="web", models=(models,), chores=(make_forgetting(),), parts=(organization_limit,))
