"""Classes, and who teaches them."""

from blockyard.classes import models, permissions
from blockyard.classes.teachers import leave_all_classes
from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.classes import routes, teacher_routes

    return (routes.router, teacher_routes.router)


ROOM = Room(
    name="classes",
    models=(models,),
    load_routers=load_routers,
    on_removal=(leave_all_classes,),
    permissions=permissions,
)
