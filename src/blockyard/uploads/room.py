"""Files that people send: lessons, pictures, rosters, places."""

from datetime import timedelta

from blockyard.jobs.chores import once_in
from blockyard.quota import Countable
from blockyard.room import Room, Routers
from blockyard.uploads import jobs, models, permissions, processing, usage
from blockyard.uploads.deleting import end_all_of_former_admins, end_all_of_user, forget_all
from blockyard.uploads.links import create_upload_links
from blockyard.uploads.scanning import create_scanning
from blockyard.uploads.slots import UploadSlots
from blockyard.uploads.walled import examine_walls


def load_routers() -> Routers:
    from blockyard.uploads import (
        change_routes,
        content_routes,
        direct_routes,
        link_routes,
        part_routes,
        routes,
        simple_routes,
        tus_routes,
    )

    return (
        tus_routes.router,
        part_routes.router,
        direct_routes.router,
        simple_routes.router,
        routes.router,
        content_routes.router,
        link_routes.router,
        change_routes.router,
    )


ROOM = Room(
    name="uploads",
    models=(models,),
    load_routers=load_routers,
    tasks=(
        processing.process_upload,
        jobs.end_uploads,
        jobs.forget_parts,
        jobs.forget_content,
        jobs.forget_all_uploads,
    ),
    chores=(once_in(timedelta(minutes=1), jobs.enqueue_ends),),
    on_removal=(end_all_of_user,),
    on_change=(end_all_of_former_admins,),
    on_deletion=(forget_all,),
    counts={Countable.STORAGE_BYTES: usage.stored_bytes},
    permissions=permissions,
    parts=(create_upload_links, create_scanning, UploadSlots),
    examine=(examine_walls,),
)
