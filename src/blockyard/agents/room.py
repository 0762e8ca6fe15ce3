"""Agent instances and their executions."""

from blockyard.agents import jobs, models, permissions, routes, usage
from blockyard.agents.executions import cancel_all_of_user
from blockyard.quota import Countable
from blockyard.room import Room

ROOM = Room(
    name="agents",
    models=(models,),
    routers=(routes.router,),
    tasks=(jobs.run_execution,),
    on_removal=(cancel_all_of_user,),
    counts={Countable.EXECUTIONS: usage.executions_this_month},
    permissions=permissions,
)
