"""What the HTTP layer remembers: answers to requests that came with an Idempotency-Key."""

from blockyard.room import Room
from blockyard.web import models
from blockyard.web.jobs import Forgetting
from blockyard.web.limits import organization_limit

ROOM = Room(name="web", models=(models,), chores=(Forgetting(),), parts=(organization_limit,))
