"""Imports of a school's roster."""

from blockyard.room import Room, Routers
from blockyard.rosters import applying, models, permissions, staging, undoing
from blockyard.rosters.service import end_all_of_former_admins, end_all_of_user
from blockyard.rosters.student_records import RETENTION_RULES, STUDENT_RECORDS


def load_routers() -> Routers:
    from blockyard.rosters import routes

    return (routes.router,)


ROOM = Room(
    name="rosters",
    models=(models,),
    load_routers=load_routers,
    tasks=(staging.stage_roster, applying.apply_roster, undoing.undo_roster),
    on_removal=(end_all_of_user,),
    on_change=(end_all_of_former_admins,),
    student_records=STUDENT_RECORDS,
    retention_rules=RETENTION_RULES,
    permissions=permissions,
)
