"""Students: entries of a school's roster, and how they sign in."""

from blockyard.quota import Countable
from blockyard.room import Room, Routers
from blockyard.students import models, permissions, usage


def load_routers() -> Routers:
    from blockyard.students import login_routes, routes, student_routes

    return (routes.router, login_routes.router, student_routes.router)


ROOM = Room(
    name="students",
    models=(models,),
    load_routers=load_routers,
    counts={Countable.STUDENTS: usage.student_count},
    permissions=permissions,
)
