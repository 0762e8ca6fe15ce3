from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.agent_type import AgentType, check_agent_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="AgentInstanceCreate")


@_attrs_define
class AgentInstanceCreate:
    """
    Attributes:
        agent_id (str): The name of the instance, unique within the organization.
        agent_type (AgentType): More words may come: treat one that you do not know as none of these.
        configuration (Any | Unset): For the agent; what it takes is its own affair
    """

    agent_id: str
    agent_type: AgentType
    configuration: Any | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        agent_id = self.agent_id

        agent_type: str = self.agent_type

        configuration = self.configuration

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "agent_id": agent_id,
                "agent_type": agent_type,
            }
        )
        if configuration is not UNSET:
            field_dict["configuration"] = configuration

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agent_id = d.pop("agent_id")

        agent_type = check_agent_type(d.pop("agent_type"))

        configuration = d.pop("configuration", UNSET)

        agent_instance_create = cls(
            agent_id=agent_id,
            agent_type=agent_type,
            configuration=configuration,
        )

        return agent_instance_create
