"""Telling a school's own applications what happened."""

from blockyard.room import Room, Routers
from blockyard.webhooks import jobs, models, permissions
from blockyard.webhooks.lanes import create_lanes
from blockyard.webhooks.sender import create_sender


def load_routers() -> Routers:
    from blockyard.webhooks import delivery_routes, routes

    return (routes.router, delivery_routes.router)


ROOM = Room(
    name="webhooks",
    models=(models,),
    load_routers=load_routers,
    tasks=(jobs.deliver, jobs.mail_disabled),
    chores=(jobs.enqueue_due_deliveries, jobs.forget_old_events),
    permissions=permissions,
    parts=(create_sender, create_lanes),
)
