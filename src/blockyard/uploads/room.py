"""Files that people send: lessons, pictures, rosters, places."""

from blockyard.quota import Countable
from blockyard.room import Room, Routers
from blockyard.uploads import models, permissions, usage


def load_routers() -> Routers:
    from blockyard.uploads import routes

    return (routes.router,)


ROOM = Room(
    name="uploads",
    models=(models,),
    load_routers=load_routers,
    counts={Countable.STORAGE_BYTES: usage.stored_bytes},
    permissions=permissions,
)
