"""Worlds as a school owns them: versions, files, publications."""

from blockyard.environments import (
    file_routes,
    jobs,
    models,
    permissions,
    publishing,
    rojo_routes,
    routes,
    stream_routes,
    usage,
    vocabulary_routes,
)
from blockyard.environments.previews import Previews
from blockyard.environments.service import end_all_of_user, forget_all
from blockyard.quota import Countable
from blockyard.room import Room

ROOM = Room(
    name="environments",
    models=(models,),
    routers=(
        rojo_routes.router,
        vocabulary_routes.router,
        routes.router,
        stream_routes.router,
        file_routes.router,
    ),
    tasks=(jobs.build_version, jobs.forget_files, jobs.forget_all_files, publishing.publish),
    on_removal=(end_all_of_user,),
    on_deletion=(forget_all,),
    counts={
        Countable.ENVIRONMENTS: usage.environment_count,
        Countable.BUILDS: usage.builds_this_month,
        Countable.STORAGE_BYTES: usage.stored_bytes,
    },
    permissions=permissions,
    parts=(Previews,),
)
