"""Which player of Roblox is which student."""

from datetime import timedelta

from blockyard.jobs.chores import once_in
from blockyard.players import models, permissions
from blockyard.players.jobs import forget_ended_links, forget_expired_codes
from blockyard.players.student_records import STUDENT_RECORDS
from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.players import code_routes, link_routes, webhook_routes

    return (link_routes.router, code_routes.router, webhook_routes.router)


ROOM = Room(
    name="players",
    models=(models,),
    load_routers=load_routers,
    chores=(
        once_in(timedelta(hours=1), forget_expired_codes),
        once_in(timedelta(days=1), forget_ended_links),
    ),
    permissions=permissions,
    student_records=STUDENT_RECORDS,
)
