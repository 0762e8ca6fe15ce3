"""How the room's lists are sorted, searched and narrowed."""

from typing import Final

from blockyard.agents.models import AgentExecution, AgentInstance
from blockyard.agents.states import AgentType, ExecutionStatus, InstanceStatus
from blockyard.web.listing import Listing, equals

INSTANCES: Final = Listing(
    AgentInstance.id,
    sorts=(AgentInstance.updated_at, AgentInstance.agent_id),
    searched=(AgentInstance.agent_id,),
    filters={
        "status": equals(AgentInstance.status, InstanceStatus, "Those in it only"),
        "agent_type": equals(AgentInstance.agent_type, AgentType, "Those of it only"),
    },
    limit="page_size",
    page="page",
)
EXECUTIONS: Final = Listing(
    AgentExecution.id,
    filters={"status": equals(AgentExecution.status, ExecutionStatus, "Those in it only")},
)
