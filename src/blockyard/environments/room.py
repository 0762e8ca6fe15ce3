"""Worlds as a school owns them: versions, files, publications."""

from blockyard.environments import (
    jobs,
    models,
    permissions,
    publishing,
    usage,
)
from blockyard.environments.playing import AnswerLimit
from blockyard.environments.previews import Previews
from blockyard.environments.service import end_all_of_user, forget_all
from blockyard.quota import Countable
from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.environments import (
        audience_routes,
        check_routes,
        file_routes,
        lesson_routes,
        plan_routes,
        play_routes,
        rojo_routes,
        routes,
        stream_routes,
        vocabulary_routes,
    )

    return (
        rojo_routes.router,
        vocabulary_routes.router,
        routes.router,
        stream_routes.router,
        file_routes.router,
        plan_routes.router,
        lesson_routes.router,
        check_routes.router,
        play_routes.router,
        audience_routes.router,
    )


ROOM = Room(
    name="environments",
    models=(models,),
    load_routers=load_routers,
    tasks=(jobs.build_version, jobs.forget_files, jobs.forget_all_files, publishing.publish),
    on_removal=(end_all_of_user,),
    on_deletion=(forget_all,),
    counts={
        Countable.ENVIRONMENTS: usage.environment_count,
        Countable.BUILDS: usage.builds_this_month,
        Countable.STORAGE_BYTES: usage.stored_bytes,
    },
    permissions=permissions,
    parts=(Previews, AnswerLimit),
    children_load=("blockyard.environments.loaded",),
)
