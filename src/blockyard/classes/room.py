"""Terms, classes, who teaches them and who attends them."""

from blockyard.classes import models, permissions
from blockyard.classes.card_sheets import create_card_sheets
from blockyard.classes.student_records import RETENTION_RULES, STUDENT_RECORDS
from blockyard.classes.teachers import leave_all_classes
from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.classes import (
        code_routes,
        join_routes,
        login_routes,
        routes,
        student_routes,
        teacher_routes,
        term_routes,
    )

    return (
        routes.router,
        teacher_routes.router,
        student_routes.router,
        code_routes.router,
        login_routes.router,
        join_routes.router,
        join_routes.door,
        term_routes.router,
    )


ROOM = Room(
    name="classes",
    models=(models,),
    load_routers=load_routers,
    on_removal=(leave_all_classes,),
    student_records=STUDENT_RECORDS,
    retention_rules=RETENTION_RULES,
    permissions=permissions,
    parts=(create_card_sheets,),
)
