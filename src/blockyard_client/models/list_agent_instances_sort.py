from typing import Literal, TypeAlias

ListAgentInstancesSort: TypeAlias = (
    Literal["-agent_id", "-created_at", "-updated_at", "agent_id", "created_at", "updated_at"] | str
)
"""Those of this release: more may come."""


def check_list_agent_instances_sort(value: object) -> ListAgentInstancesSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
