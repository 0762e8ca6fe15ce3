"""Students: entries of a school's roster, and how they sign in."""

from blockyard.quota import Countable
from blockyard.room import Room, Routers
from blockyard.students import models, permissions, usage
from blockyard.students.student_records import RETENTION_RULES, STUDENT_RECORDS


def load_routers() -> Routers:
    from blockyard.students import login_routes, routes, student_routes

    return (routes.router, login_routes.router, student_routes.router)


ROOM = Room(
    name="students",
    models=(models,),
    load_routers=load_routers,
    student_records=STUDENT_RECORDS,
    retention_rules=RETENTION_RULES,
    counts={Countable.STUDENTS: usage.student_count},
    permissions=permissions,
)
