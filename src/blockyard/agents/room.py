"""Agent instances and their executions."""

from blockyard.agents import jobs, models, permissions, usage
from blockyard.agents.executions import cancel_all_of_user
from blockyard.quota import Countable
from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.agents import routes

    return (routes.router,)


ROOM = Room(
    name="agents",
    models=(models,),
    load_routers=load_routers,
    tasks=(jobs.run_execution,),
    on_removal=(cancel_all_of_user,),
    counts={Countable.EXECUTIONS: usage.executions_this_month},
    permissions=permissions,
)
