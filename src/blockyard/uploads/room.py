"""Files that people send: lessons, pictures, rosters, places."""

from blockyard.quota import Countable
from blockyard.room import Room, Routers
from blockyard.uploads import models, permissions, usage
from blockyard.uploads.slots import UploadSlots


def load_routers() -> Routers:
    from blockyard.uploads import direct_routes, part_routes, routes, simple_routes, tus_routes

    return (
        tus_routes.router,
        part_routes.router,
        direct_routes.router,
        simple_routes.router,
        routes.router,
    )


ROOM = Room(
    name="uploads",
    models=(models,),
    load_routers=load_routers,
    counts={Countable.STORAGE_BYTES: usage.stored_bytes},
    permissions=permissions,
    parts=(UploadSlots,),
)
