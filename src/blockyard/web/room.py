"""What the HTTP layer remembers: answers to requests that came with an Idempotency-Key."""

from datetime import timedelta

from blockyard.jobs.chores import once_in
from blockyard.room import Room
from blockyard.web import models
from blockyard.web.jobs import forget_answers
from blockyard.web.limits import organization_limit

ROOM = Room(
    name="web",
    models=(models,),
    chores=(once_in(timedelta(hours=1), forget_answers),),
    parts=(organization_limit,),
)
