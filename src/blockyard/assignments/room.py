"""Work that a class is given: worlds to play, and what came of it."""

from blockyard.assignments import models, permissions
from blockyard.assignments.limits import PlayLimit
from blockyard.assignments.student_records import RETENTION_RULES, STUDENT_RECORDS
from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.assignments import (
        analysis_routes,
        attempt_routes,
        copy_routes,
        gradebook_routes,
        live_routes,
        result_routes,
        routes,
        student_routes,
    )

    return (
        student_routes.router,
        live_routes.router,
        routes.router,
        result_routes.router,
        attempt_routes.router,
        gradebook_routes.router,
        analysis_routes.router,
        copy_routes.router,
    )


ROOM = Room(
    name="assignments",
    models=(models,),
    load_routers=load_routers,
    permissions=permissions,
    parts=(PlayLimit,),
    student_records=STUDENT_RECORDS,
    retention_rules=RETENTION_RULES,
)
