"""What game servers tell, and what becomes of it."""

from blockyard.game import jobs, models, permissions
from blockyard.game.reception import Reception
from blockyard.game.reporting import create_reporters
from blockyard.game.student_records import STUDENT_RECORDS
from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.game import game_routes, routes

    return (game_routes.router, routes.router)


ROOM = Room(
    name="game",
    models=(models,),
    load_routers=load_routers,
    tasks=(jobs.attach_events, jobs.pull_events, jobs.install_secret),
    chores=(jobs.sweep_inbox, jobs.enqueue_pulls),
    permissions=permissions,
    parts=(Reception, create_reporters),
    student_records=STUDENT_RECORDS,
)
