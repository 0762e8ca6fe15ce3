"""What a school keeps of its students, and for how long."""

from datetime import timedelta

from blockyard.children import jobs, models, permissions
from blockyard.children.exports import end_all_of_former_admins, end_all_of_user, forget_exports
from blockyard.jobs.chores import once_in
from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.children import export_routes, routes, student_routes

    return (routes.router, export_routes.router, student_routes.router)


ROOM = Room(
    name="children",
    models=(models,),
    load_routers=load_routers,
    tasks=(jobs.sweep, jobs.export_students, jobs.forget_export, jobs.forget_all_exports),
    chores=(once_in(timedelta(minutes=1), jobs.enqueue_sweeps),),
    on_removal=(end_all_of_user,),
    on_change=(end_all_of_former_admins,),
    on_deletion=(forget_exports,),
    permissions=permissions,
)
