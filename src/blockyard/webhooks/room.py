"""Telling a school's own applications what happened."""

from blockyard.room import Room
from blockyard.webhooks import delivery_routes, jobs, models, permissions, routes
from blockyard.webhooks.lanes import create_lanes
from blockyard.webhooks.sender import create_sender

ROOM = Room(
    name="webhooks",
    models=(models,),
    routers=(routes.router, delivery_routes.router),
    tasks=(jobs.deliver, jobs.mail_disabled),
    chores=(jobs.enqueue_due_deliveries, jobs.forget_old_events),
    permissions=permissions,
    parts=(create_sender, create_lanes),
)
